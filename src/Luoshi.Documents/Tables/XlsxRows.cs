using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Luoshi.Documents.Tables;

/// <summary>Rows and cells as every worksheet has them, of tables and of forms.</summary>
internal static class XlsxRows
{
    /// <summary>A row whose cells stand one beside the other from the first column on.</summary>
    public static Row Row(uint number, IEnumerable<Cell> cells)
    {
        var row = new Row { RowIndex = number };
        var index = 0;
        foreach (var cell in cells)
        {
            cell.CellReference = string.Create(CultureInfo.InvariantCulture, $"{ColumnName(++index)}{number}");
            row.Append(cell);
        }

        return row;
    }

    public static Cell Value(string value, uint style) => new() { CellValue = new CellValue(value), StyleIndex = style };

    public static Cell Text(string text, uint style) => text.Length == 0
        ? new Cell { StyleIndex = style }
        : new Cell(new InlineString(new Text(SafeText.ForWorksheet(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
        };

    /// <summary>The letters of a column, counted from 1.</summary>
    public static string ColumnName(int column)
    {
        var name = string.Empty;
        for (var left = column; left > 0; left = (left - 1) / 26)
        {
            name = (char)('A' + ((left - 1) % 26)) + name;
        }

        return name;
    }
}
