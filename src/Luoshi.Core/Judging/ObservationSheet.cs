using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core.Model;

namespace Luoshi.Core.Judging;

/// <summary>A row of an observation sheet.</summary>
/// <param name="Line">1-based line of the sheet.</param>
/// <param name="Target">The target as the row names it: its number (T01), its id, or its indicator.</param>
/// <param name="Observation">What was observed.</param>
public sealed record ObservationRow(int Line, string Target, Observation Observation);

/// <summary>A row, or the sheet, that could not be read.</summary>
/// <param name="Line">1-based line.</param>
/// <param name="Message">What is wrong.</param>
public sealed record SheetProblem(int Line, LocalizedText Message);

/// <summary>
/// Observations as a table of text: columns separated by commas or tabs, the first line naming them in Chinese or English
/// (指标 target, 数值 value, 单位 unit, 日期 date; 类别 kind and 范围 scope may be left out).
/// </summary>
/// <param name="Rows">The rows that could be read.</param>
/// <param name="Problems">What could not, by line.</param>
public sealed record ObservationSheet(ImmutableArray<ObservationRow> Rows, ImmutableArray<SheetProblem> Problems)
{
    private static readonly string[][] Columns =
        [["指标", "target"], ["数值", "value"], ["单位", "unit"], ["日期", "date"], ["类别", "kind"], ["范围", "scope"]];

    private static readonly Dictionary<string, ObservationKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = ObservationKind.Level,
        ["水平"] = ObservationKind.Level,
        ["level"] = ObservationKind.Level,
        ["变化"] = ObservationKind.Change,
        ["change"] = ObservationKind.Change,
        ["基数"] = ObservationKind.Base,
        ["base"] = ObservationKind.Base,
    };

    /// <summary>Reads a sheet. Whatever the text is, the rows that can be read are, and the rest is said.</summary>
    public static ObservationSheet Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rows = ImmutableArray.CreateBuilder<ObservationRow>();
        var problems = ImmutableArray.CreateBuilder<SheetProblem>();
        int[]? places = null;
        foreach (var (line, cells) in SheetLines.Of(text))
        {
            if (places is null)
            {
                places = [.. Columns.Select(names => cells.FindIndex(c => Array.Exists(names, n => n.Equals(c, StringComparison.OrdinalIgnoreCase))))];
                if (places.AsSpan(0, 4).Contains(-1))
                {
                    problems.Add(new(line, new(
                        "第一行要写列名：指标、数值、单位、日期（可加类别、范围）。", "The first line names the columns: target, value, unit, date (and kind, scope).")));
                    break;
                }
            }
            else if (Row(line, [.. places.Select(p => p >= 0 && p < cells.Count ? cells[p] : string.Empty)], out var problem) is { } row)
            {
                rows.Add(row);
            }
            else
            {
                problems.Add(new(line, problem));
            }
        }

        return new(rows.ToImmutable(), problems.ToImmutable());
    }

    private static ObservationRow? Row(int line, string[] cells, out LocalizedText problem)
    {
        problem = default;
        if (cells[0].Length == 0)
        {
            problem = new("没有写指标。", "It names no target.");
        }
        else if (!decimal.TryParse(cells[1], NumberStyles.Number, CultureInfo.InvariantCulture, out _))
        {
            problem = new($"“{cells[1]}”不是数值。", $"\"{cells[1]}\" is no number.");
        }
        else if (!PlanDate.TryParse(cells[3], out var date) || date.FromYear is not null)
        {
            problem = new($"日期“{cells[3]}”应写作 2015、2015-06 或 2015-06-30。", $"The date \"{cells[3]}\" is written 2015, 2015-06 or 2015-06-30.");
        }
        else if (!Kinds.TryGetValue(cells[4], out var kind))
        {
            problem = new($"类别“{cells[4]}”应为水平、变化或基数。", $"The kind \"{cells[4]}\" is one of level, change, base.");
        }
        else
        {
            var value = decimal.Parse(cells[1], NumberStyles.Number, CultureInfo.InvariantCulture);
            return new(line, cells[0], new(value, cells[2], date, kind, cells[5].Length > 0 ? cells[5] : null));
        }

        return null;
    }
}
