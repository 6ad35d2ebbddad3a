using System.Buffers;
using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Semantics.Dates;
using Luoshi.Core.Semantics.Quantities;
using Luoshi.Core.Semantics.Tasks;
using Luoshi.Core.Syntax;
using Luoshi.Core.Syntax.Tables;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Targets;

/// <summary>What the columns of a table of indicators mean: which names the indicator, which measures it, which promise values.</summary>
internal sealed class TargetColumns
{
    private const int YearsOfPlan = 5;

    // Beside its value a cell says no more than 累计达到.
    private const int MostWords = 5;

    private static readonly string[] Names = ["指标名称", "具体指标", "主要指标", "二级指标", "三级指标", "指标内容", "指标", "项目名称", "工程名称", "项目", "名称", "项目类别", "工作任务", "重点任务", "主要任务", "建设内容", "任务", "内容"];
    private static readonly string[] Places = ["地区", "区域", "县区", "区县", "县市区", "市县", "市州", "地市", "城市", "城市名称", "乡镇", "镇街", "街道", "区县名称", "学校", "学校名称", "园区", "园区名称", "流域", "单位", "责任单位", "村", "社区", "市（州）", "县（市、区）", "区（县）", "乡镇（街道）", "镇（街道）"];

    // Where things stand, what is no value at all, and sums of other columns.
    private static readonly WordList NoGoals =
        ["基期", "现状", "基准", "完成", "实际", "基数", "属性", "性质", "备注", "序号", "类别", "责任", "牵头", "配合", "时限", "时间", "年限", "预算", "决算", "执行", "已", "合计", "总计", "小计", "目前", "当前", "现有", "年均增长率（"];

    private static readonly WordList Goals = ["目标", "规划值", "计划任务", "任务数", "任务量", "计划数", "计划完成", "计划新增", "计划建设", "规划数", "建设任务", "任务指标"];
    private static readonly WordList Growth = ["年均", "累计", "增速", "增长率"];
    public static readonly WordList Money = ["投资", "资金", "金额", "经费"];

    // What the caption of a table says whose every figure is a task: 各镇造林任务表.
    private static readonly WordList Promises = ["任务", "计划", "目标", "分解"];

    // A table of what has been, or of people, promises nothing.
    private static readonly WordList Reports = ["完成率", "同比", "增减", "比上年", "上年", "姓名", "性别", "准考证", "成绩", "职称", "招聘", "学历", "专业", "执行率", "实际完成"];
    private static readonly WordList ReportCaptions = ["完成情况", "执行情况", "实施情况", "落实情况", "现状表", "统计表", "一览表（现状", "情况统计", "决算"];

    private static readonly SearchValues<char> Figure = SearchValues.Create("0123456789.,");

    private TargetColumns(int name, int place, int unit, List<ValueColumn> values)
    {
        (Name, Place, Unit, Values) = (name, place, unit, values);
    }

    /// <summary>The column of indicators; -1 where the caption names the only one.</summary>
    public int Name { get; }

    /// <summary>The column of places or bodies; -1 where there is none.</summary>
    public int Place { get; }

    /// <summary>The column of units; -1 where there is none.</summary>
    public int Unit { get; }

    public List<ValueColumn> Values { get; }

    /// <summary>The meaning of a table's columns; null where it promises no values.</summary>
    public static TargetColumns? Of(CompileContext context, DateIndex dates, CellDates cells, Table table)
    {
        var caption = table.Caption is { } line ? context.Chars.AsSpan(line.Start, line.End - line.Start) : [];
        if (ReportCaptions.IsIn(caption) || table.Columns.Any(c => Reports.IsIn(c.Head)))
        {
            return null;
        }

        var name = Column(table, Names);
        var place = Column(table, Places, except: name);
        if (name < 0 && place < 0)
        {
            name = LastWords(table);
        }

        var governing = Governing(dates, cells, table);
        var values = new List<ValueColumn>();
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (i != name && i != place && !IsProse(context, table, i) && Value(table.Columns[i], i, cells, dates, governing) is { } value)
            {
                values.Add(value);
            }
        }

        if (values.Count == 0 && place >= 0 && Promises.IsIn(caption))
        {
            values.AddRange(Measured(context, table, place).Select(c => new ValueColumn(c, governing, false, false)));
        }

        DropBaseYear(values, cells, table);
        return (name >= 0 || (place >= 0 && table.Caption is not null)) && values.Count > 0
            ? new TargetColumns(name, place, Find(table, ColumnShape.Unit), values)
            : null;
    }

    // 目标要求 beside 责任单位: sentences about a task, not values of an indicator.
    private static bool IsProse(CompileContext context, Table table, int column)
    {
        if (!TaskTable.HasOwners(table))
        {
            return false;
        }

        var (cells, prose) = (0, 0);
        foreach (var part in table.Rows.Where(r => r.Kind == TableRowKind.Plain).SelectMany(r => r.Cells[column].Parts))
        {
            var words = part.Words.Length;
            foreach (var quantity in QuantityScanner.Scan(context.Chars, part.Words.Start, part.Words.End))
            {
                words -= quantity.End - quantity.Start;
            }

            cells++;
            prose += words > MostWords ? 1 : 0;
        }

        return prose * 2 > cells;
    }

    private static int Column(Table table, string[] heads, int except = -1)
    {
        foreach (var head in heads)
        {
            for (var i = 0; i < table.Columns.Count; i++)
            {
                if (i != except && table.Columns[i].Shape is not ColumnShape.Unit && (table.Columns[i].Head == head || HeadWords.WithoutBracket(table.Columns[i].Head).SequenceEqual(head)))
                {
                    return i;
                }
            }
        }

        return -1;
    }

    private static int Find(Table table, ColumnShape shape)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (table.Columns[i].Shape == shape)
            {
                return i;
            }
        }

        return -1;
    }

    // The last column of words before the values, whatever its head.
    private static int LastWords(Table table)
    {
        var last = -1;
        for (var i = 0; i < table.Columns.Count && table.Columns[i].Shape != ColumnShape.Value; i++)
        {
            last = table.Columns[i].Shape is ColumnShape.Text or ColumnShape.Category ? i : last;
        }

        return last;
    }

    // What dates the values of a column without a year: the caption, else whatever governs the table's place.
    private static DateToken? Governing(DateIndex dates, CellDates cells, Table table) =>
        (table.Caption is { } caption ? cells.Due(caption, new Stretch(caption.Start, caption.End)) : null) ?? dates.Governing(table.First, table.First.Start);

    private static ValueColumn? Value(TableColumn column, int index, CellDates cells, DateIndex dates, DateToken? governing)
    {
        var head = column.Head;
        if (NoGoals.IsIn(head) || column.Shape is ColumnShape.Unit or ColumnShape.Number or ColumnShape.Time or ColumnShape.Attribute)
        {
            return null;
        }

        DateToken? date = null;
        foreach (var part in column.Heads)
        {
            date ??= cells.Of(part.Line, part.Words);
        }

        if (date is { } dated && !dates.CanBind(dated))
        {
            return null;
        }

        // Money is promised where the head says for when; the cost of a project as a whole is no promise.
        if (Money.IsIn(head) && (date is null || head.Contains('总')))
        {
            return null;
        }

        var growth = Growth.IsIn(head);
        return date is not null || growth || Goals.IsIn(head) ? new ValueColumn(index, date ?? governing, date is not null, growth) : null;
    }

    // The columns of figures in a table of places, each of which says in its head what it measures.
    private static IEnumerable<int> Measured(CompileContext context, Table table, int place)
    {
        for (var i = place + 1; i < table.Columns.Count; i++)
        {
            var column = table.Columns[i];
            if (column.Shape is ColumnShape.Value or ColumnShape.Any && !NoGoals.IsIn(column.Head) && !Money.IsIn(column.Head) && column.Head.Length > 1
                && table.Rows.All(r => r.Kind != TableRowKind.Plain || IsFigure(context.Chars, r.Cells[i])))
            {
                yield return i;
            }
        }
    }

    private static bool IsFigure(string chars, TableCell cell) =>
        cell.IsEmpty || (cell.Parts.Count == 1 && chars.AsSpan(cell.Parts[0].Words.Start, cell.Parts[0].Words.Length).Trim("—-/").IndexOfAnyExcept(Figure) < 0);

    // 2020年, 2025年 in the table of a five-year plan: the first is where it starts from, unless its head calls it a target.
    private static void DropBaseYear(List<ValueColumn> values, CellDates cells, Table table)
    {
        var from = table.Caption is { } caption ? cells.PlanIn(new Stretch(caption.Start, caption.End))?.When.FromYear : null;
        var bare = values.Where(v => IsBareYear(table, v)).Select(v => v.Deadline?.When.Year ?? 0).ToList();
        var last = values.Where(v => v.Dated).Max(v => v.Deadline?.When.Year) ?? 0;
        if (from is null && bare.Count > 0 && bare.Min() is var first && first < last
            && ((first % YearsOfPlan == 0 && last - first == YearsOfPlan) || (bare.Count == 1 && values.Exists(v => v.Deadline?.When.Year == last && Goals.IsIn(table.Columns[v.Column].Head)))))
        {
            from = first + 1;
        }

        values.RemoveAll(v => IsBareYear(table, v) && v.Deadline is { } date && date.When.Year < from);
    }

    private static bool IsBareYear(Table table, ValueColumn value) =>
        value is { Dated: true, Growth: false, Deadline.When.FromYear: null } && !Goals.IsIn(table.Columns[value.Column].Head);
}

/// <summary>A column of promised values.</summary>
/// <param name="Column">Which.</param>
/// <param name="Deadline">By when they are owed; null where nothing says.</param>
/// <param name="Dated">Whether the column's own head says so.</param>
/// <param name="Growth">Whether they are changes over the period (年均, 累计).</param>
internal readonly record struct ValueColumn(int Column, DateToken? Deadline, bool Dated, bool Growth);
