using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Luoshi.Documents.Previews;

/// <summary>Reads the cells of sheets: texts that sheets share, and days, which are stored as numbers and told by their style alone.</summary>
internal sealed class XlsxCells
{
    private readonly List<string> _shared = [];
    private readonly List<bool> _days = [];

    private XlsxCells()
    {
    }

    public static XlsxCells Read(ZipArchive archive)
    {
        var cells = new XlsxCells();
        PackedXml.Try(() => XlsxParts.ReadShared(archive, PreviewLimits.Text, cells._shared));
        PackedXml.Try(() => XlsxParts.ReadDayStyles(archive, cells._days));
        return cells;
    }

    /// <summary>Adds the first rows of a sheet.</summary>
    /// <returns>Whether there are more rows or columns.</returns>
    public bool Fill(XmlReader sheet, List<ImmutableArray<string>> rows)
    {
        var more = false;
        while (sheet.Next("row"))
        {
            if (rows.Count == PreviewLimits.Rows)
            {
                return true;
            }

            var row = new List<string>();
            if (!sheet.IsEmptyElement)
            {
                using var within = sheet.ReadSubtree();
                more |= FillRow(within, row);
            }

            rows.Add([.. row]);
        }

        return more;
    }

    private bool FillRow(XmlReader xml, List<string> row)
    {
        var more = false;
        while (xml.Next("c"))
        {
            var column = XlsxParts.ColumnOf(xml.GetAttribute("r")) ?? row.Count;
            if (column >= PreviewLimits.Columns)
            {
                more = true;
                continue;
            }

            while (row.Count <= column)
            {
                row.Add(string.Empty);
            }

            var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
            if (!xml.IsEmptyElement)
            {
                using var cell = xml.ReadSubtree();
                row[column] = PreviewLimits.Clip(Value(cell, type, style));
            }
        }

        return more;
    }

    private string Value(XmlReader cell, string? type, string? style)
    {
        var value = string.Empty;
        var text = string.Empty;
        while (cell.Read())
        {
            if (cell is { NodeType: XmlNodeType.Element, LocalName: "v" })
            {
                value = cell.ReadString();
            }
            else if (cell is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                text += cell.ReadString();
            }
        }

        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _shared.Count ? _shared[index] : "…",
            "inlineStr" => text,
            "b" => value == "1" ? "TRUE" : "FALSE",
            null or "n" => IsDay(style) ? Day(value) : value,
            _ => value,
        };
    }

    private bool IsDay(string? style) => int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _days.Count && _days[index];

    private static string Day(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 1 and < 2_958_466
            ? DateTime.FromOADate(number) is var moment && moment.TimeOfDay == TimeSpan.Zero
                ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            : value;
}
