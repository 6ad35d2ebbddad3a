using Luoshi.Core.Model;
using Luoshi.Documents.Tables;
using Luoshi.Web.Components;
using Luoshi.Web.Lists;

namespace Luoshi.Web.Pages.Matrix;

/// <summary>The matrix as a worksheet, with the counts of each unit and each row.</summary>
internal static class MatrixSheet
{
    public static TableData Make(MatrixView view, Sheet sheet) => sheet.Table(
        MatrixTexts.Title,
        [
            sheet.Words(ListTexts.Number, 4), sheet.Words(ListTexts.Programme, 12), sheet.Words(ListTexts.Task, 16), sheet.Words(ListTexts.Work, 22),
            .. view.Columns.Select(column => new TableColumn(column.Unit.Name, 4)), sheet.Figures(MatrixTexts.Units),
        ],
        [
            .. view.Groups.SelectMany(group => group.Rows.Select(row => (TableCell[])
            [
                TableCell.Of(row.Number), sheet.Part(group.Title, group.Lost), TableCell.Of(row.Task.Title), TableCell.Of(row.Title),
                .. row.Cells.Select(cell => TableCell.Of(cell.Sign + sheet.Hand(cell.Hand))), TableCell.Of(row.Units),
            ])),
            .. Enum.GetValues<Role>().Where(role => view.Columns.Any(column => column.Of(role) > 0)).Select(role => (TableCell[])
            [
                sheet.Cell(Words.Of(role)), TableCell.Empty, TableCell.Empty, TableCell.Empty,
                .. view.Columns.Select(column => TableCell.Of(column.Of(role))), TableCell.Of(view.Columns.Sum(column => column.Of(role))),
            ]),
        ],
        frozen: 4,
        totals:
        [
            sheet.Cell(MatrixTexts.Participations), TableCell.Empty, TableCell.Empty, TableCell.Empty,
            .. view.Columns.Select(column => TableCell.Of(column.Total)), TableCell.Of(view.Columns.Sum(column => column.Total)),
        ]);
}
