using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Luoshi.Documents.Tables;

namespace Luoshi.Documents.Forms;

/// <summary>
/// Writes forms as XLSX workbooks: what is not to be changed is locked, what there is to choose from can be chosen, and a hidden sheet says
/// which form it is. Given marks, the cells to be mended are filled red and a last column says what to do. Equal forms give equal bytes.
/// </summary>
public static class XlsxFormWriter
{
    internal const string IdentitySheet = "luoshi";

    /// <summary>A workbook.</summary>
    public static byte[] Write(FormSheet form, IReadOnlyList<FormMark>? marks = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1");
            workbook.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = XlsxFormStyles.Create();
            workbook.AddNewPart<WorksheetPart>("rIdForm").Worksheet = XlsxFormSheet.Create(form, marks ?? []);
            workbook.AddNewPart<WorksheetPart>("rIdIdentity").Worksheet = XlsxFormSheet.CreateIdentity(form);
            workbook.Workbook = new Workbook(
                new Sheets(
                    new Sheet { Id = "rIdForm", SheetId = 1, Name = form.SheetName },
                    new Sheet { Id = "rIdIdentity", SheetId = 2, Name = IdentitySheet, State = SheetStateValues.Hidden }),
                new DefinedNames(new DefinedName(string.Create(CultureInfo.InvariantCulture, $"'{form.SheetName}'!${XlsxFormSheet.HeaderRow}:${XlsxFormSheet.HeaderRow}"))
                {
                    Name = "_xlnm.Print_Titles",
                    LocalSheetId = 0,
                }));
        }

        using var output = new MemoryStream();
        FixedPackage.Copy(package, output);
        return output.ToArray();
    }
}
