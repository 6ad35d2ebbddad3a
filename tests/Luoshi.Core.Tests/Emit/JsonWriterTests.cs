using System.Buffers;
using System.Globalization;
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
            Same($"甲乙丙丁{(char)c}戊己庚辛，");
            Same($"abc{(char)c}defghijk");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(4_075)]
    [InlineData(99_999)]
    [InlineData(100_000)]
    [InlineData(-7)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void A_number_is_written_in_all_its_digits(int number)
    {
        var written = new ArrayBufferWriter<byte>();
        using var json = new JsonWriter(written);
        json.WriteNumber("n"u8, number);
        json.Flush();
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"\"n\":{number}"), Encoding.UTF8.GetString(written.WrittenSpan));
    }

    [Fact]
    public void An_output_whose_room_is_no_array_takes_the_same_bytes()
    {
        using var output = new RoomWithoutArray();
        using var json = new JsonWriter(output);
        json.WriteStringValue("甲乙");
        json.WriteStringValue(new string('丙', 100_000));
        json.Flush();
        Assert.Equal($"\"甲乙\",\"{new string('丙', 100_000)}\"", Encoding.UTF8.GetString(output.Written));
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

    private sealed class RoomWithoutArray : MemoryManager<byte>, IBufferWriter<byte>
    {
        private readonly byte[] _bytes = new byte[1_000_000];
        private int _count;

        public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _count);

        public void Advance(int count) => _count += count;

        public Memory<byte> GetMemory(int sizeHint = 0) => Memory[_count..];

        public Span<byte> GetSpan(int sizeHint = 0) => _bytes.AsSpan(_count);

        public override Span<byte> GetSpan() => _bytes;

        public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
