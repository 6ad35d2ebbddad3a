using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Luoshi.Documents.Forms;

namespace Luoshi.Documents.Tests.Forms;

public class XlsxFormTests
{
    private const string FormPart = "xl/worksheets/sheet.xml";

    private static FormSheet Form(string value = "12.5", string note = "推进中") => new(
        "2013年10月进展报表", "报表", ["只填白色单元格"],
        ImmutableSortedDictionary<string, string>.Empty.Add("form", "return/1").Add("return", "r1"),
        [
            new("line", "", 10) { IsHidden = true }, new("title", "事项", 20), new("unit", "单位", 4),
            new("value", "数值", 6) { IsOpen = true, IsNumeric = true },
            new("state", "状态", 8) { IsOpen = true, Choices = ["滞后 behind", "已完成 done"] },
            new("note", "情况", 20) { IsOpen = true },
        ],
        [new(["l1", "新建学校", "所", value, "滞后 behind", note], []), new(["l2", "完成选址", "", "", "", ""], ["value"])]);

    [Fact]
    public void What_was_written_is_read_back_with_its_places()
    {
        var form = XlsxFormReader.Read(XlsxFormWriter.Write(Form())).Form;

        Assert.NotNull(form);
        Assert.Equal(("return/1", "r1"), (form.Identity["form"], form.Identity["return"]));
        Assert.Equal(["l1", "l2"], form.Rows.Select(row => row["line"]));
        Assert.Equal(("12.5", "滞后 behind", "推进中"), (form.Rows[0]["value"], form.Rows[0]["state"], form.Rows[0]["note"]));
        Assert.Equal(("D5", "F6"), (form.AddressOf(form.Rows[0], "value"), form.AddressOf(form.Rows[1], "note")));
    }

    [Fact]
    public void The_workbook_is_valid_locked_where_nothing_is_to_be_changed_and_offers_the_choices()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(XlsxFormWriter.Write(Form(), [new(0, "value", "只写数字")])), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var sheet = document.WorkbookPart?.GetPartById("rIdForm") is WorksheetPart { Worksheet: { } worksheet } ? worksheet : throw new InvalidOperationException("There is no sheet.");
        Assert.True(sheet.GetFirstChild<SheetProtection>()?.Sheet?.Value);
        Assert.Contains(sheet.Descendants<DataValidation>(), validation => validation.InnerText.Contains("滞后 behind,已完成 done", StringComparison.Ordinal));
        Assert.Equal((true, false, true), (IsLocked(document, sheet, "B5"), IsLocked(document, sheet, "D5"), IsLocked(document, sheet, "D6")));
        Assert.True(sheet.Descendants<Row>().First().Hidden?.Value);
        Assert.Equal(SheetStateValues.Hidden, document.WorkbookPart?.Workbook.Descendants<Sheet>().Last().State?.Value);
    }

    [Fact]
    public void Places_to_be_mended_are_filled_red_and_a_last_column_says_what_to_do()
    {
        var marked = XlsxFormWriter.Write(Form(value: "约3所"), [new(0, "value", "T01：“约3所”不是数值")]);
        using var document = SpreadsheetDocument.Open(new MemoryStream(marked), isEditable: false);
        var sheet = document.WorkbookPart?.GetPartById("rIdForm") is WorksheetPart { Worksheet: { } worksheet } ? worksheet : throw new InvalidOperationException("There is no sheet.");

        Assert.Equal("FFFBD9D3", FillOf(document, sheet, "D5"));
        Assert.NotEqual("FFFBD9D3", FillOf(document, sheet, "F5"));
        Assert.Contains("不是数值", CellOf(sheet, "G5").InnerText, StringComparison.Ordinal);

        // Mended in place it is the same form.
        Assert.Equal("约3所", XlsxFormReader.Read(marked).Form?.Rows[0]["value"]);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@提醒")]
    [InlineData("第一行\n第二行 <b>&</b> _x0041_")]
    public void Text_stays_text_whatever_it_looks_like(string text) =>
        Assert.Equal((text, FilledKind.Plain), XlsxFormReader.Read(XlsxFormWriter.Write(Form(note: text))).Form?.Rows[0].Cells["note"] is { } cell ? (cell.Text, cell.Kind) : default);

    [Fact]
    public void A_formula_is_told_and_neither_computed_nor_believed()
    {
        var form = XlsxFormReader.Read(Filled("<c r=\"D5\"><f>2*3</f><v>999</v></c>")).Form;

        Assert.Equal(("=2*3", FilledKind.Formula), (form?.Rows[0].Cells["value"].Text, form?.Rows[0].Cells["value"].Kind));
    }

    [Fact]
    public void A_figure_that_became_a_day_and_an_error_are_told()
    {
        var day = Workbook.With(Filled("<c r=\"D5\" s=\"10\"><v>45355</v></c>"), "xl/styles.xml", styles => styles.Replace("</x:cellXfs>", "<x:xf numFmtId=\"14\"/></x:cellXfs>", StringComparison.Ordinal));

        Assert.Equal(FilledKind.Day, XlsxFormReader.Read(day).Form?.Rows[0].Cells["value"].Kind);
        Assert.Equal(FilledKind.Error, XlsxFormReader.Read(Filled("<c r=\"D5\" t=\"e\"><v>#REF!</v></c>")).Form?.Rows[0].Cells["value"].Kind);
    }

    [Theory]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("1.2E+3", "1200")]
    [InlineData("-5", "-5")]
    public void Figures_are_what_somebody_typed(string stored, string typed) =>
        Assert.Equal(typed, XlsxFormReader.Read(Filled($"<c r=\"D5\"><v>{stored}</v></c>")).Form?.Rows[0]["value"]);

    [Fact]
    public void What_is_no_form_is_refused_with_what_to_do()
    {
        var form = XlsxFormWriter.Write(Form());

        Assert.Contains("空的", Refusal([]), StringComparison.Ordinal);
        Assert.Contains("不是 Excel 工作簿", Refusal("序号,数值\n1,2\n"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains(".xls", Refusal([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3]), StringComparison.Ordinal);
        Assert.Contains("不是从本系统下载", Refusal(Workbook.With(form, "xl/workbook.xml", text => text.Replace("name=\"luoshi\"", "name=\"other\"", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Contains("损坏", Refusal(form[..(form.Length / 2)]), StringComparison.Ordinal);
        Assert.Contains("损坏", Refusal(Workbook.With(form, FormOf(form), _ => "<broken")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_unpacks_to_more_than_a_form_is_refused_before_it_is_unpacked()
    {
        var form = XlsxFormWriter.Write(Form());
        var bomb = Workbook.With(form, "xl/sharedStrings.xml", _ => "<sst>" + string.Concat(Enumerable.Repeat("<si><t>" + new string('落', 30_000) + "</t></si>", 3_000)) + "</sst>");

        Assert.True(bomb.Length < XlsxFormReader.MostBytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("大得不合情理", Refusal(bomb), StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100_000_000, "More was unpacked than a form can hold.");
    }

    [Fact]
    public void Nothing_outside_the_file_is_fetched_and_no_entity_is_expanded()
    {
        var form = XlsxFormWriter.Write(Form());
        var hostile = Workbook.With(form, FormOf(form), text => "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + text[text.IndexOf("<x:worksheet", StringComparison.Ordinal)..]);

        Assert.Contains("损坏", Refusal(hostile), StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_forms_give_equal_bytes() => Assert.Equal(XlsxFormWriter.Write(Form()), XlsxFormWriter.Write(Form()));

    private static string Refusal(byte[] file)
    {
        var reading = XlsxFormReader.Read(file);
        Assert.Null(reading.Form);
        return reading.Refusal?.Zh ?? throw new InvalidOperationException("It was read.");
    }

    /// <summary>The form with the cell D5 replaced.</summary>
    private static byte[] Filled(string cell)
    {
        var form = XlsxFormWriter.Write(Form());
        return Workbook.With(form, FormOf(form), text => Regex.Replace(text, "<x:c r=\"D5\".*?</x:c>", cell.Replace("<", "<x:", StringComparison.Ordinal).Replace("<x:/", "</x:", StringComparison.Ordinal)));
    }

    // The writer names the parts; the form is the first sheet.
    private static string FormOf(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        return archive.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).Order(StringComparer.Ordinal).FirstOrDefault() ?? FormPart;
    }

    private static Cell CellOf(Worksheet sheet, string address) => sheet.Descendants<Cell>().Single(cell => cell.CellReference?.Value == address);

    private static CellFormat FormatOf(SpreadsheetDocument document, Worksheet sheet, string address) =>
        document.WorkbookPart?.WorkbookStylesPart?.Stylesheet.CellFormats?.Elements<CellFormat>().ElementAt((int)(CellOf(sheet, address).StyleIndex?.Value ?? 0)) ?? throw new InvalidOperationException("There are no styles.");

    private static bool IsLocked(SpreadsheetDocument document, Worksheet sheet, string address) => FormatOf(document, sheet, address).Protection?.Locked?.Value ?? true;

    private static string? FillOf(SpreadsheetDocument document, Worksheet sheet, string address) =>
        document.WorkbookPart?.WorkbookStylesPart?.Stylesheet.Fills?.Elements<Fill>().ElementAt((int)(FormatOf(document, sheet, address).FillId?.Value ?? 0)).PatternFill?.ForegroundColor?.Rgb?.Value;
}
