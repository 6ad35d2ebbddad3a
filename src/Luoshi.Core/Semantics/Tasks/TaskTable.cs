using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Semantics.Dates;
using Luoshi.Core.Syntax;

namespace Luoshi.Core.Semantics.Tasks;

/// <summary>Reads tables of tasks: a column of what is to be done and one of when (完成时限).</summary>
internal sealed class TaskTable(CompileContext context, DateIndex dates)
{
    private static readonly string[] TimeHeads = ["完成时限", "时限", "完成时间", "时间节点", "完成期限", "办结时限", "时间要求", "进度要求", "时间安排"];
    private static readonly string[] ContentHeads = ["年度任务", "工作任务", "工作内容", "任务内容", "重点任务", "主要任务", "具体任务", "建设内容", "任务", "内容", "工作措施", "具体措施", "措施", "目标任务", "年度目标", "项目内容", "工作要求"];

    private int _content = -1;
    private int _time = -1;
    private int _lastLine;

    /// <summary>The task of a row and its deadline; null for headers and for tables of other things.</summary>
    public (Stretch Content, DateToken? Deadline)? Read(ParagraphSyntax row)
    {
        if (row.Line != _lastLine + 1)
        {
            _content = _time = -1;
        }

        _lastLine = row.Line;
        var cells = TableCells.Of(context.Chars, row);
        var time = Column(cells, TimeHeads);
        if (time >= 0)
        {
            (_time, _content) = (time, Column(cells, ContentHeads));
            return null;
        }

        if (_content < 0 || _content >= cells.Count || cells[_content].Length == 0)
        {
            return null;
        }

        var date = _time < cells.Count ? dates.In(row, cells[_time]).Find(dates.CanBind) : default;
        return (cells[_content], date.End > 0 ? date : null);
    }

    // The first of the heads, in their order of preference.
    private int Column(List<Stretch> cells, string[] heads)
    {
        foreach (var head in heads)
        {
            var column = cells.FindIndex(c => context.Chars.AsSpan(c.Start, c.Length).SequenceEqual(head));
            if (column >= 0)
            {
                return column;
            }
        }

        return -1;
    }
}
