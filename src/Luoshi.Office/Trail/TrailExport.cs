using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Luoshi.Office.Record;

namespace Luoshi.Office.Trail;

/// <summary>The line that closes an exported part of the audit trail.</summary>
/// <param name="Entries">How many lines stand before it.</param>
/// <param name="First">The number of the first entry; 0 where there is none.</param>
/// <param name="Last">The number of the last entry.</param>
/// <param name="Sha256">SHA-256 of all lines before it, each with its line feed, as UTF-8.</param>
/// <param name="Query">What was asked for, as it stands in the trail.</param>
/// <param name="By">Who took it.</param>
/// <param name="At">When.</param>
public sealed record TrailExportEnd(long Entries, long First, long Last, string Sha256, string Query, string By, DateTimeOffset At);

/// <summary>Writes a part of the audit trail as lines of JSON, and checks such a file anywhere, without the office that it comes from.</summary>
public sealed class TrailExport : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly HashSet<long> _seen = [];
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _entries;
    private long _first;
    private long _last;

    public string Write(TrailEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var line = JsonSerializer.Serialize(entry, Json);
        Count(line, entry.Sequence);
        return line;
    }

    public string Close(string query, string by, DateTimeOffset at) =>
        JsonSerializer.Serialize(new Closing(new(_entries, _first, _last, Convert.ToHexStringLower(_hash.GetCurrentHash()), query, by, at)), Json);

    public void Dispose() => _hash.Dispose();

    /// <summary>Checks an exported file: each entry has the hash of its fields, entries that follow each other are chained, and the closing line tells of all of it.</summary>
    public static async Task<(TrailExportEnd? End, IReadOnlyList<TrailFault> Faults)> CheckAsync(TextReader file, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var read = new TrailExport();
        var faults = new List<TrailFault>();
        TrailEntry? before = null;
        TrailExportEnd? end = null;
        var number = 0L;
        var closing = 0L;
        var gaps = new List<Gap>();
        var unread = false;
        while (await file.ReadLineAsync(cancellation) is { } line)
        {
            number++;
            if (end is not null)
            {
                faults.Add(Fault(number, new("结束行之后还有内容。", "There is something after the closing line.")));
                break;
            }

            end = Parse<Closing>(line)?.Export;
            if (end is not null)
            {
                closing = number;
                continue;
            }

            if (Parse<TrailEntry>(line) is not { } entry)
            {
                faults.Add(Fault(number, new("这一行不是审计轨迹的记录。", "The line is no entry of an audit trail.")));
                unread = true;
                continue;
            }

            // What stood on a line that cannot be read has been named already.
            if (before is not null && !unread)
            {
                gaps.Add(new(before.Sequence + 1, entry.Sequence - 1, number));
            }

            unread = false;
            read.Count(line, entry.Sequence);
            read._seen.Add(entry.Sequence);
            faults.AddRange(Check(number, before, entry));
            before = entry;
        }

        if (end is not null)
        {
            faults.AddRange(read.Missing(end, unread ? gaps : [new(end.First, read._first - 1, 1), .. gaps, new(read._last + 1, end.Last, closing)]));
        }

        faults.AddRange(read.Against(end, end is null ? number + 1 : closing));
        return (end, faults);
    }

    /// <summary>
    /// The entries that were taken out, each run of them with its place. Only where the closing line tells of an unbroken run: where somebody asked for a
    /// part of the trail, what is left out is no fault.
    /// </summary>
    private IEnumerable<TrailFault> Missing(TrailExportEnd end, IEnumerable<Gap> gaps)
    {
        if (_entries == 0 || end.Entries != end.Last - end.First + 1)
        {
            yield break;
        }

        foreach (var (first, last, line) in gaps.Where(gap => gap.First <= gap.Last && !_seen.Any(sequence => sequence >= gap.First && sequence <= gap.Last)))
        {
            yield return Fault(line, first == last
                ? new($"此行之前缺第 {first} 条：它被删去。", $"Entry {first} is missing before this line: it was taken out.")
                : new($"此行之前缺第 {first} 至 {last} 条：它们被删去。", $"Entries {first} to {last} are missing before this line: they were taken out."));
        }
    }

    private static IEnumerable<TrailFault> Check(long number, TrailEntry? before, TrailEntry entry)
    {
        if (TrailHash.Of(entry) != entry.Hash)
        {
            yield return Fault(number, new(
                $"第 {entry.Sequence} 条的内容与其摘要不符：导出之后被改动。", $"Entry {entry.Sequence} does not have the hash of its fields: it was changed since."));
        }

        if (before is not null && (entry.Sequence <= before.Sequence || (entry.Sequence == before.Sequence + 1 && entry.Previous != before.Hash)))
        {
            yield return Fault(number, new(
                $"第 {entry.Sequence} 条接不上第 {before.Sequence} 条：其中一条被改写、插入或换了位置。",
                $"Entry {entry.Sequence} does not follow entry {before.Sequence}: one of the two was rewritten, put in or moved."));
        }
    }

    private IEnumerable<TrailFault> Against(TrailExportEnd? end, long line)
    {
        if (end is null)
        {
            return [Fault(line, new("没有结束行：文件不完整，请重新导出。", "There is no closing line: the file is not whole; export it again."))];
        }

        return end.Entries == _entries && end.First == _first && end.Last == _last && end.Sha256 == Convert.ToHexStringLower(_hash.GetCurrentHash())
            ? []
            : [Fault(line, new(
                $"结束行记 {end.Entries} 条（第 {end.First} 至 {end.Last} 条），文件里是 {_entries} 条（第 {_first} 至 {_last} 条），或摘要不符：有记录被删去、加入或改动。",
                $"The closing line tells of {end.Entries} entries ({end.First} to {end.Last}), the file holds {_entries} ({_first} to {_last}), or their digests differ: entries were removed, added or changed."))];
    }

    private void Count(string line, long sequence)
    {
        _hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        _first = _entries == 0 ? sequence : _first;
        _last = sequence;
        _entries++;
    }

    private static T? Parse<T>(string line)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TrailFault Fault(long line, Luoshi.Core.Model.LocalizedText text) =>
        new(TrailFaultKind.Contents, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {line}"), text);

    /// <summary>Entries that are not where they would be.</summary>
    /// <param name="Line">The line before which they would stand.</param>
    private sealed record Gap(long First, long Last, long Line);

    // Under a name of its own, so that no entry is taken for it.
    private sealed record Closing(TrailExportEnd? Export);
}
