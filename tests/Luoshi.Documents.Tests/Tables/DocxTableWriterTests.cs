using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Luoshi.Documents.Tables;
using Luoshi.Testing.Plans;

namespace Luoshi.Documents.Tests.Tables;

public sealed class DocxTableWriterTests
{
    private static readonly TableData Responsibilities = ResponsibilityTables.Responsibilities(HandMadePlan.Compile(), Sample.Provenance);

    [Fact]
    public void The_document_is_valid_for_office_programs()
    {
        using var document = Open(DocxTableWriter.Write([Responsibilities, ResponsibilityTables.Projects(HandMadePlan.Compile(), Sample.Provenance)]));
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(error => error.Description));
    }

    [Fact]
    public void Every_row_can_be_read_back_in_order()
    {
        using var document = Open(DocxTableWriter.Write(Responsibilities));
        var rows = Body(document).Descendants<TableRow>().Select(Cells).ToList();
        Assert.Equal(["序号", "重点工程", "任务", "工作内容", "牵头单位", "协办单位", "责任单位", "时间节点", "原文行"], rows[0]);
        Assert.Equal(5, rows.Count);
        Assert.Equal("市科技局、规划局", rows[1][4]);
        Assert.Equal("未明确", rows[2][4]);
        Assert.Equal("2021年：启动停车楼建设|2022年：停车楼主体完工", rows[3][7]);
    }

    [Fact]
    public void The_header_row_repeats_on_every_page()
    {
        using var document = Open(DocxTableWriter.Write(Responsibilities));
        var header = Assert.Single(Body(document).Descendants<TableHeader>());
        Assert.Equal("序号", Cells(header.Ancestors<TableRow>().Single())[0]);
    }

    [Fact]
    public void The_page_is_a_landscape_sheet_with_the_standard_type_area()
    {
        using var document = Open(DocxTableWriter.Write(Responsibilities));
        var size = Body(document).Descendants<PageSize>().Single();
        var margin = Body(document).Descendants<PageMargin>().Single();
        Assert.Equal(PageOrientationValues.Landscape, size.Orient?.Value);
        Assert.Equal(225, Millimetres((size.Width?.Value ?? 0) - (margin.Left?.Value ?? 0) - (margin.Right?.Value ?? 0)));
        Assert.Equal(156, Millimetres((size.Height?.Value ?? 0) - (margin.Top?.Value ?? 0) - (margin.Bottom?.Value ?? 0)));
    }

    [Fact]
    public void Page_numbers_stand_right_on_odd_pages_and_left_on_even_ones()
    {
        using var document = Open(DocxTableWriter.Write(Responsibilities));
        var main = document.MainDocumentPart;
        Assert.NotNull(main?.DocumentSettingsPart?.Settings?.GetFirstChild<EvenAndOddHeaders>());
        var sides = Body(document).Descendants<FooterReference>().ToDictionary(
            reference => reference.Type?.InnerText ?? string.Empty,
            reference => ((FooterPart)main.GetPartById(reference.Id?.Value ?? string.Empty)).Footer?.Descendants<Justification>().Single().Val?.InnerText);
        Assert.Equal("right", sides["default"]);
        Assert.Equal("left", sides["even"]);
    }

    [Fact]
    public void Equal_cells_of_a_programme_are_merged_but_not_across_programmes()
    {
        using var document = Open(DocxTableWriter.Write(Responsibilities));
        var merges = Body(document).Descendants<TableRow>().Skip(1)
            .Select(row => row.Descendants<VerticalMerge>().First().Val?.InnerText);
        Assert.Equal(["restart", "continue", "continue", "restart"], merges);
    }

    [Fact]
    public void Equal_tasks_under_different_programmes_are_not_merged()
    {
        var rows = Responsibilities.Rows;
        var twins = Responsibilities with { Rows = [rows[0], rows[0].SetItem(1, Documents.Tables.TableCell.Of("另一工程"))] };
        using var document = Open(DocxTableWriter.Write(twins));
        Assert.DoesNotContain("continue", Body(document).Descendants<VerticalMerge>().Select(merge => merge.Val?.InnerText));
    }

    [Fact]
    public void Control_characters_and_broken_surrogates_are_replaced()
    {
        using var document = Open(DocxTableWriter.Write(Sample.Of("a\u0000b\uD801c<&>")));
        Assert.Equal("a\uFFFDb\uFFFDc<&>", Cells(Body(document).Descendants<TableRow>().Last())[0]);
    }

    [Fact]
    public void Equal_tables_give_equal_bytes() =>
        Assert.Equal(DocxTableWriter.Write(Responsibilities), DocxTableWriter.Write(Responsibilities));

    private static WordprocessingDocument Open(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

    private static Body Body(WordprocessingDocument document) => document.MainDocumentPart?.Document?.Body ?? throw new InvalidDataException();

    private static List<string> Cells(TableRow row) =>
        [.. row.Elements<DocumentFormat.OpenXml.Wordprocessing.TableCell>().Select(cell => string.Join('|', cell.Elements<Paragraph>().Select(line => line.InnerText)))];

    private static int Millimetres(long twips) => (int)Math.Round(twips / 1440d * 25.4);
}
