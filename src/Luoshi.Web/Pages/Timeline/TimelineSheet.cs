using Luoshi.Analysis.Schedules;
using Luoshi.Documents.Tables;
using Luoshi.Web.Components;
using Luoshi.Web.Lists;
using Luoshi.Web.Pages.Standing;

namespace Luoshi.Web.Pages.Timeline;

/// <summary>The milestones as a worksheet, a row each, in the order of their dates within a task.</summary>
internal static class TimelineSheet
{
    public static TableData Make(TimelineView view, Sheet sheet) => sheet.Table(
        TimelineTexts.Title,
        [
            sheet.Words(ListTexts.Number, 4), sheet.Words(ListTexts.Programme, 12), sheet.Words(ListTexts.Task, 16),
            sheet.Words(ListTexts.DueDate, 8), sheet.Words(ListTexts.Due, 8), sheet.Words(StandingTexts.Light, 10), sheet.Words(ListTexts.Milestone, 30),
            sheet.Words(ListTexts.Lead, 14), sheet.Words(ListTexts.Assist, 14), sheet.Words(ListTexts.Responsible, 12), sheet.Figures(ListTexts.Line),
        ],
        view.Groups.SelectMany(group => group.Rows.SelectMany(row => row.Items.Select(item => (TableCell[])
        [
            TableCell.Of(item.Milestone.Number), sheet.Part(group.Title, group.Lost), TableCell.Of(row.Task?.Title ?? sheet.Say(TimelineTexts.OutsideTasks)),
            TableCell.Of(PlanDateText.Format(item.Milestone.When, item.Milestone.Before, sheet.Language)), sheet.Cell(ListTexts.Of(item.Due)), Light(item.Light, sheet),
            TableCell.Of(Deliverable.Of(sheet.Source, item.Milestone) + sheet.Hand(item.Milestone.ByHand)), sheet.Lead(item.Units), sheet.Units(item.Units.Assist), sheet.Units(item.Units.Responsible),
            TableCell.Of(item.Milestone.Line),
        ]).Concat(row.Steps.Select(step => (TableCell[])
        [
            TableCell.Of($"{sheet.Say(TimelineTexts.Step)} {step.Lit.Step.Number}"), sheet.Part(group.Title, group.Lost), TableCell.Of(row.Task?.Title ?? sheet.Say(TimelineTexts.OutsideTasks)),
            TableCell.Of(Words.Date(step.DueOn)), sheet.Cell(step.DueOn < view.AsOf ? ListTexts.Passed : ListTexts.Ahead), Light(step.Lit.Light, sheet),
            TableCell.Of(step.Lit.Step.Title), TableCell.Empty, TableCell.Empty, TableCell.Of(step.Unit), TableCell.Empty,
        ])))),
        frozen: 3);

    private static TableCell Light(Light? light, Sheet sheet) =>
        light is null ? TableCell.Empty : TableCell.Of(Words.Capital(sheet.Say(light.State.Name())) + (light.Recovered ? " · " + sheet.Say(ListTexts.Recovered) : string.Empty));
}
