using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using WordCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;

namespace Luoshi.Documents.Tables;

/// <summary>The table itself in <see cref="DocxTableWriter"/>.</summary>
internal static class DocxGrid
{
    public static Table Create(TableData table)
    {
        var widths = Widths(table.Columns);
        var grid = new Table(
            new TableProperties(
                new TableWidth { Width = Digits(DocxPage.TextWidth), Type = TableWidthUnitValues.Dxa },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                    new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                    new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(width => new GridColumn { Width = Digits(width) })));
        grid.Append(HeaderRow(table.Columns, widths));
        for (var i = 0; i < table.Rows.Length; i++)
        {
            grid.Append(BodyRow(table, widths, table.Rows[i], i == 0 ? default : table.Rows[i - 1]));
        }

        if (!table.Totals.IsDefaultOrEmpty)
        {
            grid.Append(BodyRow(table, widths, table.Totals, default));
        }

        return grid;
    }

    private static TableRow HeaderRow(ImmutableArray<TableColumn> columns, int[] widths)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        for (var i = 0; i < columns.Length; i++)
        {
            row.Append(new WordCell(
                new TableCellProperties(
                    Width(widths[i]), new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
                DocxText.Paragraph(columns[i].Header, DocxText.Head, JustificationValues.Center)));
        }

        return row;
    }

    private static TableRow BodyRow(TableData table, int[] widths, ImmutableArray<TableCell> cells, ImmutableArray<TableCell> above)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        var joined = true;
        for (var i = 0; i < cells.Length; i++)
        {
            var column = table.Columns[i];
            var properties = new TableCellProperties(Width(widths[i]));

            // A merged cell may not reach past the end of the one to its left that holds it.
            if (column.Merge)
            {
                joined = joined && !above.IsDefault && above[i] == cells[i];
                properties.Append(new VerticalMerge { Val = joined ? MergedCellValues.Continue : MergedCellValues.Restart });
            }

            var hidden = column.Merge && joined;
            var cell = new WordCell(properties);
            foreach (var line in (hidden ? string.Empty : DocxText.Shown(cells[i])).Split('\n'))
            {
                cell.Append(DocxText.Paragraph(line, DocxText.Cell, column.Numeric ? JustificationValues.Right : JustificationValues.Left));
            }

            row.Append(cell);
        }

        return row;
    }

    private static int[] Widths(ImmutableArray<TableColumn> columns)
    {
        var sum = columns.Sum(column => column.Width);
        return [.. columns.Select(column => DocxPage.TextWidth * column.Width / Math.Max(sum, 1))];
    }

    private static TableCellWidth Width(int width) => new() { Width = Digits(width), Type = TableWidthUnitValues.Dxa };

    private static TableBorders Borders() => new(
        new TopBorder { Val = BorderValues.Single, Size = 8 },
        new LeftBorder { Val = BorderValues.Single, Size = 4 },
        new BottomBorder { Val = BorderValues.Single, Size = 8 },
        new RightBorder { Val = BorderValues.Single, Size = 4 },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
        new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 });

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
