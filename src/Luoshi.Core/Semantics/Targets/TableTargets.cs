using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Semantics.Dates;
using Luoshi.Core.Semantics.Quantities;
using Luoshi.Core.Syntax;
using Luoshi.Core.Syntax.Tables;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Targets;

/// <summary>
/// Reads the targets of a table of indicators, a row each, or of places, whose indicator the caption names. The unit stands
/// in the value, in a column of its own, in brackets behind the name or the head, or once above the table.
/// </summary>
internal sealed class TableTargets(CompileContext context, DateIndex dates)
{
    // A cell that says much more than a value is a task.
    private const int MostOtherWords = 14;
    private const int LongestScope = 12;
    private static readonly WordList Adding = ["新增", "增加", "净增", "增设"];
    private static readonly WordList Prefixes = ["其中：", "其中", "#", "★", "▲", "*"];
    private static readonly WordList Changes = ["增", "降", "年均"];
    private readonly CellDates _cells = new(context, dates);

    /// <summary>The targets of a table in reading order, each with its line.</summary>
    public List<(TargetDraft Draft, ParagraphSyntax Line)> Read(Table table)
    {
        var drafts = new List<(TargetDraft Draft, ParagraphSyntax Line)>();
        if (TargetColumns.Of(context, dates, _cells, table) is not { } columns)
        {
            return drafts;
        }

        foreach (var row in table.Rows)
        {
            if (row.Kind == TableRowKind.Plain)
            {
                ReadRow(table, columns, row, drafts);
            }
        }

        drafts.Sort((a, b) => a.Draft.Quantity.Start.CompareTo(b.Draft.Quantity.Start));
        return drafts;
    }

    /// <summary>Whether a column of a table was read for its values.</summary>
    public bool Holds(Table table, int column) => TargetColumns.Of(context, dates, _cells, table)?.Values.Exists(v => v.Column == column) == true;

    private void ReadRow(Table table, TargetColumns columns, TableRow row, List<(TargetDraft Draft, ParagraphSyntax Line)> drafts)
    {
        foreach (var value in columns.Values)
        {
            if (row.Cells[value.Column].IsEmpty || Name(table, columns, row, value) is not { } name)
            {
                continue;
            }

            foreach (var part in row.Cells[value.Column].Parts)
            {
                if (Quantity(part) is { } quantity && Measured(quantity, part, table, columns, row, value) is { } measured)
                {
                    var words = value.Growth && !Changes.IsIn(name.Words) && !IsRate(columns, row) && !IsSum(part) ? name.Words + GrowthOf(table.Columns[value.Column].Head) : name.Words;
                    var scope = name.Scope ?? Scope(part.Words, quantity);
                    drafts.Add((new TargetDraft(measured, row.Words, words, name.Place, value.Deadline, Adding.AtStart(name.Words) > 0, scope), part.Line));
                }
            }
        }
    }

    // What is itself a rate is not said to grow by the figure under 年均.
    private bool IsRate(TargetColumns columns, TableRow row) =>
        ((columns.Unit >= 0 ? UnitCell(row.Merged(columns.Unit)) : null) ?? (columns.Name >= 0 ? UnitAtEnd(row.Merged(columns.Name).Parts) : null)) is { Length: > 0 } unit && context.Chars[unit.Start] == '%';

    private static string GrowthOf(string head) => head.Contains("年均", StringComparison.Ordinal) ? "年均增长" : head.Contains("累计", StringComparison.Ordinal) ? "累计" : "增长";

    // The one value of a cell, which holds little else.
    private Quantity? Quantity(CellPart part)
    {
        var words = part.Words;
        if (QuantityScanner.Scan(context.Chars, words.Start, words.End) is not [var quantity] || words.Length - (quantity.End - quantity.Start) > MostOtherWords)
        {
            return null;
        }

        return quantity.Numeral || dates.In(part.Line, words).Exists(d => quantity.NumberStart < d.End && quantity.UnitEnd > d.Start) ? null : quantity;
    }

    // 重点城市≥30: what stands before the value says whom it is about.
    private string? Scope(Stretch words, Quantity quantity)
    {
        var before = new Stretch(words.Start, quantity.Start);
        var colon = context.Chars.AsSpan(before.Start, Math.Max(0, before.Length)).IndexOf('：');
        before = context.Chars[before.Start] == '〔' ? new Stretch(before.Start + 1, before.End) : before;
        before = colon > 1 ? new Stretch(before.Start, words.Start + colon) : before;
        var text = context.Chars.AsSpan(before.Start, Math.Max(0, before.Length)).TrimEnd("：:〔（");
        return text.Length is >= 2 and <= LongestScope && text.IndexOfAnyInRange('0', '9') < 0 && !text.StartsWith("累计") && !text.StartsWith("力争") && !text.EndsWith("达到")
            ? context.Surface(new Stretch(before.Start, before.Start + text.Length))
            : null;
    }

    private Quantity? Measured(Quantity quantity, CellPart part, Table table, TargetColumns columns, TableRow row, ValueColumn value)
    {
        if (quantity.Class != UnitClass.None)
        {
            return quantity;
        }

        var unit = UnitAtEnd(table.Columns[value.Column].Heads)
            ?? (columns.Unit >= 0 ? UnitCell(row.Merged(columns.Unit)) : null)
            ?? (columns.Name >= 0 ? UnitAtEnd(row.Merged(columns.Name).Parts) : null)
            ?? table.UnitNote
            ?? UnitAtEnd(HeadAbove(table, value.Column))
            ?? CaptionUnit(table);

        // A rate of growth without its sign takes no unit from a level; 〔2.4〕 is no rate but a sum.
        if (value.Growth && !IsSum(part) && (unit is not { Length: > 0 } rate || context.Chars[rate.Start] != '%'))
        {
            return null;
        }

        return unit is { Length: > 0 } found
            ? quantity with { UnitStart = found.Start, UnitEnd = found.End, Class = UnitClass.Physical, UnitText = columns.Unit >= 0 && row.Merged(columns.Unit) is { Parts.Count: > 1 } parts ? Surface(parts) : null }
            : quantity;
    }

    private bool IsSum(CellPart part) => context.Chars[part.Words.Start] == '〔' || context.Chars.AsSpan(part.Words.Start, part.Words.Length).Contains("累计", StringComparison.Ordinal);

    // 整治计划（处） over 2021年.
    private static IReadOnlyList<CellPart> HeadAbove(Table table, int column) => table.Columns[column].Over;

    private Stretch? UnitCell(TableCell cell) =>
        cell.IsEmpty ? null
        : context.Chars.AsSpan(cell.Parts[0].Words.Start, cell.Parts[0].Words.Length).TrimStart("—-/").IsEmpty ? new Stretch(cell.Parts[0].Words.Start, cell.Parts[0].Words.Start)
        : cell.Parts[0].Words;

    // A unit over several lines: 万元/ and 人.
    private string Surface(TableCell cell) => string.Concat(cell.Parts.Select(p => context.Surface(p.Words)));

    private Stretch? CaptionUnit(Table table) => table.Caption is { } caption ? UnitAtEnd([new CellPart(caption, new Stretch(caption.Start, caption.End))]) : null;

    private Stretch? UnitAtEnd(IReadOnlyList<CellPart> parts) => parts.Count > 0 ? UnitIn(parts[^1].Words) : null;

    // 森林覆盖率（%）, 投资（万元）.
    private Stretch? UnitIn(Stretch cell)
    {
        var open = context.Chars.AsSpan(cell.Start, cell.Length).LastIndexOfAny('（', '〔');
        return open >= 0 && cell.Length - open >= 3 && context.Chars[cell.End - 1] is '）' or '〕' && IsUnit(context.Chars.AsSpan(cell.Start + open + 1, cell.Length - open - 2))
            ? new Stretch(cell.Start + open + 1, cell.End - 1)
            : null;
    }

    private static bool IsUnit(ReadOnlySpan<char> words) => UnitLexicon.Read(words).Length is > 0 and var length && (length == words.Length || words[length] == '/' || words.Length <= length + 2);

    private (string Words, Stretch Place, string? Scope)? Name(Table table, TargetColumns columns, TableRow row, ValueColumn value)
    {
        if (columns.Name >= 0)
        {
            var cell = row.Merged(columns.Name);
            var words = Words(cell);
            var scope = columns.Place >= 0 && columns.Place != columns.Name ? Words(row.Merged(columns.Place)) : null;
            var topic = TargetColumns.Money.IsIn(table.Columns[value.Column].Head) && !TargetColumns.Money.IsIn(words) ? TableTopics.OfHead(table.Columns[value.Column].Head) : string.Empty;
            return words.Length > 0 ? (words + topic, Place(cell), scope is { Length: > 0 } ? scope : null) : null;
        }

        var place = row.Merged(columns.Place);
        var measured = TableTopics.OfHead(table.Columns[value.Column].Head);
        measured = measured.Length > 1 || table.Caption is not { } caption ? measured : TableTopics.OfCaption(context.Surface(new Stretch(caption.ContentStart, caption.End)));
        return place.IsEmpty || measured.Length < 2 ? null : (Words(place) + measured, Place(place), null);
    }

    private Stretch Place(TableCell cell)
    {
        var first = cell.Parts[0].Words;
        return cell.Parts.Count == 1 && UnitIn(first) is { } unit && unit.Start - 1 > first.Start ? new Stretch(first.Start, unit.Start - 1) : first;
    }

    // The name without what numbers, introduces or measures it.
    private string Words(TableCell cell)
    {
        var name = string.Empty;
        for (var i = 0; i < cell.Parts.Count; i++)
        {
            var words = cell.Parts[i].Words;
            var start = i == 0 ? words.Start + LabelReader.Read(context.Text, words.Start, words.End).Length : words.Start;
            start = start < words.End ? start : words.Start;
            var end = i == cell.Parts.Count - 1 && UnitIn(words) is { } unit ? unit.Start - 1 : words.End;
            name += end > start ? context.Surface(new Stretch(start, end)) : string.Empty;
        }

        var prefix = Prefixes.AtStart(name);
        return name.Length > prefix + 1 ? name[prefix..] : name;
    }
}
