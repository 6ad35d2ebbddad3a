using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using static Luoshi.Documents.Tables.XlsxRows;

namespace Luoshi.Documents.Tables;

/// <summary>Builds the worksheets of <see cref="XlsxTableWriter"/>.</summary>
internal static class XlsxSheet
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static Worksheet Create(TableData table)
    {
        var data = new SheetData();
        data.Append(Row(1, table.Columns.Select(column => Text(column.Header, XlsxStyles.Header))));
        var number = 1u;
        foreach (var row in table.Rows)
        {
            data.Append(Row(++number, row.Select(cell => Cell(cell, total: false))));
        }

        var lastDataRow = number;
        if (!table.Totals.IsDefaultOrEmpty)
        {
            data.Append(Row(++number, table.Totals.Select(cell => Cell(cell, total: true))));
        }

        // Notes stand apart from the data, so that sorting and filtering leave them alone.
        number++;
        foreach (var note in table.Notes)
        {
            data.Append(Row(++number, [Text(note, XlsxStyles.Text)]));
        }

        var area = string.Create(Invariant, $"A1:{ColumnName(table.Columns.Length)}{Math.Max(lastDataRow, 2)}");
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(View(table)),
            new SheetFormatProperties { DefaultRowHeight = 15 },
            Columns(table.Columns.Select(column => column.Width)),
            data,
            new AutoFilter { Reference = area });
        if (NoteMerges(table, number) is { } merges)
        {
            sheet.Append(merges);
        }

        sheet.Append(
            new PageMargins { Left = 0.6, Right = 0.6, Top = 0.9, Bottom = 0.7, Header = 0.4, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(
                new OddHeader("&C" + Literal(table.Title)),
                new OddFooter("&C— &P / &N —")));
        return sheet;
    }

    public static Worksheet CreateProvenance(TableData table)
    {
        var data = new SheetData();
        var number = 0u;
        foreach (var fact in table.Provenance)
        {
            data.Append(Row(++number, [Text(fact.Label, XlsxStyles.Header), Cell(fact.Value, total: false)]));
        }

        return new Worksheet(Columns([14, 60]), data);
    }

    private static SheetView View(TableData table)
    {
        var pane = new Pane { VerticalSplit = 1, ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen, TopLeftCell = "A2" };
        if (table.FrozenColumns > 0)
        {
            pane.HorizontalSplit = table.FrozenColumns;
            pane.ActivePane = PaneValues.BottomRight;
            pane.TopLeftCell = ColumnName(table.FrozenColumns + 1) + "2";
        }

        return new SheetView(pane) { WorkbookViewId = 0, ShowGridLines = true };
    }

    // A note is as wide as the table; without this it would break its line in the first column.
    private static MergeCells? NoteMerges(TableData table, uint lastRow)
    {
        if (table.Notes.IsDefaultOrEmpty || table.Columns.Length < 2)
        {
            return null;
        }

        var merges = new MergeCells();
        for (var row = lastRow - (uint)table.Notes.Length + 1; row <= lastRow; row++)
        {
            merges.Append(new MergeCell { Reference = string.Create(Invariant, $"A{row}:{ColumnName(table.Columns.Length)}{row}") });
        }

        return merges;
    }

    private static Columns Columns(IEnumerable<int> widths)
    {
        var columns = new Columns();
        var index = 0u;
        foreach (var width in widths)
        {
            index++;
            columns.Append(new Column { Min = index, Max = index, Width = Math.Clamp((width * 2) + 2, 5, 200), CustomWidth = true });
        }

        return columns;
    }

    private static Cell Cell(TableCell cell, bool total)
    {
        if (cell.Number is decimal number)
        {
            return Value(number.ToString(Invariant), total ? XlsxStyles.TotalNumber : XlsxStyles.Number);
        }

        if (cell.Day is DateOnly day)
        {
            return Value(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(Invariant), XlsxStyles.Day);
        }

        var text = cell.Text ?? string.Empty;
        return Text(text, total ? XlsxStyles.TotalText : SafeText.LooksLikeFormula(text) ? XlsxStyles.LiteralText : XlsxStyles.Text);
    }

    // In a page header & opens a command, and 255 characters is all there is room for.
    private static string Literal(string title)
    {
        var safe = SafeText.ForXml(title).Replace("&", "&&", StringComparison.Ordinal);
        return safe.Length <= 200 ? safe : SafeText.ForXml(safe[..200]);
    }
}
