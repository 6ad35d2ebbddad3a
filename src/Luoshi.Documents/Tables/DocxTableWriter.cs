using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Luoshi.Documents.Tables;

/// <summary>
/// Writes tables as a DOCX document for printing: A4 on its side with the margins of GB/T 9704, the header row
/// repeated on every page, page numbers at the outer edge. Equal tables give equal bytes.
/// </summary>
public static class DocxTableWriter
{
    /// <summary>A document with one table.</summary>
    public static byte[] Write(TableData table) => Write([table]);

    /// <summary>A document with several tables, each from a new page.</summary>
    public static byte[] Write(ImmutableArray<TableData> tables)
    {
        if (tables.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A document needs at least one table.", nameof(tables));
        }

        using var package = new MemoryStream();
        using (var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            var main = document.AddNewPart<MainDocumentPart>(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = DocxPage.Styles();
            main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = new Settings(new EvenAndOddHeaders());
            main.AddNewPart<FooterPart>("rIdOdd").Footer = DocxPage.Footer(JustificationValues.Right);
            main.AddNewPart<FooterPart>("rIdEven").Footer = DocxPage.Footer(JustificationValues.Left);
            main.Document = new Document(Body(tables));
        }

        using var output = new MemoryStream();
        FixedPackage.Copy(package, output);
        return output.ToArray();
    }

    private static Body Body(ImmutableArray<TableData> tables)
    {
        var body = new Body();
        for (var i = 0; i < tables.Length; i++)
        {
            var table = tables[i];
            if (table.AnnexLabel is { } label)
            {
                body.Append(DocxText.Paragraph(label, DocxText.Annex, JustificationValues.Left, newPage: i > 0));
            }

            body.Append(DocxText.Paragraph(
                table.Title, DocxText.Title, JustificationValues.Center, newPage: i > 0 && table.AnnexLabel is null));
            body.Append(DocxGrid.Create(table));
            foreach (var note in table.Notes)
            {
                body.Append(DocxText.Paragraph(note, DocxText.Note, JustificationValues.Left));
            }

            body.Append(DocxText.Paragraph(Provenance(table), DocxText.Note, JustificationValues.Left));
        }

        body.Append(DocxPage.Section());
        return body;
    }

    private static string Provenance(TableData table) =>
        string.Join("；", table.Provenance.Select(fact => $"{fact.Label}：{DocxText.Shown(fact.Value)}"));
}
