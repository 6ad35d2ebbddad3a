using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Documents.Plain;

namespace Luoshi.Documents.Tests.Plain;

public class DamagedTextTests
{
    [Theory]
    [InlineData("utf-8", TextEncodingKind.Utf8)]
    [InlineData("gb18030", TextEncodingKind.Gb18030)]
    public void An_invalid_byte_becomes_a_finding_at_its_place(string encoding, TextEncodingKind kind)
    {
        var before = Texts.Bytes(encoding, "示范区工作方案\n到2015年达到");
        var result = PlainTextReader.Read("plan.txt", [.. before, 0xFF, .. Texts.Bytes(encoding, "300亿元。\n")]);
        Assert.Equal(kind, result.Encoding);
        Assert.Equal("示范区工作方案\n到2015年达到\uFFFD300亿元。\n", result.Source.Text);
        var finding = Assert.Single(result.Findings);
        Assert.Equal(("LS0004", FindingLevel.Error, 2), (finding.Code, finding.Level, finding.Line));
        Assert.Equal(new TextSpan("示范区工作方案\n到2015年达到".Length, 1), finding.Span);
        Assert.Contains("FF", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_cut_inside_a_character_is_read_up_to_the_cut()
    {
        var bytes = Texts.Bytes("utf-8", "到2015年完成");
        var result = PlainTextReader.Read("plan.txt", bytes.AsSpan(0, bytes.Length - 1));
        Assert.Equal("到2015年完\uFFFD", result.Source.Text);
        Assert.Equal("LS0004", Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void A_lone_surrogate_in_utf_16_becomes_a_finding()
    {
        byte[] bytes = [.. Texts.Bytes("utf-16le-bom", "一、目标"), 0x40, 0xD8, .. Texts.Bytes("utf-16le", "。\n")];
        var result = PlainTextReader.Read("plan.txt", bytes);
        Assert.Equal("一、目标\uFFFD。\n", result.Source.Text);
        Assert.Equal(("LS0004", 1), (Assert.Single(result.Findings).Code, result.Findings[0].Line));
    }

    [Fact]
    public void A_surrogate_encoded_as_utf_8_becomes_a_finding()
    {
        var result = PlainTextReader.Read("plan.txt", [.. "一、主要目标"u8, 0xED, 0xA0, 0x80, .. "。"u8]);
        Assert.DoesNotContain(result.Source.Text, char.IsSurrogate);
        Assert.All(result.Findings, f => Assert.Equal("LS0004", f.Code));
        Assert.NotEmpty(result.Findings);
    }

    [Fact]
    public void Lone_surrogates_and_nuls_in_memory_become_findings_and_keep_every_offset()
    {
        var result = PlainTextReader.FromString("draft", "一、\uD840目\0标𠮷\uDC00");
        Assert.Equal("一、\uFFFD目\uFFFD标𠮷\uFFFD", result.Source.Text);
        Assert.Equal([2, 4, 8], result.Findings.Select(f => f.Span.Start));
    }

    [Fact]
    public void Many_damaged_places_are_counted_not_listed()
    {
        var line = Texts.Bytes("utf-8", "到2015年，工业总产值达到三百亿元，新增企业二十家以上。\n");
        var bytes = Enumerable.Repeat<byte[]>([.. line, 0xFF], 100).SelectMany(b => b).ToArray();
        var result = PlainTextReader.Read("plan.txt", bytes, new PlainTextOptions { MaxDamageFindings = 5 });
        Assert.Equal(6, result.Findings.Length);
        Assert.Contains("95", result.Findings[^1].Message.Zh, StringComparison.Ordinal);
        Assert.Contains("95", result.Findings[^1].Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Replacement_characters_that_arrive_in_the_text_are_a_warning()
    {
        var result = PlainTextReader.Read("plan.txt", "一、主要\uFFFD目标"u8);
        Assert.Equal(("LS0005", FindingLevel.Warning, new TextSpan(4, 1)), (result.Findings[0].Code, result.Findings[0].Level, result.Findings[0].Span));
    }
}
