using Luoshi.Documents.Tables;
using Luoshi.Web.Lists;

namespace Luoshi.Web.Pages.Timeline;

/// <summary>The milestones as a worksheet, a row each, in the order of their dates within a task.</summary>
internal static class TimelineSheet
{
    public static TableData Make(TimelineView view, Sheet sheet) => sheet.Table(
        TimelineTexts.Title,
        [
            sheet.Words(ListTexts.Number, 4), sheet.Words(ListTexts.Programme, 12), sheet.Words(ListTexts.Task, 16),
            sheet.Words(ListTexts.DueDate, 8), sheet.Words(ListTexts.Due, 8), sheet.Words(ListTexts.Milestone, 30),
            sheet.Words(ListTexts.Lead, 14), sheet.Words(ListTexts.Assist, 14), sheet.Words(ListTexts.Responsible, 12), sheet.Figures(ListTexts.Line),
        ],
        view.Groups.SelectMany(group => group.Rows.SelectMany(row => row.Items.Select(item => (TableCell[])
        [
            TableCell.Of(item.Milestone.Number), sheet.Part(group.Title, group.Lost), TableCell.Of(row.Task?.Title ?? sheet.Say(TimelineTexts.OutsideTasks)),
            TableCell.Of(PlanDateText.Format(item.Milestone.When, item.Milestone.Before, sheet.Language)), sheet.Cell(ListTexts.Of(item.Due)),
            TableCell.Of(Deliverable.Of(sheet.Source, item.Milestone) + sheet.Hand(item.Milestone.ByHand)), sheet.Lead(item.Units), sheet.Units(item.Units.Assist), sheet.Units(item.Units.Responsible),
            TableCell.Of(item.Milestone.Line),
        ]))),
        frozen: 3);
}
