using System.Diagnostics.CodeAnalysis;
using Luoshi.Core.Model;

namespace Luoshi.Office.Shared;

/// <summary>What came of something that a person asked for: the result, or the reason why it was refused. A person's mistake is no exception.</summary>
/// <param name="Value">The result; null where it was refused.</param>
/// <param name="Refusal">What is wrong and how to mend it; null where it was done.</param>
public sealed record Outcome<T>(T? Value, LocalizedText? Refusal)
    where T : class
{
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Done => Refusal is null && Value is not null;

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(LocalizedText refusal) => new(null, refusal);
}
