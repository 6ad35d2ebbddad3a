using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Luoshi.Core.Emit;

/// <summary>
/// Writes JSON into a pooled buffer that is handed on in large pieces. It does what the plan's files need and no more: names
/// are trusted to be plain ASCII and nesting to be right, which the tests of the files check, and so a field costs a copy.
/// Chinese stays as it is; what must be escaped, and how, is the same as in the relaxed encoder of the base library.
/// </summary>
internal sealed class JsonWriter : IDisposable
{
    private const int BufferSize = 64 * 1024;
    private const int LongestNumber = 40;
    private const int LongestCode = 24;

    private readonly IBufferWriter<byte> _output;
    private readonly bool _indented;
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(BufferSize);
    private int _count;
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

    public void WriteStartObject(ReadOnlySpan<byte> name)
    {
        WritePropertyName(name);
        Open((byte)'{');
    }

    public void WriteEndObject() => Close((byte)'}');

    public void WriteStartArray(ReadOnlySpan<byte> name)
    {
        WritePropertyName(name);
        Open((byte)'[');
    }

    public void WriteEndArray() => Close((byte)']');

    public void WritePropertyName(ReadOnlySpan<byte> name)
    {
        Separate();
        Reserve(name.Length + 4);
        var bytes = _bytes.AsSpan(_count, name.Length + 4);
        bytes[0] = (byte)'"';
        name.CopyTo(bytes[1..]);
        bytes[name.Length + 1] = (byte)'"';
        bytes[name.Length + 2] = (byte)':';
        bytes[name.Length + 3] = (byte)' ';
        _count += name.Length + (_indented ? 4 : 3);
        _named = true;
    }

    public void WriteString(ReadOnlySpan<byte> name, string? value)
    {
        WritePropertyName(name);
        if (value is null)
        {
            Raw("null"u8);
        }
        else
        {
            Text(value);
        }
    }

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

    public void WriteNumber(ReadOnlySpan<byte> name, int value)
    {
        WritePropertyName(name);
        Reserve(LongestNumber);
        Utf8Formatter.TryFormat(value, _bytes.AsSpan(_count), out var written);
        _count += written;
        _named = false;
    }

    public void WriteNumber(ReadOnlySpan<byte> name, decimal value) => WriteFormatted(name, value);

    public void WriteNumber(ReadOnlySpan<byte> name, double value) => WriteFormatted(name, value);

    public void WriteBoolean(ReadOnlySpan<byte> name, bool value)
    {
        WritePropertyName(name);
        Raw(value ? "true"u8 : "false"u8);
    }

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

    public void Flush()
    {
        _output.Write(_bytes.AsSpan(0, _count));
        _count = 0;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

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

    private void Text(ReadOnlySpan<char> value)
    {
        _named = false;
        Reserve((value.Length * 3) + 2);
        _bytes[_count++] = (byte)'"';
        if (value.Length <= LongestCode && TryCode(value))
        {
            return;
        }

        while (JsonEscape.First(value) is >= 0 and var at)
        {
            Plain(value[..at]);
            Reserve(((value.Length - at) * 3) + JsonEscape.Longest + 2);
            _count += JsonEscape.Write(value[at..], _bytes.AsSpan(_count), out var read);
            value = value[(at + read)..];
        }

        Plain(value);
        _bytes[_count++] = (byte)'"';
    }

    // Most strings are identifiers, numbers of items and names of kinds: short, and plain ASCII.
    private bool TryCode(ReadOnlySpan<char> value)
    {
        var bytes = _bytes.AsSpan(_count, value.Length + 1);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }

            bytes[i] = (byte)c;
        }

        bytes[value.Length] = (byte)'"';
        _count += value.Length + 1;
        return true;
    }

    private void Plain(ReadOnlySpan<char> value) => _count += Encoding.UTF8.GetBytes(value, _bytes.AsSpan(_count));

    // Asked for every piece, and nearly always there is room.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int bytes)
    {
        if (_bytes.Length - _count < bytes)
        {
            MakeRoom(bytes);
        }
    }

    private void MakeRoom(int bytes)
    {
        Flush();
        if (_bytes.Length < bytes)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = ArrayPool<byte>.Shared.Rent(bytes);
        }
    }
}
