using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Luoshi.Core.Emit;

/// <summary>
/// Writes JSON into the room that the output gives, a large piece at a time. It does what the plan's files need and no more: names
/// are trusted to be plain ASCII and nesting to be right, which the tests of the files check, and so a field costs a copy.
/// Chinese stays as it is; what must be escaped, and how, is the same as in the relaxed encoder of the base library.
/// </summary>
internal sealed class JsonWriter : IDisposable
{
    private const int BufferSize = 64 * 1024;
    private const int LongestNumber = 40;

    // What is written many characters at a time may run over its end by this much.
    private const int Overrun = 16;

    private readonly IBufferWriter<byte> _output;
    private readonly bool _indented;

    // Room of the output where that is an array, as nearly always; otherwise a pooled array that is copied to the output.
    private byte[] _bytes = [];
    private byte[]? _rented;
    private int _begin;
    private int _count;
    private int _end;
    private int _depth;

    // What the next value follows: the opening of its list or object, its own name, or another value.
    private bool _opens = true;
    private bool _named;

    public JsonWriter(IBufferWriter<byte> output, bool indented = false)
    {
        _output = output;
        _indented = indented;
    }

    public void WriteStartObject() => Open((byte)'{');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteStartObject(ReadOnlySpan<byte> name)
    {
        WritePropertyName(name);
        Open((byte)'{');
    }

    public void WriteEndObject() => Close((byte)'}');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteStartArray(ReadOnlySpan<byte> name)
    {
        WritePropertyName(name);
        Open((byte)'[');
    }

    public void WriteEndArray() => Close((byte)']');

    // Copied where it is called: a name is a literal there, and copying bytes whose number is known takes a move or two.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WritePropertyName(ReadOnlySpan<byte> name) => name.CopyTo(Name(name.Length));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteString(ReadOnlySpan<byte> name, string? value)
    {
        WritePropertyName(name);
        TextOrNull(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteString(ReadOnlySpan<byte> name, ReadOnlySpan<char> value)
    {
        WritePropertyName(name);
        Text(value);
    }

    public void WriteStringValue(ReadOnlySpan<char> value)
    {
        Separate();
        Text(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteNumber(ReadOnlySpan<byte> name, int value)
    {
        WritePropertyName(name);
        Number(value);
    }

    public void WriteNumber(ReadOnlySpan<byte> name, decimal value) => WriteFormatted(name, value);

    public void WriteNumber(ReadOnlySpan<byte> name, double value) => WriteFormatted(name, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteBoolean(ReadOnlySpan<byte> name, bool value)
    {
        WritePropertyName(name);
        Raw(value ? "true"u8 : "false"u8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteNull(ReadOnlySpan<byte> name)
    {
        WritePropertyName(name);
        Raw("null"u8);
    }

    /// <summary>Bytes as they are, in place of a value or between values.</summary>
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_count));
        _count += bytes.Length;
        _named = false;
    }

    /// <summary>What follows is a value by itself, whatever was written before it.</summary>
    public void Restart() => _opens = true;

    /// <summary>Hands everything written to the output.</summary>
    public void Flush()
    {
        if (_rented is null)
        {
            _output.Advance(_count - _begin);
        }
        else
        {
            _output.Write(_bytes.AsSpan(_begin, _count - _begin));
        }

        // What is left of the room may be gone by the time of the next piece.
        _begin = _count = _end = 0;
    }

    public void Dispose() => Return();

    private void WriteFormatted<T>(ReadOnlySpan<byte> name, T value)
        where T : IUtf8SpanFormattable
    {
        WritePropertyName(name);
        Reserve(LongestNumber);
        value.TryFormat(_bytes.AsSpan(_count), out var written, default, CultureInfo.InvariantCulture);
        _count += written;
        _named = false;
    }

    private void Open(byte bracket)
    {
        Separate();
        Reserve(1);
        _bytes[_count++] = bracket;
        _opens = true;
        _depth++;
    }

    private void Close(byte bracket)
    {
        _depth--;
        if (_indented && !_opens)
        {
            NewLine();
        }

        Reserve(1);
        _bytes[_count++] = bracket;
        _opens = false;
    }

    private void Separate()
    {
        if (_named)
        {
            _named = false;
            return;
        }

        if (!_opens)
        {
            Reserve(1);
            _bytes[_count++] = (byte)',';
        }

        if (_indented && _depth > 0)
        {
            NewLine();
        }

        _opens = false;
    }

    private void NewLine()
    {
        Reserve(1 + (2 * _depth));
        _bytes[_count++] = (byte)'\n';
        _bytes.AsSpan(_count, 2 * _depth).Fill((byte)' ');
        _count += 2 * _depth;
    }

    // Begins a property and makes room for its name.
    private Span<byte> Name(int length)
    {
        Separate();
        Reserve(length + 4);
        var bytes = _bytes.AsSpan(_count, length + 4);
        bytes[0] = (byte)'"';
        bytes[length + 1] = (byte)'"';
        bytes[length + 2] = (byte)':';
        bytes[length + 3] = (byte)' ';
        _count += length + (_indented ? 4 : 3);
        _named = true;
        return bytes.Slice(1, length);
    }

    private void Number(int value)
    {
        _named = false;
        Reserve(LongestNumber);
        if (value is < 0 or > 99_999)
        {
            Utf8Formatter.TryFormat(value, _bytes.AsSpan(_count), out var written);
            _count += written;
            return;
        }

        // Lines, offsets and lengths.
        var digits = value < 10 ? 1 : value < 100 ? 2 : value < 1000 ? 3 : value < 10_000 ? 4 : 5;
        var bytes = _bytes.AsSpan(_count, digits);
        for (var i = digits - 1; i >= 0; i--)
        {
            (value, var digit) = Math.DivRem(value, 10);
            bytes[i] = (byte)('0' + digit);
        }

        _count += digits;
    }

    private void TextOrNull(string? value)
    {
        if (value is null)
        {
            Raw("null"u8);
        }
        else
        {
            Text(value);
        }
    }

    private void Text(ReadOnlySpan<char> value)
    {
        _named = false;
        Reserve((value.Length * 3) + 2 + Overrun);
        _bytes[_count++] = (byte)'"';
        while (true)
        {
            var read = PlainText.Copy(value, _bytes.AsSpan(_count), out var written);
            _count += written;
            value = value[read..];
            if (value.IsEmpty)
            {
                break;
            }

            Reserve((value.Length * 3) + JsonEscape.Longest + 2 + Overrun);
            _count += JsonEscape.Write(value, _bytes.AsSpan(_count), out var escaped);
            value = value[escaped..];
        }

        _bytes[_count++] = (byte)'"';
    }

    // Asked for every piece, and nearly always there is room.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int bytes)
    {
        if (_end - _count < bytes)
        {
            MakeRoom(bytes);
        }
    }

    private void MakeRoom(int bytes)
    {
        Flush();
        var size = Math.Max(bytes, BufferSize);
        Return();
        if (MemoryMarshal.TryGetArray<byte>(_output.GetMemory(size), out var room) && room.Array is { } array)
        {
            (_bytes, _begin, _end) = (array, room.Offset, room.Offset + room.Count);
        }
        else
        {
            _bytes = _rented = ArrayPool<byte>.Shared.Rent(size);
            _end = _bytes.Length;
        }

        _count = _begin;
    }

    private void Return()
    {
        if (_rented is { } array)
        {
            ArrayPool<byte>.Shared.Return(array);
            _rented = null;
        }
    }
}
