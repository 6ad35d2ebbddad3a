using System.IO.Compression;

namespace Luoshi.Documents.Previews;

/// <summary>The sheets of a workbook in their order, with the part that holds each.</summary>
internal static class XlsxSheets
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <param name="most">More than these are not looked at.</param>
    public static IReadOnlyList<(string Name, string Part)> Read(ZipArchive archive, int most = PreviewLimits.Sheets + 1)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var related = PackedXml.Open(archive, "xl/_rels/workbook.xml.rels"))
        {
            while (related is not null && related.Next("Relationship"))
            {
                parts[related.GetAttribute("Id") ?? string.Empty] = PartOf(related.GetAttribute("Target") ?? string.Empty);
            }
        }

        var sheets = new List<(string Name, string Part)>();
        using var book = PackedXml.Open(archive, "xl/workbook.xml");
        while (sheets.Count < most && book is not null && book.Next("sheet"))
        {
            if (book.GetAttribute("id", Relations) is { } id && parts.TryGetValue(id, out var part))
            {
                sheets.Add((PreviewLimits.Clip(book.GetAttribute("name") ?? string.Empty), part));
            }
        }

        return sheets;
    }

    private static string PartOf(string target) => target.StartsWith('/') ? target[1..] : "xl/" + target;
}
