using System.Text;
using Luoshi.Core.Acknowledgements;
using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Testing;
using NJsonSchema;

namespace Luoshi.Core.Tests.Acknowledgements;

public class AcknowledgementsFileTests
{
    private static readonly Acknowledgement One = new(
        "a1", "LS1001", new Anchor("500公里", "新建道路", "（县道", 1, 2, 1, 30), "0123456789abcdef", "陈一", new(2014, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)), "口径不同");

    [Fact]
    public void What_is_written_is_read_back() => Assert.Equal([One], AcknowledgementsFile.Read(AcknowledgementsFile.Write([One])).Acknowledgements);

    [Fact]
    public void Written_by_hand_a_code_a_quote_and_who_when_why_are_enough()
    {
        var read = Read("""{ "acknowledgements": [ { "code": "LS2005", "anchor": { "quote": "县科技局、县发改局牵头" }, "by": "陈一", "at": "2014-03-02", "reason": "已明确", }, ] }""");

        Assert.Empty(read.Problems);
        Assert.Equal(("a1", "LS2005", "", -1), (read.Acknowledgements[0].Id, read.Acknowledgements[0].Code, read.Acknowledgements[0].Basis, read.Acknowledgements[0].Anchor.Offset));
    }

    [Theory]
    [InlineData("""{ "acknowledgements": [ { "anchor": { "quote": "甲" }, "by": "陈一", "at": "2014-03-02", "reason": "因" } ] }""", "第1条认可的 code")]
    [InlineData("""{ "acknowledgements": [ { "code": "LS2005", "anchor": "甲", "by": "陈一", "at": "2014-03-02", "reason": "因" } ] }""", "第1条认可的 anchor.quote")]
    [InlineData("""{ "acknowledgements": [ { "code": "LS2005", "anchor": { "quote": "甲" }, "by": "", "at": "2014-03-02", "reason": "因" } ] }""", "第1条认可的 by")]
    [InlineData("""{ "acknowledgements": [ { "code": "LS2005", "anchor": { "quote": "甲" }, "by": "陈一", "at": "昨天", "reason": "因" } ] }""", "第1条认可的 at")]
    [InlineData("""{ "acknowledgements": [ { "code": "LS2005", "anchor": { "quote": "甲" }, "by": "陈一", "at": "2014-03-02" } ] }""", "第1条认可的 reason")]
    [InlineData("""{ "acknowledgements": [ 5 ] }""", "第1条认可的 code")]
    [InlineData("""{ "corrections": [] }""", "没有 acknowledgements 列表")]
    [InlineData("[]", "没有 acknowledgements 列表")]
    [InlineData("{\n \"acknowledgements\" [] }", "第2行起不是 JSON")]
    public void What_cannot_be_read_is_told(string json, string says) => Assert.StartsWith(says, Assert.Single(Read(json).Problems).Zh.Replace("文件里", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public async Task The_schema_accepts_what_is_written_and_refuses_other_words()
    {
        var schema = await JsonSchema.FromJsonAsync(
            await File.ReadAllTextAsync(Repository.PathOf("schema", "acknowledgements.schema.json"), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        var written = Encoding.UTF8.GetString(AcknowledgementsFile.Write([One]).Span);

        Assert.Empty(schema.Validate(written));
        Assert.NotEmpty(schema.Validate(written.Replace("\"reason\"", "\"why\"", StringComparison.Ordinal)));
    }

    private static AcknowledgementsReading Read(string json) => AcknowledgementsFile.Read(Encoding.UTF8.GetBytes(json));
}
