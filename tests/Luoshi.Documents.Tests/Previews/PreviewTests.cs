using System.IO.Compression;
using System.Text;
using Luoshi.Documents.Previews;
using Luoshi.Documents.Tables;
using Luoshi.Documents.Tests.Tables;
using Luoshi.Testing.Plans;

namespace Luoshi.Documents.Tests.Previews;

public sealed class PreviewTests
{
    private const string Word = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private const string Sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

    [Fact]
    public void Tables_that_this_program_writes_are_read_back_row_by_row()
    {
        var table = ResponsibilityTables.Responsibilities(HandMadePlan.Compile(), Sample.Provenance);

        var workbook = XlsxPreview.Read(new MemoryStream(XlsxTableWriter.Write(table)));
        var document = DocxPreview.Read(new MemoryStream(DocxTableWriter.Write(table)));

        var sheet = Assert.IsType<PreviewTable>(workbook.Parts[0]);
        Assert.Contains(sheet.Rows, row => row.Contains("改造旧厂房") && row.Contains("市科技局、规划局"));
        Assert.Contains(document.Parts.OfType<PreviewTable>().SelectMany(part => part.Rows), row => row.Contains("改造旧厂房"));
        Assert.False(document.Cut);
    }

    [Fact]
    public void Paragraphs_breaks_and_tables_stand_in_their_order_and_fields_and_macros_do_not()
    {
        var document = DocxPreview.Read(Packed(("word/document.xml", Word
            + "<w:p><w:r><w:t>一、总体</w:t><w:br/><w:t xml:space=\"preserve\"> 要求</w:t></w:r></w:p><w:p/>"
            + "<w:p><w:r><w:instrText>DDEAUTO c:\\\\cmd.exe</w:instrText></w:r></w:p>"
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>内</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>"
            + "<w:p><w:r><w:t>&lt;script&gt;</w:t></w:r></w:p></w:body></w:document>")));

        Assert.Equal(new PreviewParagraph("一、总体\n 要求"), document.Parts[0]);
        Assert.Equal(["甲", "内"], Assert.IsType<PreviewTable>(document.Parts[1]).Rows.Single());
        Assert.Equal(new PreviewParagraph("<script>"), document.Parts[2]);
        Assert.False(document.Cut);
    }

    [Fact]
    public void Days_numbers_shared_texts_and_gaps_of_a_sheet_are_told_as_the_sheet_shows_them()
    {
        var book = XlsxPreview.Read(Book(
            Sheet + "<row><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>丙</t></is></c></row>"
            + "<row><c r=\"A2\" s=\"1\"><v>41608</v></c><c r=\"B2\" s=\"2\"><v>41608.5</v></c><c r=\"C2\"><v>41608</v></c><c r=\"D2\" t=\"b\"><v>1</v></c><c r=\"E2\" t=\"s\"><v>9</v></c></row></sheetData></worksheet>"));

        var sheet = Assert.IsType<PreviewTable>(Assert.Single(book.Parts));
        Assert.Equal("表一", sheet.Title);
        Assert.Equal(["甲乙", "", "丙"], sheet.Rows[0]);
        Assert.Equal(["2013-11-30", "2013-11-30 12:00", "41608", "TRUE", "…"], sheet.Rows[1]);
    }

    [Fact]
    public void A_sheet_that_unpacks_to_much_more_than_it_is_packed_to_is_read_only_as_far_as_it_is_shown()
    {
        var bomb = Sheet + string.Concat(Enumerable.Repeat("<row><c t=\"inlineStr\"><is><t>0</t></is></c></row>", 400_000)) + "</sheetData></worksheet>";

        var rows = Assert.IsType<PreviewTable>(Assert.Single(XlsxPreview.Read(Book(bomb)).Parts)).Rows;

        Assert.Equal(100, rows.Length);
    }

    [Theory]
    [InlineData(6_000_000)]
    [InlineData(60_000_000)]
    public void A_text_without_end_is_given_up_after_what_is_unpacked_at_most(int characters)
    {
        var document = DocxPreview.Read(Packed(("word/document.xml", Word + "<w:p><w:r><w:t>始</w:t></w:r></w:p><w:p><w:r><w:t>" + new string('0', characters))));

        Assert.True(document.Cut);
        Assert.Equal(new PreviewParagraph("始"), document.Parts[0]);
        Assert.All(document.Parts, part => Assert.True(part is PreviewParagraph { Text.Length: < 3_000 }));
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>")]
    [InlineData("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>")]
    [InlineData("no xml")]
    [InlineData("")]
    public void Entities_references_and_damage_end_the_reading_without_an_exception(string part)
    {
        Assert.True(DocxPreview.Read(Packed(("word/document.xml", part))).Cut);
        Assert.Empty(XlsxPreview.Read(Packed(("xl/workbook.xml", part), ("xl/_rels/workbook.xml.rels", part), ("xl/sharedStrings.xml", part))).Parts);
    }

    [Fact]
    public void What_is_no_archive_has_an_empty_preview()
    {
        Assert.True(XlsxPreview.Read(new MemoryStream("PK not really"u8.ToArray())).Cut);
        Assert.Empty(DocxPreview.Read(new MemoryStream()).Parts);
    }

    private static MemoryStream Book(string sheet) => Packed(
        ("xl/workbook.xml", "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"表一\" r:id=\"r1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ("xl/sharedStrings.xml", "<sst><si><r><t>甲</t></r><r><t>乙</t></r><rPh><t> jia</t></rPh><rPh><t> yi</t></rPh></si></sst>"),
        ("xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>"),
        ("xl/worksheets/sheet1.xml", sheet));

    private static MemoryStream Packed(params (string Name, string Text)[] parts)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        bytes.Position = 0;
        return bytes;
    }
}
