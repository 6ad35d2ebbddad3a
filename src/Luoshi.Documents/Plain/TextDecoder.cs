using System.Collections.Immutable;
using System.Text;

namespace Luoshi.Documents.Plain;

/// <summary>Text and what was wrong with its bytes.</summary>
/// <param name="Text">The text with U+FFFD at each damaged place.</param>
/// <param name="Damaged">Number of places that could not be decoded.</param>
/// <param name="FirstBytes">The bytes of the first damaged places, as many as are reported.</param>
internal sealed record DecodedText(string Text, int Damaged, ImmutableArray<string> FirstBytes);

/// <summary>Decodes bytes strictly: no byte is dropped or guessed, each damaged place is counted.</summary>
internal static class TextDecoder
{
    private const int Gb18030CodePage = 54936;
    private const char Replacement = '\uFFFD';

    public static DecodedText Decode(ReadOnlySpan<byte> bytes, TextEncodingKind kind, int keep)
    {
        var fallback = new RecordingFallback(keep);
        var encoding = (Encoding)ForKind(kind).Clone();
        encoding.DecoderFallback = fallback;
        var length = encoding.GetCharCount(bytes);
        fallback.Reset();
        var text = string.Create(length, new Work(encoding, bytes), static (chars, work) => work.Encoding.GetChars(work.Bytes, chars));
        var decoded = new DecodedText(text, fallback.Count, fallback.First);
        return text.Contains('\0', StringComparison.Ordinal) ? WithoutNuls(decoded) : decoded;
    }

    private static DecodedText WithoutNuls(DecodedText decoded)
    {
        var repaired = Repair(decoded.Text);
        return repaired with { Damaged = decoded.Damaged + repaired.Damaged };
    }

    /// <summary>Replaces lone surrogates and NULs, which no document can hold, in text that is already in memory.</summary>
    public static DecodedText Repair(string text)
    {
        if (FirstDamage(text, 0) is not (>= 0 and var at))
        {
            return new DecodedText(text, 0, []);
        }

        var repaired = text.ToCharArray();
        var damaged = 0;
        for (; at >= 0; at = FirstDamage(text, at + 1))
        {
            repaired[at] = Replacement;
            damaged++;
        }

        return new DecodedText(new string(repaired), damaged, []);
    }

    private static int FirstDamage(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '\0')
            {
                return i;
            }

            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return i;
                }

                i++;
            }
        }

        return -1;
    }

    private static Encoding ForKind(TextEncodingKind kind) => kind switch
    {
        TextEncodingKind.Utf16LittleEndian => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
        TextEncodingKind.Utf16BigEndian => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
        TextEncodingKind.Gb18030 => CodePagesEncodingProvider.Instance.GetEncoding(Gb18030CodePage)
            ?? throw new InvalidOperationException("The runtime lacks GB18030."),
        _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    private readonly ref struct Work(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        public Encoding Encoding { get; } = encoding;

        public ReadOnlySpan<byte> Bytes { get; } = bytes;
    }
}
