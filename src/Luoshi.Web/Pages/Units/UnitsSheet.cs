using System.Globalization;
using Luoshi.Documents.Tables;
using Luoshi.Web.Lists;

namespace Luoshi.Web.Pages.Units;

/// <summary>The list of units as a worksheet.</summary>
internal static class UnitsSheet
{
    public static TableData Make(UnitsView view, Sheet sheet) => sheet.Table(
        UnitsTexts.Title,
        [
            sheet.Words(ListTexts.Number, 4), sheet.Words(ListTexts.Unit, 14), sheet.Words(UnitsTexts.OtherNames, 16), sheet.Words(UnitsTexts.Kind, 8),
            sheet.Figures(ListTexts.Lead), sheet.Figures(UnitsTexts.JointLead), sheet.Figures(ListTexts.Assist), sheet.Figures(ListTexts.Responsible),
            sheet.Figures(UnitsTexts.Load), sheet.Figures(UnitsTexts.Answering, 8), sheet.Words(UnitsTexts.Implementing, 10),
        ],
        view.Rows.Select(row => (TableCell[])
        [
            TableCell.Of(row.Unit.Number), TableCell.Of(row.Unit.Name), TableCell.Of(string.Join('、', row.Unit.Names.Where(name => name != row.Unit.Name))),
            sheet.Cell(UnitsTexts.Of(row.Unit.Kind)), TableCell.Of(row.Lead), TableCell.Of(row.JointLead), TableCell.Of(row.Assist),
            TableCell.Of(row.Responsible), TableCell.Of(row.Clauses), TableCell.Of(row.Milestones),
            row.Group is { } group ? TableCell.Of(string.Format(CultureInfo.InvariantCulture, sheet.Say(UnitsTexts.Covered), group))
                : sheet.Cell(row.Unlisted ? UnitsTexts.Unlisted : row.Unit.Implementing ? UnitsTexts.Yes : UnitsTexts.No),
        ]),
        totals:
        [
            sheet.Cell(ListTexts.Total), TableCell.Empty, TableCell.Empty, TableCell.Empty, TableCell.Of(view.Rows.Sum(row => row.Lead)),
            TableCell.Of(view.Rows.Sum(row => row.JointLead)), TableCell.Of(view.Rows.Sum(row => row.Assist)),
            TableCell.Of(view.Rows.Sum(row => row.Responsible)), TableCell.Empty, TableCell.Empty, TableCell.Empty,
        ]);
}
