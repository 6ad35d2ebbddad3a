namespace Luoshi.Office.Record;

/// <summary>
/// Where the audit trail ended when something began that only reads, a request for a page: it is asked for once, and all that is kept until the
/// next act (<see cref="UntilNextAct"/>) is judged by it. Over when disposed, and with the first act of whatever began it, so that it reads what it did itself.
/// </summary>
public sealed class ReadingMoment : IDisposable
{
    private static readonly AsyncLocal<ReadingMoment?> Current = new();

    private long? _recorded;

    private ReadingMoment(long recorded) => _recorded = recorded;

    /// <summary>The last entry of the trail at this moment; null where none was begun or it is over.</summary>
    internal static long? Recorded => Current.Value?._recorded;

    /// <param name="recorded">The last entry of the trail, asked for before anything else was read.</param>
    public static ReadingMoment Begin(long recorded) => Current.Value = new(recorded);

    public void Dispose() => _recorded = null;

    /// <summary>Something is done: what was read before need not hold any more.</summary>
    internal static void End() => Current.Value?.Dispose();
}
