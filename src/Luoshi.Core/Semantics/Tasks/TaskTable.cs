using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Semantics.Dates;
using Luoshi.Core.Syntax.Tables;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Tasks;

/// <summary>Reads tables of tasks: a column of what is to be done, with one of when (完成时限) or of who.</summary>
internal sealed class TaskTable(CompileContext context, DateIndex dates)
{
    private static readonly string[] TimeHeads = ["完成时限", "时限", "完成时间", "时间节点", "完成期限", "办结时限", "时间要求", "进度要求", "时间安排", "时间进度", "计划完成时间", "完工时间", "竣工时间", "整改时限", "推进时间", "建成时间", "完成时间节点", "建设年限", "起止年限", "建设期限", "建设周期", "起止时间", "建设起止年限", "实施年限", "实施期限", "项目起止年限", "项目起止", "建设时间", "年限", "期限", "时间"];
    private static readonly string[] ContentHeads = ["年度任务", "工作任务", "工作内容", "任务内容", "重点任务", "主要任务", "具体任务", "建设内容", "任务", "内容", "工作措施", "具体措施", "措施", "目标任务", "年度目标", "项目内容", "工作要求", "主要内容", "主要措施", "重点工作", "任务分工", "事项", "工作事项", "改革举措", "举措", "重点举措", "工作举措", "任务名称", "整改措施", "改革任务", "建设规模及内容", "建设内容及规模", "主要建设内容", "项目名称", "工程名称", "项目"];
    private static readonly WordList GoalHeads = ["目标要求", "工作目标", "目标", "年度目标", "目标任务", "主要目标", "具体目标", "工作要求", "任务要求", "绩效目标", "预期目标", "阶段目标", "阶段性目标", "完成标准", "量化目标", "量化指标", "工作指标", "任务目标", "预期成效", "工作标准"];
    private static readonly WordList OwnerEndings = ["责任单位", "责任部门", "牵头单位", "牵头部门", "主办单位", "责任主体", "实施单位"];
    private readonly CellDates _cells = new(context, dates);

    /// <summary>The tasks of a table; none where it is a table of other things.</summary>
    public IEnumerable<TaskRow> Read(Table table)
    {
        var time = Column(table, TimeHeads);
        var content = Column(table, ContentHeads);
        if (content < 0 || (time < 0 && !HasOwners(table)))
        {
            yield break;
        }

        foreach (var row in table.Rows)
        {
            if (row.Kind == TableRowKind.Plain && row.Merged(content) is { IsEmpty: false } cell)
            {
                var due = time < 0 ? null : _cells.Due(row.Merged(time));
                yield return new TaskRow(row, content, cell, due?.Date, row.Cells[content].IsEmpty);
            }
        }
    }

    /// <summary>Whether a column of the table says who owes.</summary>
    public static bool HasOwners(Table table) => table.Columns.Any(c => OwnerEndings.AtEnd(HeadWords.WithoutBracket(c.Head)) > 0);

    /// <summary>The columns of a table of tasks that say in sentences what each is to reach: 目标要求.</summary>
    public static IEnumerable<int> GoalColumns(Table table)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (GoalHeads.Has(HeadWords.WithoutBracket(table.Columns[i].Head)))
            {
                yield return i;
            }
        }
    }

    // The first of the heads, in their order of preference.
    private static int Column(Table table, string[] heads)
    {
        foreach (var head in heads)
        {
            for (var i = 0; i < table.Columns.Count; i++)
            {
                if (HeadWords.WithoutBracket(table.Columns[i].Head).SequenceEqual(head))
                {
                    return i;
                }
            }
        }

        return -1;
    }
}

/// <summary>A row of a table of tasks.</summary>
/// <param name="Row">The row.</param>
/// <param name="Column">Which column says what is to be done.</param>
/// <param name="Content">What is to be done.</param>
/// <param name="Deadline">By when, from the column of times; null where that says nothing.</param>
/// <param name="Repeated">Whether the content stands in a row above, merged with this one.</param>
internal sealed record TaskRow(TableRow Row, int Column, TableCell Content, DateToken? Deadline, bool Repeated);
