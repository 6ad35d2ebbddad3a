using Luoshi.Core.Model;
using Luoshi.Documents.Tables;
using Luoshi.Web.Components;
using Luoshi.Web.Lists;

namespace Luoshi.Web.Pages.Findings;

/// <summary>The list of findings as a worksheet.</summary>
internal static class FindingsSheet
{
    public static TableData Make(FindingsView view, Sheet sheet) => sheet.Table(
        FindingsTexts.Title,
        [
            sheet.Words(ListTexts.Number, 4), sheet.Words(FindingsTexts.Level, 5), sheet.Words(FindingsTexts.Code, 5), sheet.Words(FindingsTexts.Family, 5),
            sheet.Words(FindingsTexts.Message, 26), sheet.Words(FindingsTexts.Accused, 24), sheet.Words(FindingsTexts.Working, 26),
            sheet.Words(FindingsTexts.Help, 24), sheet.Words(FindingsTexts.Related, 24), sheet.Words(AcknowledgementTexts.State, 18), sheet.Figures(ListTexts.Line),
        ],
        view.Rows.Select(row => (TableCell[])
        [
            TableCell.Of(row.Numbered.Number), sheet.Cell(Words.Of(row.Finding.Level)), TableCell.Of(row.Finding.Code), sheet.Cell(Words.Of(row.Finding.Family)),
            sheet.Cell(row.Finding.Message), TableCell.Of(row.Excerpt.Accused), TableCell.Lines(row.Finding.Working.Select(sheet.Say)),
            sheet.Cell(row.Finding.Help),
            TableCell.Lines(row.Related.Select(place => $"{place.Line} {place.Words} {sheet.Say(place.Note)}")), TableCell.Of(Known(row.Finding.Acknowledged)), TableCell.Of(row.Finding.Line),
        ]));

    private static string Known(Acknowledgement? known) => known is null ? string.Empty : $"{known.By} {Words.Instant(known.At)} {known.Reason}";
}
