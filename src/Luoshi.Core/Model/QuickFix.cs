using System.Collections.Immutable;
using Luoshi.Core.Text;

namespace Luoshi.Core.Model;

/// <summary>Words to be put in place of others.</summary>
/// <param name="Span">The words that go; of length 0 where something is only put in.</param>
/// <param name="Replacement">The words that come; empty where something is only taken out.</param>
public readonly record struct TextEdit(TextSpan Span, string Replacement);

/// <summary>A way to mend a finding by changing the text. Where a finding has several, a person chooses.</summary>
/// <param name="Title">What it does, as the label of a button: “15”改为“16”.</param>
/// <param name="Edits">The changes, in order of place; no two overlap.</param>
/// <param name="Preferred">True where no other mend comes into question, so that it may be made without asking which.</param>
public sealed record QuickFix(LocalizedText Title, ImmutableArray<TextEdit> Edits, bool Preferred = false)
{
    /// <summary>A fix of a single change.</summary>
    public static QuickFix Of(LocalizedText title, TextSpan span, string replacement, bool preferred = false) =>
        new(title, [new TextEdit(span, replacement)], preferred);
}
