using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Luoshi.Core.Emit;

/// <summary>
/// Writes one JSON object whose lists have one item a line, so that the file is small, a diff shows which items changed,
/// and a line tool can find an item. Line ends are LF everywhere.
/// </summary>
internal sealed class ItemLineWriter : IDisposable
{
    private readonly IBufferWriter<byte> _output;
    private readonly Utf8JsonWriter _json;
    private bool _first = true;

    public ItemLineWriter(IBufferWriter<byte> output)
    {
        _output = output;
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _output.Write("{"u8);
    }

    /// <summary>A property with one value, on one line.</summary>
    public void Value<T>(ReadOnlySpan<byte> name, T value, Action<Utf8JsonWriter, T> write)
    {
        Name(name);
        Item(value, write);
    }

    /// <summary>A property that holds a list, one line an item.</summary>
    public void List<T>(ReadOnlySpan<byte> name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        Name(name);
        _output.Write("["u8);
        var first = true;
        foreach (var item in items)
        {
            _output.Write(first ? "\n  "u8 : ",\n  "u8);
            Item(item, write);
            first = false;
        }

        _output.Write(first ? "]"u8 : "\n]"u8);
    }

    public void End() => _output.Write("\n}\n"u8);

    public void Dispose() => _json.Dispose();

    private void Name(ReadOnlySpan<byte> name)
    {
        _output.Write(_first ? "\n\""u8 : ",\n\""u8);
        _output.Write(name);
        _output.Write("\": "u8);
        _first = false;
    }

    private void Item<T>(T item, Action<Utf8JsonWriter, T> write)
    {
        write(_json, item);
        _json.Flush();
        _json.Reset();
    }
}
