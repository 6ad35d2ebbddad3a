using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Luoshi.Documents.Tables;
using Luoshi.Testing.Plans;
using MiniExcelLibs;
using TableCell = Luoshi.Documents.Tables.TableCell;

namespace Luoshi.Documents.Tests.Tables;

public sealed class XlsxTableWriterTests
{
    private static readonly TableData Responsibilities = ResponsibilityTables.Responsibilities(HandMadePlan.Compile(), Sample.Provenance);

    [Fact]
    public void An_independent_reader_finds_headers_text_and_figures()
    {
        using var file = new MemoryStream(XlsxTableWriter.Write(Responsibilities));
        var rows = file.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().Take(4).ToList();
        Assert.Equal("改造旧厂房", rows[0]["任务"]);
        Assert.Equal("市科技局、规划局", rows[0]["牵头单位"]);
        Assert.Equal("2021年：启动东厂改造\n2023年前：东厂改造完成", rows[0]["时间节点"]);
        Assert.Equal(7d, rows[0]["原文行"]);
        Assert.Equal("未明确", rows[1]["牵头单位"]);
    }

    [Fact]
    public void The_workbook_is_valid_for_office_programs()
    {
        using var document = Open(XlsxTableWriter.Write([Responsibilities, ResponsibilityTables.Projects(HandMadePlan.Compile(), Sample.Provenance)]));
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(error => error.Description));
    }

    [Fact]
    public void The_header_row_and_the_first_columns_stay_in_view()
    {
        using var document = Open(XlsxTableWriter.Write(Responsibilities));
        var pane = Assert.Single(FirstSheet(document).Descendants<Pane>());
        Assert.Equal(1, pane.VerticalSplit?.Value);
        Assert.Equal(3, pane.HorizontalSplit?.Value);
        Assert.Equal(PaneStateValues.Frozen, pane.State?.Value);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+8613800000000")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")")]
    public void Text_that_looks_like_a_formula_stays_text(string hostile)
    {
        using var document = Open(XlsxTableWriter.Write(Sample.Of(hostile)));
        var cell = FirstSheet(document).Descendants<Cell>().Single(cell => cell.CellReference == "A2");
        Assert.Equal(CellValues.InlineString, cell.DataType?.Value);
        Assert.Equal(hostile, cell.InnerText);
        Assert.Null(cell.CellFormula);
        var formats = document.WorkbookPart?.WorkbookStylesPart?.Stylesheet?.CellFormats;
        var format = Assert.IsType<CellFormat>(formats?.ElementAt((int)(cell.StyleIndex?.Value ?? 0)));
        Assert.True(format.QuotePrefix?.Value);
    }

    [Theory]
    [InlineData("a\u0001b", "a\uFFFDb")]
    [InlineData("𠀀", "𠀀")]
    [InlineData("<&>\"", "<&>\"")]
    public void What_xml_cannot_hold_is_replaced_and_the_rest_kept(string text, string expected)
    {
        using var document = Open(XlsxTableWriter.Write(Sample.Of(text)));
        Assert.Equal(expected, FirstSheet(document).Descendants<Cell>().Single(cell => cell.CellReference == "A2").InnerText);
    }

    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    public void Half_of_a_surrogate_pair_is_replaced(int half)
    {
        using var document = Open(XlsxTableWriter.Write(Sample.Of("a" + (char)half + "b")));
        Assert.Equal("a\uFFFDb", FirstSheet(document).Descendants<Cell>().Single(cell => cell.CellReference == "A2").InnerText);
    }

    [Fact]
    public void The_escape_sign_of_the_format_reads_back_as_itself()
    {
        using var file = new MemoryStream(XlsxTableWriter.Write(Sample.Of("_x0041_")));
        Assert.Equal("_x0041_", file.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().First()["词"]);
    }

    [Fact]
    public void A_text_longer_than_a_cell_is_cut_with_a_sign_that_it_was()
    {
        using var document = Open(XlsxTableWriter.Write(Sample.Of(new string('长', 40_000))));
        var text = FirstSheet(document).Descendants<Cell>().Single(cell => cell.CellReference == "A2").InnerText;
        Assert.Equal(32_767, text.Length);
        Assert.EndsWith("…", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Zero_is_a_figure_and_missing_is_an_empty_cell()
    {
        var table = Sample.Of() with { Rows = [[TableCell.Of(0m)], [TableCell.Of((decimal?)null)]] };
        using var document = Open(XlsxTableWriter.Write(table));
        var cells = FirstSheet(document).Descendants<Cell>().ToDictionary(cell => cell.CellReference?.Value ?? string.Empty);
        Assert.Equal("0", cells["A2"].CellValue?.Text);
        Assert.Null(cells["A3"].CellValue);
    }

    [Fact]
    public void The_last_sheet_says_where_the_table_comes_from()
    {
        using var document = Open(XlsxTableWriter.Write(Responsibilities));
        var last = document.WorkbookPart?.WorksheetParts.Select(part => part.Worksheet?.InnerText ?? string.Empty).Last();
        Assert.Contains("滨府〔2021〕5号", last, StringComparison.Ordinal);
        Assert.Contains("Luoshi 0.1.0", last, StringComparison.Ordinal);
        Assert.Contains(new DateOnly(2021, 3, 1).ToDateTime(default).ToOADate().ToString(System.Globalization.CultureInfo.InvariantCulture), last, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_tables_give_equal_bytes() =>
        Assert.Equal(XlsxTableWriter.Write(Responsibilities), XlsxTableWriter.Write(Responsibilities));

    [Fact]
    public void Names_that_a_sheet_may_not_have_are_mended()
    {
        using var document = Open(XlsxTableWriter.Write([Sample.Of("a") with { SheetName = "a/b:[c]" }, Sample.Of("b") with { SheetName = "abc" }, Sample.Of("c") with { SheetName = "'" }]));
        Assert.Equal(["abc", "abc 2", "Sheet", "来源 Provenance"], document.WorkbookPart?.Workbook?.Descendants<Sheet>().Select(sheet => sheet.Name?.Value));
    }

    private static SpreadsheetDocument Open(byte[] file) => SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);

    private static Worksheet FirstSheet(SpreadsheetDocument document) =>
        ((WorksheetPart?)document.WorkbookPart?.GetPartById("rIdSheet1"))?.Worksheet ?? throw new InvalidDataException();
}
