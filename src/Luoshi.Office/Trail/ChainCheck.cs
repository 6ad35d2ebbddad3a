using Luoshi.Office.Record;

namespace Luoshi.Office.Trail;

/// <summary>Follows the chain of the audit trail entry by entry, in the order of their numbers.</summary>
internal sealed class ChainCheck
{
    private readonly List<TrailFault> _faults = [];
    private long _last;
    private string _hash = TrailHash.Origin;

    public IReadOnlyList<TrailFault> Faults => _faults;

    public long Entries { get; private set; }

    public void Follow(TrailEntry entry)
    {
        var place = Place(entry.Sequence);
        if (entry.Sequence != _last + 1)
        {
            _faults.Add(new(TrailFaultKind.EntriesMissing, Place(_last + 1), new(
                $"第 {_last + 1} 条至第 {entry.Sequence - 1} 条不见了。",
                $"Entries {_last + 1} to {entry.Sequence - 1} are missing.")));
        }
        else if (entry.Previous != _hash)
        {
            _faults.Add(new(TrailFaultKind.EntryUnlinked, place, new(
                $"第 {entry.Sequence} 条所记的上一条摘要与第 {_last} 条不符：其中一条被改写或插入。",
                $"Entry {entry.Sequence} does not carry the hash of entry {_last}: one of the two was rewritten or put in.")));
        }

        if (TrailHash.Of(entry) != entry.Hash)
        {
            _faults.Add(new(TrailFaultKind.EntryEdited, place, new(
                $"第 {entry.Sequence} 条（{entry.Action}，{entry.Name}）的内容与其摘要不符：写入之后被改动。",
                $"Entry {entry.Sequence} ({entry.Action}, {entry.Name}) does not have the hash of its fields: it was changed after it was written.")));
        }

        Entries++;
        _last = entry.Sequence;
        _hash = entry.Hash;
    }

    /// <summary>Compares the end of the chain with the head row.</summary>
    public void Close(TrailHead? head)
    {
        if (head is null)
        {
            _faults.Add(new(TrailFaultKind.HeadWrong, "trail_head", new("审计轨迹的末端记录不见了。", "The row that holds the end of the trail is missing.")));
        }
        else if (head.Sequence > _last)
        {
            _faults.Add(new(TrailFaultKind.TailMissing, Place(_last + 1), new(
                $"末尾缺第 {_last + 1} 条至第 {head.Sequence} 条。",
                $"Entries {_last + 1} to {head.Sequence} are missing at the end.")));
        }
        else if (head.Sequence < _last || head.Hash != _hash)
        {
            _faults.Add(new(TrailFaultKind.HeadWrong, "trail_head", new(
                $"末端记录写的是第 {head.Sequence} 条，轨迹末尾是第 {_last} 条，或摘要不符。",
                $"The head names entry {head.Sequence}, the trail ends with entry {_last}, or their hashes differ.")));
        }
    }

    public static string Place(long sequence) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"trail {sequence}");
}
