using System.Buffers.Binary;

namespace Luoshi.Documents.Plain;

/// <summary>Tells UTF-16 without a byte order mark from everything else by how much of it reads as Chinese office text.</summary>
internal static class Utf16Guess
{
    private const double LeastPlausible = 0.9;

    /// <summary>The byte order under which nearly all code units are plausible; null where there is none.</summary>
    public static TextEncodingKind? Guess(ReadOnlySpan<byte> sample)
    {
        var little = Score(sample, bigEndian: false);
        var big = Score(sample, bigEndian: true);
        var best = little.CompareTo(big) >= 0 ? little : big;
        return best.Plausible < LeastPlausible ? null
            : best == little ? TextEncodingKind.Utf16LittleEndian : TextEncodingKind.Utf16BigEndian;
    }

    /// <summary>
    /// False for ASCII with a stray byte, whose letter pairs all happen to lie among the ideographs:
    /// real ideographs have a high bit in a good part of their bytes.
    /// </summary>
    public static bool HasByteMixOfUtf16(ReadOnlySpan<byte> sample)
    {
        var high = 0;
        foreach (var b in sample)
        {
            high += b >> 7;
        }

        return high * 100 >= sample.Length * 15;
    }

    private static (double Plausible, int Telling) Score(ReadOnlySpan<byte> sample, bool bigEndian)
    {
        int units = sample.Length / 2, plausible = 0, telling = 0;
        for (var i = 0; i < units; i++)
        {
            var two = sample.Slice(i * 2, 2);
            var unit = (char)(bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(two) : BinaryPrimitives.ReadUInt16LittleEndian(two));
            telling += IsTelling(unit) ? 1 : 0;
            plausible += IsPlausible(unit) ? 1 : 0;
        }

        return units == 0 ? (0, 0) : (Math.Round((double)plausible / units, 2), telling);
    }

    private static bool IsTelling(char unit) => unit is '\n' or '\r' or '\t' or >= ' ' and <= '~' or >= '、' and <= '】' or '，' or '：' or '；' or '（' or '）';

    private static bool IsPlausible(char unit) =>
        IsTelling(unit) || unit is >= '\u4E00' and <= '\u9FFF' or >= '\u3000' and <= '\u303F' or >= '\uFF01' and <= '\uFF5E'
            or >= '\u2010' and <= '\u2027' or >= '\u2460' and <= '\u249B' or >= '\uD840' and <= '\uDFFF' or '\u00A0' or '\u00B7' or '\u00D7';
}
