using Luoshi.Documents.Tables;
using Luoshi.Web.Components;
using Luoshi.Web.Lists;

namespace Luoshi.Web.Pages.Targets;

/// <summary>The list of targets as a worksheet: the figures as figures, lower and upper end apart.</summary>
internal static class TargetsSheet
{
    public static TableData Make(TargetsView view, Sheet sheet) => sheet.Table(
        TargetsTexts.Title,
        [
            sheet.Words(ListTexts.Number, 4), sheet.Words(TargetsTexts.Indicator, 18), sheet.Words(TargetsTexts.Group, 14),
            sheet.Words(TargetsTexts.Scope, 10), sheet.Words(TargetsTexts.IncrementFlag, 4), sheet.Words(TargetsTexts.Bound, 5),
            sheet.Figures(TargetsTexts.Low, 6), sheet.Figures(TargetsTexts.High, 6), sheet.Words(TargetsTexts.Measure, 7),
            sheet.Words(TargetsTexts.Deadline, 7), sheet.Words(TargetsTexts.DeadlineBasis, 9), sheet.Words(TargetsTexts.State, 7),
            sheet.Words(TargetsTexts.Ties, 22), sheet.Words(ListTexts.Findings, 24), sheet.Words(SharedTexts.Corrected, 16), sheet.Figures(ListTexts.Line),
        ],
        view.Groups.SelectMany(group => group.Rows).Select(row => (TableCell[])
        [
            TableCell.Of(row.Target.Number), TableCell.Of(row.Target.Indicator), TableCell.Of(row.Target.Group),
            TableCell.Of(row.Target.Scope), TableCell.Of(row.Target.Increment ? sheet.Say(TargetsTexts.Increment) : null),
            sheet.Cell(TargetsTexts.Of(row.Target.Bound)), TableCell.Of(row.Target.Low), TableCell.Of(row.Target.High),
            TableCell.Of(row.Target.Unit), TableCell.Of(row.Target.Deadline?.ToString()), TableCell.Of(row.DeadlineWords),
            sheet.Cell(ListTexts.Of(row.Due)), TableCell.Lines(row.Ties.Select(tie => Tie(tie, sheet))), sheet.Findings(row.Findings),
            sheet.Correction(row.Target), TableCell.Of(row.Target.Line),
        ]));

    private static string Tie(TargetTie tie, Sheet sheet) =>
        sheet.Say(TargetsTexts.Of(tie)) + " " + (tie.Others.IsEmpty ? tie.Basis : string.Empty) + string.Join('、', tie.Others.Select(other => $"{other.Number} {Words.Figure(other)}{other.Unit}"))
        + (tie.Outside is { } outside ? $"（{outside}）" : string.Empty);
}
