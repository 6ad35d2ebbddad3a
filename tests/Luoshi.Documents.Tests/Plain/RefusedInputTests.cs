using System.IO.Compression;
using System.Text;
using Luoshi.Core.Model;
using Luoshi.Documents.Plain;

namespace Luoshi.Documents.Tests.Plain;

public class RefusedInputTests
{
    [Fact]
    public void A_pdf_is_refused_by_name() => AssertRefused([.. "%PDF-1.7\n"u8, 0, 1, 2], "LS0002", "PDF");

    [Theory]
    [InlineData("word/document.xml", ".docx")]
    [InlineData("xl/workbook.xml", ".xlsx")]
    [InlineData("OFD.xml", "OFD")]
    [InlineData("readme.txt", "ZIP")]
    public void A_zipped_format_is_told_by_what_it_holds(string entry, string name)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.CreateEntry(entry).Open());
            writer.Write("x");
        }

        AssertRefused(file.ToArray(), "LS0002", name);
    }

    [Fact]
    public void An_old_word_file_is_refused_by_name() =>
        AssertRefused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "LS0002", ".doc");

    [Fact]
    public void Pictures_archives_programs_rtf_and_utf_32_are_refused_by_name()
    {
        AssertRefused([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "LS0002", "图片");
        AssertRefused([0x1F, 0x8B, 0x08, 0x00], "LS0002", "压缩包");
        AssertRefused([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "LS0002", "压缩包");
        AssertRefused([0x7F, .. "ELF"u8, 2, 1], "LS0002", "程序");
        AssertRefused("{\\rtf1\\ansi"u8.ToArray(), "LS0002", "RTF");
        AssertRefused([.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes("一、目标")], "LS0002", "UTF-32");
    }

    [Fact]
    public void Bytes_with_zeros_that_are_no_utf_16_are_refused_as_binary() =>
        AssertRefused([.. "一、主要目标\n"u8, 0, 7, 0, 0, 0, 255, 1], "LS0002", "20");

    [Fact]
    public void Noise_without_zeros_is_refused_as_an_unknown_encoding()
    {
        var random = new Random(20120724);
        var noise = Enumerable.Range(0, 4_000).Select(_ => (byte)random.Next(1, 0x100)).ToArray();
        AssertRefused(noise, "LS0003", "GB18030");
    }

    [Fact]
    public void Input_over_the_limit_is_refused_and_input_at_the_limit_is_read()
    {
        var options = new PlainTextOptions { MaxBytes = 1024 };
        var limit = Encoding.ASCII.GetBytes(new string('a', 1024));
        Assert.True(PlainTextReader.Read("plan.txt", limit, options).Readable);
        Assert.True(PlainTextReader.Read("plan.txt", new MemoryStream(limit), options).Readable);
        byte[] over = [.. limit, (byte)'a'];
        Assert.Equal("LS0001", PlainTextReader.Read("plan.txt", over, options).Findings[0].Code);
        var result = PlainTextReader.Read("plan.txt", new MemoryStream(over), options);
        Assert.Equal("LS0001", result.Findings[0].Code);
        Assert.Contains("1 KiB", result.Findings[0].Message.Zh, StringComparison.Ordinal);
        Assert.Equal("LS0001", PlainTextReader.FromString("draft", new string('字', 513), options).Findings[0].Code);
    }

    [Fact]
    public void Too_long_a_stream_is_not_read_to_its_end()
    {
        using var stream = new MemoryStream(new byte[10_000_000]);
        PlainTextReader.Read("plan.txt", stream, new PlainTextOptions { MaxBytes = 1000 });
        Assert.True(stream.Position <= 2048, $"read {stream.Position} bytes");
    }

    [Fact]
    public void An_empty_file_is_readable_and_said_to_be_empty()
    {
        var result = PlainTextReader.Read("plan.txt", []);
        Assert.True(result.Readable);
        Assert.Equal(("LS0007", FindingLevel.Warning), (result.Findings[0].Code, result.Findings[0].Level));
        Assert.Equal("LS0007", PlainTextReader.Read("plan.txt", " \n\u3000\n"u8).Findings[0].Code);
    }

    [Fact]
    public void A_web_page_is_read_with_a_warning()
    {
        var result = PlainTextReader.Read("plan.txt", "<!DOCTYPE html><p>一、目标</p>"u8);
        Assert.True(result.Readable);
        Assert.Equal("LS0006", result.Findings[0].Code);
    }

    [Fact]
    public void Bytes_that_only_happen_to_be_gb18030_are_read_with_a_warning()
    {
        var big5 = CodePagesEncodingProvider.Instance.GetEncoding(950);
        Assert.NotNull(big5);
        var result = PlainTextReader.Read("plan.txt", big5.GetBytes("為了加快發展，現提出以下目標任務與實施意見"));
        Assert.Contains("LS0008", result.Findings.Select(f => f.Code));
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_is_refused_with_the_reason()
    {
        var folder = Directory.CreateTempSubdirectory();
        var missing = await PlainTextReader.ReadFileAsync(Path.Combine(folder.FullName, "missing.txt"), cancellationToken: TestContext.Current.CancellationToken);
        var notFile = await PlainTextReader.ReadFileAsync(folder.FullName, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(("LS0009", "没有这个文件。"), (missing.Findings[0].Code, missing.Findings[0].Message.Zh));
        Assert.Equal("missing.txt", missing.Source.Name);
        Assert.Equal(("LS0009", "这是文件夹，不是文件。"), (notFile.Findings[0].Code, notFile.Findings[0].Message.Zh));
        folder.Delete();
    }

    [Fact]
    public async Task A_file_is_read_and_compiled_with_the_findings_of_both()
    {
        var folder = Directory.CreateTempSubdirectory();
        var path = Path.Combine(folder.FullName, "plan.txt");
        await File.WriteAllBytesAsync(path, Texts.Bytes("gb18030", Texts.Plan + "\uFFFD"), TestContext.Current.CancellationToken);
        var result = await PlainTextReader.ReadFileAsync(path, cancellationToken: TestContext.Current.CancellationToken);
        var compilation = result.Compile();
        Assert.Contains("LS0005", compilation.Findings.Select(f => f.Code));
        Assert.Equal(compilation.Findings.Select(f => f.Span.Start).Order(), compilation.Findings.Select(f => f.Span.Start));
        folder.Delete(recursive: true);
    }

    private static void AssertRefused(byte[] bytes, string code, string named)
    {
        var result = PlainTextReader.Read("plan.txt", bytes);
        Assert.False(result.Readable);
        Assert.Equal("", result.Source.Text);
        var finding = Assert.Single(result.Findings);
        Assert.Equal((code, FindingLevel.Error), (finding.Code, finding.Level));
        Assert.Contains(named, finding.Message.Zh, StringComparison.Ordinal);
        Assert.NotEmpty(finding.Help.Zh);
        Assert.NotEmpty(finding.Help.En);
    }
}
