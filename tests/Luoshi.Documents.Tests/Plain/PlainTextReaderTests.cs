using System.Text;
using Luoshi.Documents.Plain;

namespace Luoshi.Documents.Tests.Plain;

public class PlainTextReaderTests
{
    [Theory]
    [InlineData("utf-8", TextEncodingKind.Utf8)]
    [InlineData("utf-8-bom", TextEncodingKind.Utf8WithMark)]
    [InlineData("utf-16le", TextEncodingKind.Utf16LittleEndian)]
    [InlineData("utf-16le-bom", TextEncodingKind.Utf16LittleEndian)]
    [InlineData("utf-16be", TextEncodingKind.Utf16BigEndian)]
    [InlineData("utf-16be-bom", TextEncodingKind.Utf16BigEndian)]
    [InlineData("gb18030", TextEncodingKind.Gb18030)]
    public void Text_comes_out_the_same_from_every_encoding(string encoding, TextEncodingKind expected)
    {
        var result = PlainTextReader.Read("plan.txt", Texts.Bytes(encoding, Texts.Plan));
        Assert.Equal(expected, result.Encoding);
        Assert.Equal(Texts.Plan, result.Source.Text);
        Assert.Empty(result.Findings);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("gb18030")]
    public void Short_titles_without_punctuation_are_recognised(string encoding)
    {
        var result = PlainTextReader.Read("plan.txt", Texts.Bytes(encoding, "工作方案"));
        Assert.Equal("工作方案", result.Source.Text);
    }

    [Theory]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    public void Latin_text_in_unmarked_utf_16_keeps_its_byte_order(string encoding)
    {
        var result = PlainTextReader.Read("plan.txt", Texts.Bytes(encoding, "plan of work\nline two"));
        Assert.Equal("plan of work\nline two", result.Source.Text);
    }

    [Fact]
    public void Characters_beyond_the_basic_plane_survive_gb18030()
    {
        const string Text = "驻𠮷林办事处负责𬭚业园区，到2015年完成。";
        Assert.Equal(Text, PlainTextReader.Read("plan.txt", Texts.Gb18030.GetBytes(Text)).Source.Text);
    }

    [Fact]
    public void Bytes_that_are_both_valid_utf_8_and_valid_gb18030_are_utf_8()
    {
        var bytes = Encoding.UTF8.GetBytes("你好");
        Assert.Equal("你好", PlainTextReader.Read("plan.txt", bytes).Source.Text);
    }

    [Fact]
    public void A_path_given_as_name_is_cut_to_the_file_name() =>
        Assert.Equal("plan.txt", PlainTextReader.Read("/home/office/plan.txt", "一、目标"u8).Source.Name);

    [Fact]
    public async Task Streams_and_bytes_give_the_same_result()
    {
        var text = string.Concat(Enumerable.Repeat(Texts.Plan, 5_000));
        var bytes = Texts.Bytes("gb18030", text);
        Assert.Equal(text, PlainTextReader.Read("plan.txt", new Trickle(bytes)).Source.Text);
        var result = await PlainTextReader.ReadAsync("plan.txt", new Trickle(bytes), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(text, result.Source.Text);
    }

    [Fact]
    public void Text_in_memory_is_taken_as_it_is()
    {
        var result = PlainTextReader.FromString("draft", Texts.Plan);
        Assert.Same(Texts.Plan, result.Source.Text);
        Assert.True(result.Readable);
        Assert.Empty(result.Findings);
    }

    /// <summary>A stream that hands out a few bytes at a time and does not know its length, as a network does.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 777)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 777)], cancellationToken);
    }
}
