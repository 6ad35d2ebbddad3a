using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Luoshi.Documents.Previews;

/// <summary>What the sheets of a workbook share: texts, and the styles that make days of numbers.</summary>
internal static class XlsxParts
{
    private const int MostShared = 50_000;

    // Formats of days and times that every program knows by number.
    private static readonly HashSet<int> DayFormats = [14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58];

    /// <summary>Adds the texts that cells name by number.</summary>
    /// <param name="longest">Of a text that is longer the rest is left out.</param>
    public static void ReadShared(ZipArchive archive, int longest, List<string> shared)
    {
        using var xml = PackedXml.Open(archive, "xl/sharedStrings.xml");
        while (shared.Count < MostShared && xml is not null && xml.Next("si"))
        {
            var text = string.Empty;
            using var item = xml.ReadSubtree();
            while (item.Read())
            {
                // What is written above Chinese characters to say how they sound is no part of the text.
                while (item is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
                {
                    item.Skip();
                }

                if (item is { NodeType: XmlNodeType.Element, LocalName: "t" } && text.Length <= longest)
                {
                    text += item.ReadString();
                }
            }

            shared.Add(text);
        }
    }

    /// <summary>Adds for each style, in order, whether it shows a number as a day.</summary>
    public static void ReadDayStyles(ZipArchive archive, List<bool> days)
    {
        using var xml = PackedXml.Open(archive, "xl/styles.xml");
        var own = new HashSet<int>();
        var inCells = false;
        while (xml?.Read() == true)
        {
            if (xml.LocalName == "cellXfs")
            {
                inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && Number(xml.GetAttribute("numFmtId")) is { } made && IsDayFormat(xml.GetAttribute("formatCode")))
            {
                own.Add(made);
            }
            else if (inCells && xml is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                days.Add(Number(xml.GetAttribute("numFmtId")) is { } used && (DayFormats.Contains(used) || own.Contains(used)));
            }
        }
    }

    /// <summary>The column of an address such as C12, counted from 0; null where it is no address.</summary>
    public static int? ColumnOf(string? address)
    {
        var column = 0;
        foreach (var letter in (address ?? string.Empty).TakeWhile(char.IsAsciiLetterUpper).Take(3))
        {
            column = (column * 26) + (letter - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Of what stands outside quotation marks and brackets: y and d are in no format of plain numbers.
    private static bool IsDayFormat(string? format)
    {
        var (quoted, bracketed) = (false, false);
        foreach (var letter in format ?? string.Empty)
        {
            quoted ^= letter == '"';
            bracketed = letter == '[' || (bracketed && letter != ']');
            if (!quoted && !bracketed && letter is 'y' or 'Y' or 'd' or 'D')
            {
                return true;
            }
        }

        return false;
    }
}
