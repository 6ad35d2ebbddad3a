using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using Luoshi.Documents.Previews;

namespace Luoshi.Documents.Forms;

/// <summary>A row of a sheet with its cells by column, counted from 0; empty cells are left out.</summary>
internal sealed record SheetRow(int Number, Dictionary<int, FilledCell> Cells);

/// <summary>Reads the cells of a workbook that was filled in: what was written, never what was computed.</summary>
internal sealed partial class XlsxFormCells
{
    private const int MostRows = 5_000;
    private const int MostColumns = 60;

    // What one cell of a worksheet can hold.
    private const int LongestText = 32_767;

    private readonly List<string> _shared = [];
    private readonly List<bool> _days = [];

    private XlsxFormCells()
    {
    }

    public static XlsxFormCells Of(ZipArchive archive)
    {
        var cells = new XlsxFormCells();
        XlsxParts.ReadShared(archive, LongestText, cells._shared);
        XlsxParts.ReadDayStyles(archive, cells._days);
        return cells;
    }

    /// <summary>The rows of a sheet that hold anything.</summary>
    /// <exception cref="InvalidDataException">There are more than any form has.</exception>
    public List<SheetRow> Rows(ZipArchive archive, string part)
    {
        using var xml = PackedXml.Open(archive, part);
        var rows = new List<SheetRow>();
        var number = 0;
        while (xml is not null && xml.Next("row"))
        {
            number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : number + 1;
            if (xml.IsEmptyElement)
            {
                continue;
            }

            using var within = xml.ReadSubtree();
            var cells = Row(within);
            if (cells.Count > 0)
            {
                rows.Add(new(number, cells));
            }

            if (rows.Count > MostRows)
            {
                throw new InvalidDataException("There are more rows than any form has.");
            }
        }

        return rows;
    }

    private Dictionary<int, FilledCell> Row(XmlReader xml)
    {
        var cells = new Dictionary<int, FilledCell>();
        var next = 0;
        while (xml.Next("c"))
        {
            var column = XlsxParts.ColumnOf(xml.GetAttribute("r")) ?? next;
            next = column + 1;
            var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
            if (xml.IsEmptyElement || column >= MostColumns)
            {
                continue;
            }

            using var cell = xml.ReadSubtree();
            if (Cell(cell, type, style) is { Text.Length: > 0 } filled)
            {
                cells[column] = filled;
            }
        }

        return cells;
    }

    private FilledCell Cell(XmlReader xml, string? type, string? style)
    {
        var (value, text, formula) = (string.Empty, string.Empty, (string?)null);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "v":
                    value = xml.ReadString();
                    break;
                case "t":
                    text += xml.ReadString();
                    break;
                case "f":
                    formula = xml.IsEmptyElement ? string.Empty : xml.ReadString();
                    break;
            }
        }

        return formula is not null ? new("=" + formula, FilledKind.Formula) : type switch
        {
            "s" => new(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _shared.Count ? Unescape(_shared[index]) : string.Empty, FilledKind.Plain),
            "inlineStr" or "str" => new(Unescape(text.Length > 0 ? text : value), FilledKind.Plain),
            "e" => new(value, FilledKind.Error),
            "b" => new(value == "1" ? "TRUE" : "FALSE", FilledKind.Plain),
            _ => new(Figure(value), IsDay(style) ? FilledKind.Day : FilledKind.Plain),
        };
    }

    // Programs store figures to 17 digits; what somebody typed has at most 15.
    private static string Figure(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e28
        && decimal.TryParse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? exact.ToString("0.############################", CultureInfo.InvariantCulture)
            : value;

    private bool IsDay(string? style) => int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _days.Count && _days[index];

    private static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? EscapedSign().Replace(text, match => ((char)int.Parse(match.ValueSpan.Slice(2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex EscapedSign();
}
