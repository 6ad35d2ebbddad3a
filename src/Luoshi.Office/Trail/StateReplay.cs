using System.Globalization;
using System.Text.Json;
using Luoshi.Office.Record;

namespace Luoshi.Office.Trail;

/// <summary>What every row should hold: the changes that the audit trail tells, one after the other.</summary>
internal sealed class StateReplay
{
    private readonly Dictionary<(string Table, string Key), Told> _rows = [];

    public void Follow(TrailEntry entry)
    {
        foreach (var change in Read(entry))
        {
            var row = (change.Table, RowImage.Key(change.Key));
            if (change.Now is null)
            {
                _rows.Remove(row);
                continue;
            }

            if (!_rows.TryGetValue(row, out var told))
            {
                _rows[row] = told = new Told([], entry);
            }

            foreach (var (name, value) in change.Now)
            {
                told.Values[name] = value;
            }

            _rows[row] = told with { Last = entry };
        }
    }

    /// <summary>Holds a row against what was told of it, and ticks it off.</summary>
    public TrailFault? Compare(StoredRow row)
    {
        var place = Place(row.Table, row.Key);
        if (!_rows.Remove((row.Table, RowImage.Key(row.Key)), out var told))
        {
            return new(TrailFaultKind.RowUnexplained, place, new(
                "审计轨迹中没有这一行：它不是通过本系统写入的。",
                "The trail knows nothing of this row: it was not written by the application."));
        }

        foreach (var (name, value) in row.Values)
        {
            // A column that is younger than the row was never told; it must hold nothing yet.
            var expected = told.Values.TryGetValue(name, out var was) ? was : value is "0" or "false" or "" ? value : null;
            if (value != expected)
            {
                return new(TrailFaultKind.RowEdited, place, new(
                    $"{name} 现为“{Short(value)}”，审计轨迹第 {told.Last.Sequence} 条（{told.Last.Name}，{When(told.Last)}）记为“{Short(expected)}”。",
                    $"{name} is “{Short(value)}”; entry {told.Last.Sequence} of the trail ({told.Last.Name}, {When(told.Last)}) says “{Short(expected)}”."));
            }
        }

        return null;
    }

    /// <summary>The rows that were told and never seen. Tables that no longer exist are left out.</summary>
    public IEnumerable<TrailFault> Missing(IReadOnlySet<string> tables) => _rows
        .Where(row => tables.Contains(row.Key.Table))
        .OrderBy(row => row.Value.Last.Sequence)
        .Select(row => new TrailFault(TrailFaultKind.RowMissing, Place(row.Key.Table, row.Key.Key.Split('\u001f')), new(
            $"这一行不见了；审计轨迹第 {row.Value.Last.Sequence} 条（{row.Value.Last.Name}，{When(row.Value.Last)}）之后没有删除的记录。",
            $"This row is gone; after entry {row.Value.Last.Sequence} of the trail ({row.Value.Last.Name}, {When(row.Value.Last)}) nothing says that it was removed.")));

    private static IReadOnlyList<RowChange> Read(TrailEntry entry)
    {
        try
        {
            return RowChange.Read(entry.Changes);
        }
        catch (JsonException)
        {
            // Its hash is wrong too, which the check of the chain tells.
            return [];
        }
    }

    private static string Place(string table, IEnumerable<string> key) => $"{table} {string.Join('/', key)}";

    private static string Short(string? value) => value is null ? "—" : value.Length <= 80 ? value : value[..80] + "…";

    private static string When(TrailEntry entry) => entry.At.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private sealed record Told(Dictionary<string, string?> Values, TrailEntry Last);
}
