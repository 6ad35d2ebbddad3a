using System.Text.Encodings.Web;

namespace Luoshi.Core.Emit;

/// <summary>The characters that a JSON string escapes, as the relaxed encoder of the base library does.</summary>
internal static class JsonEscape
{
    /// <summary>The most bytes that one escape takes: two \uXXXX.</summary>
    public const int Longest = 12;

    private static readonly bool[] Escaped =
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => char.IsSurrogate((char)c) || JavaScriptEncoder.UnsafeRelaxedJsonEscaping.WillEncode(c))];

    /// <summary>Whether a character is escaped.</summary>
    public static bool Has(char c) => Escaped[c];

    /// <summary>Writes the escape of the character that opens the text.</summary>
    /// <param name="text">Starts with a character that is escaped.</param>
    /// <param name="bytes">Where to write.</param>
    /// <param name="read">How many UTF-16 code units the escape stands for: 2 for a surrogate pair.</param>
    /// <returns>The bytes written.</returns>
    public static int Write(ReadOnlySpan<char> text, Span<byte> bytes, out int read)
    {
        read = 1;
        var c = text[0];
        if (char.IsSurrogate(c))
        {
            if (text.Length < 2 || !char.IsSurrogatePair(c, text[1]))
            {
                return Hex('\uFFFD', bytes);
            }

            read = 2;
            return Hex(c, bytes) + Hex(text[1], bytes[6..]);
        }

        var letter = c switch { '"' => '"', '\\' => '\\', '\b' => 'b', '\t' => 't', '\n' => 'n', '\f' => 'f', '\r' => 'r', _ => '\0' };
        if (letter == '\0')
        {
            return Hex(c, bytes);
        }

        bytes[0] = (byte)'\\';
        bytes[1] = (byte)letter;
        return 2;
    }

    private static int Hex(char c, Span<byte> bytes)
    {
        @"\u"u8.CopyTo(bytes);
        for (var i = 0; i < 4; i++)
        {
            bytes[2 + i] = "0123456789ABCDEF"u8[(c >> (12 - (4 * i))) & 0xF];
        }

        return 6;
    }
}
