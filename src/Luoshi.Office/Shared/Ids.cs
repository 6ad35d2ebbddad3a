using System.Globalization;

namespace Luoshi.Office.Shared;

/// <summary>Draws identifiers of rows: lower-case, ordered by when they were drawn.</summary>
public static class Ids
{
    private static readonly AsyncLocal<IdSequence?> Sequence = new();

    public static string Next(DateTimeOffset at) => (Sequence.Value is { } sequence ? sequence.Next(at) : Guid.CreateVersion7(at)).ToString("N");

    /// <summary>What stands before every identifier that is drawn at an instant or later, and behind those drawn before.</summary>
    public static string FirstAt(DateTimeOffset at) => at.ToUnixTimeMilliseconds().ToString("x12", CultureInfo.InvariantCulture);

    /// <summary>
    /// Has what runs from here on draw from a sequence, so that it draws the same again: a simulation. Nothing else in the process is
    /// touched, since the sequence goes only where the flow of the caller goes.
    /// </summary>
    internal static IDisposable DrawFrom(IdSequence sequence)
    {
        var before = Sequence.Value;
        Sequence.Value = sequence;
        return new Drawn(before);
    }

    private sealed class Drawn(IdSequence? before) : IDisposable
    {
        public void Dispose() => Sequence.Value = before;
    }
}
