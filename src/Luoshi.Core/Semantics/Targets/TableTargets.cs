using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Semantics.Dates;
using Luoshi.Core.Semantics.Quantities;
using Luoshi.Core.Syntax;

namespace Luoshi.Core.Semantics.Targets;

/// <summary>
/// Reads tables of indicators: a column of names, perhaps one of units, and a column for each value. Columns of base
/// values and growth are no targets; a column headed by a year or 目标值 is.
/// </summary>
internal sealed class TableTargets(CompileContext context, DateIndex dates)
{
    private static readonly string[] NameHeads = ["指标名称", "指标", "主要指标", "项目", "名称", "具体指标", "指标内容"];
    private static readonly string[] UnitHeads = ["单位", "计量单位"];
    private static readonly string[] BaseHeads = ["基期", "现状", "基准", "完成值", "实际", "基数", "年均", "增速", "累计", "属性", "性质", "备注", "序号", "类别", "责任", "牵头", "配合"];

    private readonly List<(int Column, DateToken? Deadline)> _values = [];
    private int _lastLine;
    private int _name = -1;
    private int _unit = -1;

    /// <summary>The targets of a row; none for a header.</summary>
    public List<TargetDraft> Read(ParagraphSyntax row)
    {
        if (row.Line != _lastLine + 1)
        {
            Reset();
        }

        _lastLine = row.Line;
        var cells = TableCells.Of(context.Chars, row);
        if (ReadHeader(row, cells) || _name < 0 || _values.Count == 0)
        {
            return [];
        }

        var drafts = new List<TargetDraft>();
        foreach (var (column, deadline) in _values)
        {
            if (column < cells.Count && _name < cells.Count && ReadValue(cells, column) is { } quantity)
            {
                var place = NamePlace(cells[_name]);
                drafts.Add(new TargetDraft(quantity, new Stretch(row.Start, row.End), context.Surface(place), place, deadline, false, null));
            }
        }

        return drafts;
    }

    private void Reset()
    {
        _values.Clear();
        _name = _unit = -1;
    }

    private bool ReadHeader(ParagraphSyntax row, List<Stretch> cells)
    {
        var name = cells.FindIndex(c => Array.IndexOf(NameHeads, context.Words(c)) >= 0);
        if (name < 0)
        {
            return false;
        }

        Reset();
        _name = name;
        _unit = cells.FindIndex(c => Array.IndexOf(UnitHeads, context.Words(c)) >= 0);
        for (var i = 0; i < cells.Count; i++)
        {
            var head = context.Words(cells[i]);
            if (i == name || i == _unit || Array.Exists(BaseHeads, h => head.Contains(h, StringComparison.Ordinal)))
            {
                continue;
            }

            var date = dates.In(row, cells[i]).Find(dates.CanBind);
            if (date.End > 0 || head.Contains("目标", StringComparison.Ordinal))
            {
                _values.Add((i, date.End > 0 ? date : dates.Governing(row, row.Start)));
            }
        }

        return true;
    }

    private Quantity? ReadValue(List<Stretch> cells, int column)
    {
        var cell = cells[column];
        if (QuantityScanner.Scan(context.Chars, cell.Start, cell.End) is not [var quantity])
        {
            return null;
        }

        if (quantity.Class == UnitClass.None && _unit >= 0 && _unit < cells.Count)
        {
            // The unit stands in its own column, or in brackets behind the name.
            var unit = cells[_unit];
            return quantity with { UnitStart = unit.Start, UnitEnd = unit.End, Class = UnitClass.Physical };
        }

        return quantity.Class == UnitClass.None && UnitInName(cells[_name]) is { } named
            ? quantity with { UnitStart = named.Start, UnitEnd = named.End, Class = UnitClass.Physical }
            : quantity;
    }

    private Stretch NamePlace(Stretch cell) =>
        UnitInName(cell) is { } unit ? new Stretch(cell.Start, unit.Start - 1) : cell;

    // 森林覆盖率（%）
    private Stretch? UnitInName(Stretch cell)
    {
        var open = context.Chars.AsSpan(cell.Start, cell.Length).LastIndexOf('（');
        return open > 0 && context.Chars[cell.End - 1] == '）' && UnitLexicon.Read(context.Chars.AsSpan(cell.Start + open + 1, cell.Length - open - 2)).Length > 0
            ? new Stretch(cell.Start + open + 1, cell.End - 1)
            : null;
    }
}
