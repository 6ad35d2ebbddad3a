using System.Globalization;
using Luoshi.Documents.Tables;
using Luoshi.Web.Components;
using Luoshi.Web.Lists;

namespace Luoshi.Web.Pages.Corrections;

/// <summary>The corrections as a worksheet.</summary>
internal static class CorrectionsSheet
{
    public static TableData Make(CorrectionsView view, Sheet sheet) => sheet.Table(
        CorrectionsTexts.Title,
        [
            sheet.Words(CorrectionsTexts.Item, 5), sheet.Words(CorrectionsTexts.Kind, 6), sheet.Words(CorrectionsTexts.List, 6), sheet.Words(CorrectionsTexts.Words, 18),
            sheet.Words(CorrectionsTexts.Changes, 28), sheet.Words(CorrectionsTexts.By, 8), sheet.Words(CorrectionsTexts.At, 11), sheet.Words(CorrectionsTexts.Reason, 24),
            sheet.Words(CorrectionsTexts.Status, 16), sheet.Figures(ListTexts.Line),
        ],
        view.Rows.Select(row => (TableCell[])
        [
            TableCell.Of(row.Item?.Number), sheet.Cell(CorrectionWords.Of(row.Correction.Kind)), sheet.Cell(FieldWords.Of(row.Correction.List)),
            TableCell.Of(row.Correction.Anchor.Quote), TableCell.Lines(row.Fields.Select(change => CorrectionWords.Change(row.Correction.List, change, sheet.Language))),
            TableCell.Of(row.Correction.By), TableCell.Of(Words.Instant(row.Correction.At)), TableCell.Of(row.Correction.Reason),
            TableCell.Lines(new[] { sheet.Say(CorrectionWords.Of(row.Outcome?.Status)), Withdrawn(row, sheet) }.Where(line => line.Length > 0)),
            TableCell.Of(row.Outcome?.Span is { } span ? sheet.Source.LineOf(span.Start) : (int?)null),
        ]));

    private static string Withdrawn(CorrectionRow row, Sheet sheet) => row.Kept.Withdrawn is not { } gone ? string.Empty
        : string.Format(CultureInfo.InvariantCulture, sheet.Say(CorrectionsTexts.WithdrawnBy), gone.By, Words.Instant(gone.At), gone.Reason);
}
