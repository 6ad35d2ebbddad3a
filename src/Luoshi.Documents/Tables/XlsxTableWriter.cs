using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Luoshi.Documents.Tables;

/// <summary>
/// Writes tables as an XLSX workbook: one sheet each and one with the provenance. Equal tables give equal bytes.
/// Text stays text whatever it begins with; figures and days are figures and days.
/// </summary>
public static class XlsxTableWriter
{
    /// <summary>A workbook with one table.</summary>
    public static byte[] Write(TableData table) => Write([table]);

    /// <summary>A workbook with several tables, in order; the provenance is that of the first.</summary>
    public static byte[] Write(ImmutableArray<TableData> tables)
    {
        if (tables.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A workbook needs at least one table.", nameof(tables));
        }

        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddNewPart<WorkbookPart>(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1");
            workbook.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = XlsxStyles.Create();
            var sheets = new Sheets();
            var names = new DefinedNames();
            var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var table in tables)
            {
                var name = Add(workbook, sheets, SheetName(table.SheetName, used), XlsxSheet.Create(table));
                names.Append(new DefinedName($"'{name}'!$1:$1")
                {
                    Name = "_xlnm.Print_Titles",
                    LocalSheetId = (uint)used.Count - 1,
                });
            }

            Add(workbook, sheets, SheetName("来源 Provenance", used), XlsxSheet.CreateProvenance(tables[0]));
            workbook.Workbook = new Workbook(sheets, names);
        }

        using var output = new MemoryStream();
        FixedPackage.Copy(package, output);
        return output.ToArray();
    }

    private static string Add(WorkbookPart workbook, Sheets sheets, string name, Worksheet worksheet)
    {
        var number = (uint)sheets.ChildElements.Count + 1;
        var id = string.Create(CultureInfo.InvariantCulture, $"rIdSheet{number}");
        workbook.AddNewPart<WorksheetPart>(id).Worksheet = worksheet;
        sheets.Append(new Sheet { Id = id, SheetId = number, Name = name });
        return name.Replace("'", "''", StringComparison.Ordinal);
    }

    // Excel allows 31 characters, none of []:*?/\ and no two equal names.
    private static string SheetName(string wanted, HashSet<string> used)
    {
        var kept = string.Concat(SafeText.ForXml(wanted).Where(c => c is not ('[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\''))).Trim();
        var name = kept.Length == 0 ? "Sheet" : kept[..Math.Min(kept.Length, 27)];
        var unique = name;
        for (var i = 2; !used.Add(unique); i++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{name} {i}");
        }

        return unique;
    }
}
