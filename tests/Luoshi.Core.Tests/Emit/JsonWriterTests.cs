using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using Luoshi.Core.Emit;

namespace Luoshi.Core.Tests.Emit;

/// <summary>The base library's writer is the judge: same values, same bytes.</summary>
public class JsonWriterTests
{
    [Fact]
    public void Each_character_is_written_as_by_the_base_library()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            Same($"甲{(char)c}b");
        }
    }

    [Fact]
    public void Any_text_is_written_as_by_the_base_library() =>
        Gen.String[Gen.OneOf(Gen.Char, Gen.Char['\uD800', '\uDFFF'], Gen.Char["一二，\"\\\u3000a"]), 0, 40].Sample(Same);

    [Fact]
    public void A_text_longer_than_the_buffer_is_whole() => Same(new string('\u3000', 100_000) + new string('甲', 100_000));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Lists_and_objects_are_set_as_by_the_base_library(bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var expected = Judge(buffer, indented);
        expected.WriteStartObject();
        expected.WriteStartArray("empty"u8);
        expected.WriteEndArray();
        expected.WriteStartArray("list"u8);
        expected.WriteStringValue("甲");
        expected.WriteStartObject();
        expected.WriteNumber("n"u8, -12);
        expected.WriteNumber("d"u8, 0.0625);
        expected.WriteNumber("m"u8, 12.50m);
        expected.WriteNull("none"u8);
        expected.WriteEndObject();
        expected.WriteEndArray();
        expected.WritePropertyName("named"u8);
        expected.WriteStartObject();
        expected.WriteEndObject();
        expected.WriteBoolean("last"u8, true);
        expected.WriteEndObject();
        expected.Flush();

        var written = new ArrayBufferWriter<byte>();
        using var json = new JsonWriter(written, indented);
        json.WriteStartObject();
        json.WriteStartArray("empty"u8);
        json.WriteEndArray();
        json.WriteStartArray("list"u8);
        json.WriteStringValue("甲");
        json.WriteStartObject();
        json.WriteNumber("n"u8, -12);
        json.WriteNumber("d"u8, 0.0625);
        json.WriteNumber("m"u8, 12.50m);
        json.WriteNull("none"u8);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WritePropertyName("named"u8);
        json.WriteStartObject();
        json.WriteEndObject();
        json.WriteBoolean("last"u8, true);
        json.WriteEndObject();
        json.Flush();

        Assert.Equal(Encoding.UTF8.GetString(buffer.WrittenSpan), Encoding.UTF8.GetString(written.WrittenSpan));
    }

    private static void Same(string text)
    {
        var expected = new ArrayBufferWriter<byte>();
        using (var judge = Judge(expected, false))
        {
            judge.WriteStringValue(text);
        }

        var written = new ArrayBufferWriter<byte>();
        using var json = new JsonWriter(written);
        json.WriteStringValue(text);
        json.Flush();
        Assert.Equal(Encoding.UTF8.GetString(expected.WrittenSpan), Encoding.UTF8.GetString(written.WrittenSpan));
    }

    private static Utf8JsonWriter Judge(ArrayBufferWriter<byte> output, bool indented) =>
        new(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = indented, NewLine = "\n" });
}
