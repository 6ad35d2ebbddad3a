using System.Buffers;
using System.Collections.Immutable;

namespace Luoshi.Core.Emit;

/// <summary>
/// Writes one JSON object whose lists have one item a line, so that the file is small, a diff shows which items changed,
/// and a line tool can find an item. Line ends are LF everywhere.
/// </summary>
internal sealed class ItemLineWriter : IDisposable
{
    private readonly JsonWriter _json;
    private bool _first = true;

    public ItemLineWriter(IBufferWriter<byte> output)
    {
        _json = new JsonWriter(output);
        _json.Raw("{"u8);
    }

    /// <summary>A property with one value, on one line.</summary>
    public void Value<T>(ReadOnlySpan<byte> name, T value, Action<JsonWriter, T> write)
    {
        Name(name);
        Item(value, write);
    }

    /// <summary>A property that holds a list, one line an item.</summary>
    public void List<T>(ReadOnlySpan<byte> name, ImmutableArray<T> items, Action<JsonWriter, T> write)
    {
        Name(name);
        _json.Raw("["u8);
        var first = true;
        foreach (var item in items)
        {
            _json.Raw(first ? "\n  "u8 : ",\n  "u8);
            Item(item, write);
            first = false;
        }

        _json.Raw(first ? "]"u8 : "\n]"u8);
    }

    public void End()
    {
        _json.Raw("\n}\n"u8);
        _json.Flush();
    }

    public void Dispose() => _json.Dispose();

    private void Name(ReadOnlySpan<byte> name)
    {
        _json.Raw(_first ? "\n\""u8 : ",\n\""u8);
        _json.Raw(name);
        _json.Raw("\": "u8);
        _first = false;
    }

    private void Item<T>(T item, Action<JsonWriter, T> write)
    {
        _json.Restart();
        write(_json, item);
    }
}
