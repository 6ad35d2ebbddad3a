using Luoshi.Documents.Tables;
using Luoshi.Web.Lists;

namespace Luoshi.Web.Pages.Tasks;

/// <summary>The list of tasks as a worksheet, a row for each piece of work.</summary>
internal static class TasksSheet
{
    public static TableData Make(TasksView view, Sheet sheet) => sheet.Table(
        TasksTexts.Title,
        [
            sheet.Words(ListTexts.Number, 4), sheet.Words(ListTexts.Task, 16), sheet.Words(ListTexts.Programme, 12), sheet.Words(ListTexts.Work, 22),
            sheet.Words(ListTexts.Lead, 14), sheet.Words(ListTexts.Assist, 14), sheet.Words(ListTexts.Responsible, 12),
            sheet.Words(ListTexts.Milestones, 26), sheet.Words(ListTexts.Targets, 22), sheet.Words(ListTexts.Findings, 20), sheet.Figures(ListTexts.Line),
        ],
        view.Groups.SelectMany(group => group.Rows).SelectMany(row => row.Work.Select((work, i) => (TableCell[])
        [
            TableCell.Of(row.Task.Number), TableCell.Of(row.Task.Title), sheet.Part(row.Programme, row.Lost),
            TableCell.Of(work.Clause?.Title ?? sheet.Say(row.Work.Length > 1 ? TasksTexts.Rest : ListTexts.WholeTask)),
            sheet.Lead(work.Units), sheet.Units(work.Units.Assist), sheet.Units(work.Units.Responsible),
            sheet.Milestones(work.Milestones.Select(each => each.Milestone)), sheet.Target(i == 0 ? row.Targets : []),
            sheet.Findings(i == 0 ? row.Findings : []), TableCell.Of(work.Clause?.Line ?? row.Task.Line),
        ])));
}
