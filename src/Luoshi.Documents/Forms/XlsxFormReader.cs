using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using Luoshi.Core.Model;
using Luoshi.Documents.Previews;
using Luoshi.Documents.Tables;

namespace Luoshi.Documents.Forms;

/// <summary>
/// Reads a form that came back. The file is nobody's friend: no more is unpacked than a form can hold, nothing outside it is fetched, no
/// formula is computed, and whatever is wrong with it is a refusal that says how to mend it.
/// </summary>
public static class XlsxFormReader
{
    /// <summary>Bytes that a file has at most.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    private const int MostParts = 200;
    private const int MostSheets = 12;
    private static readonly byte[] OleSign = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Reads a file.</summary>
    public static FormReading Read(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length == 0)
        {
            return Refuse(FormTexts.Empty);
        }

        if (file.AsSpan().StartsWith(OleSign))
        {
            return Refuse(FormTexts.OldFormat);
        }

        if (file.Length > MostBytes)
        {
            return Refuse(FormTexts.Damaged);
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            return archive.Entries.Count > MostParts ? Refuse(FormTexts.Damaged) : archive.GetEntry("xl/workbook.xml") is null ? Refuse(FormTexts.NoWorkbook) : Read(archive);
        }
        catch (Exception damaged) when (damaged is InvalidDataException && !file.AsSpan().StartsWith("PK"u8))
        {
            return Refuse(FormTexts.NoWorkbook);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException or IOException or FormatException or OverflowException or NotSupportedException)
        {
            // A limit was reached, or what is packed is broken: nothing of it is taken.
            return Refuse(FormTexts.Damaged);
        }
    }

    private static FormReading Read(ZipArchive archive)
    {
        var sheets = XlsxSheets.Read(archive, MostSheets);
        var cells = XlsxFormCells.Of(archive);
        if (sheets.FirstOrDefault(sheet => sheet.Name == XlsxFormWriter.IdentitySheet) is not { Part: { } identityPart })
        {
            return Refuse(FormTexts.NotOurs);
        }

        var identity = cells.Rows(archive, identityPart)
            .Where(row => row.Cells.ContainsKey(0)).GroupBy(row => row.Cells[0].Text, StringComparer.Ordinal)
            .ToImmutableDictionary(row => row.Key, row => row.First().Cells.GetValueOrDefault(1).Text ?? string.Empty, StringComparer.Ordinal);
        foreach (var (_, part) in sheets.Where(sheet => sheet.Part != identityPart))
        {
            var rows = cells.Rows(archive, part);
            if (rows.FirstOrDefault(row => row.Number == XlsxFormSheet.KeyRow) is { Cells.Count: > 0 } keys && Form(identity, keys, rows) is { } form)
            {
                return new(form, null);
            }
        }

        return Refuse(FormTexts.NotOurs);
    }

    private static FilledForm? Form(ImmutableDictionary<string, string> identity, SheetRow keys, List<SheetRow> rows)
    {
        var columns = keys.Cells.Where(cell => cell.Value is { Kind: FilledKind.Plain, Text.Length: > 0 }).OrderBy(cell => cell.Key).DistinctBy(cell => cell.Value.Text)
            .ToDictionary(cell => cell.Key, cell => cell.Value.Text);
        if (columns.Count < 2)
        {
            return null;
        }

        var filled = rows.Where(row => row.Number >= XlsxFormSheet.FirstRow).Select(row => new FilledRow(row.Number, row.Cells
            .Where(cell => columns.ContainsKey(cell.Key)).ToImmutableDictionary(cell => columns[cell.Key], cell => cell.Value, StringComparer.Ordinal)));
        return new(
            identity, [.. filled.Where(row => row.Cells.Values.Any(cell => cell.Text.Length > 0))],
            columns.ToImmutableDictionary(pair => pair.Value, pair => XlsxRows.ColumnName(pair.Key + 1), StringComparer.Ordinal));
    }

    private static FormReading Refuse(LocalizedText why) => new(null, why);
}
