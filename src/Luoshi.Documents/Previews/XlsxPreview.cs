using System.Collections.Immutable;
using System.IO.Compression;

namespace Luoshi.Documents.Previews;

/// <summary>The opening of an XLSX: the first rows of its first sheets as they were stored; nothing is computed.</summary>
public static class XlsxPreview
{
    /// <summary>Reads the opening; whatever is damaged ends it.</summary>
    /// <param name="file">The workbook; can be sought, and stays open.</param>
    public static DocumentPreview Read(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var tables = ImmutableArray.CreateBuilder<PreviewPart>();
        var more = false;
        var whole = PackedXml.Try(() =>
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            var cells = XlsxCells.Read(archive);
            var sheets = XlsxSheets.Read(archive);
            more = sheets.Count > PreviewLimits.Sheets;
            foreach (var (name, part) in sheets.Take(PreviewLimits.Sheets))
            {
                var rows = new List<ImmutableArray<string>>();
                more |= !PackedXml.Try(() =>
                {
                    using var xml = PackedXml.Open(archive, part);
                    if (xml is not null)
                    {
                        more |= cells.Fill(xml, rows);
                    }
                });
                tables.Add(new PreviewTable(name, [.. rows]));
            }
        });
        return new(tables.ToImmutable(), more || !whole);
    }
}
