using System.Text.Unicode;

namespace Luoshi.Documents.Plain;

/// <summary>An encoding, how many bytes its byte order mark takes, and whether nothing speaks against it.</summary>
internal readonly record struct DetectedEncoding(TextEncodingKind Kind, int MarkLength, bool Certain);

/// <summary>
/// Tells the encoding of bytes: a byte order mark first, then valid UTF-8, then what makes the most plausible Chinese text.
/// A few damaged places do not change the verdict, since a file that was cut or patched still has one encoding.
/// </summary>
internal static class EncodingDetector
{
    private const int SampleSize = 64 * 1024;

    /// <summary>One damaged place is forgiven for each so many sound characters.</summary>
    private const int SoundPerDamaged = 20;

    public static DetectedEncoding? Detect(ReadOnlySpan<byte> bytes)
    {
        if (FromMark(bytes) is { } marked)
        {
            return marked;
        }

        if (bytes.IndexOf((byte)0) >= 0)
        {
            return Utf16Guess.Guess(bytes[..Math.Min(bytes.Length, SampleSize)]) is { } wide ? new(wide, 0, true) : null;
        }

        if (Utf8.IsValid(bytes))
        {
            return new(TextEncodingKind.Utf8, 0, true);
        }

        var sample = bytes[..Math.Min(bytes.Length, SampleSize)];
        if (Utf16Guess.HasByteMixOfUtf16(sample) && Utf16Guess.Guess(sample) is { } kind)
        {
            return new(kind, 0, true);
        }

        var utf8 = ByteCensus.OfUtf8(bytes);
        if (IsTolerable(utf8))
        {
            return new(TextEncodingKind.Utf8, 0, true);
        }

        var gb = ByteCensus.OfGb18030(bytes);
        return IsTolerable(gb) ? new(TextEncodingKind.Gb18030, 0, gb.Common * 10 >= gb.Sound * 7)
            : utf8.DamagedBytes * SoundPerDamaged <= bytes.Length ? new(TextEncodingKind.Utf8, 0, false)
            : null;
    }

    private static DetectedEncoding? FromMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new(TextEncodingKind.Utf8WithMark, 3, true),
        [0xFF, 0xFE, ..] => new(TextEncodingKind.Utf16LittleEndian, 2, true),
        [0xFE, 0xFF, ..] => new(TextEncodingKind.Utf16BigEndian, 2, true),
        [0x84, 0x31, 0x95, 0x33, ..] => new(TextEncodingKind.Gb18030, 4, true),
        _ => null,
    };

    private static bool IsTolerable(ByteCensus census) =>
        census.DamagedBytes * 2 <= census.SoundBytes && census.Damaged <= Math.Max(1, census.Sound / SoundPerDamaged);
}
