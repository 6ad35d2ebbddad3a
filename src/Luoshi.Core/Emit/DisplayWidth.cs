using System.Globalization;
using System.Text;

namespace Luoshi.Core.Emit;

/// <summary>How many columns text takes in a terminal: two for wide East Asian characters, none for combining marks.</summary>
public static class DisplayWidth
{
    /// <summary>First and last code points of the blocks that Unicode calls wide or full-width.</summary>
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x4DBF), (0x4E00, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F900, 0x1F9FF),
        (0x20000, 0x3FFFD),
    ];

    /// <summary>The columns of one character. Characters of ambiguous width count as narrow, as terminals in UTF-8 show them.</summary>
    public static int Of(Rune rune)
    {
        if (rune.Value < 0x300)
        {
            return 1;
        }

        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return 0;
        }

        foreach (var (first, last) in Wide)
        {
            if (rune.Value <= last)
            {
                return rune.Value >= first ? 2 : 1;
            }
        }

        return 1;
    }

    /// <summary>The columns of a text.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }

    /// <summary>The length of the longest beginning that is no wider than the columns.</summary>
    internal static int PrefixWithin(ReadOnlySpan<char> text, int columns)
    {
        var at = 0;
        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text[at..], out var rune, out var consumed);
            columns -= Of(rune);
            if (columns < 0)
            {
                break;
            }

            at += consumed;
        }

        return at;
    }

    /// <summary>The length of the longest end that is no wider than the columns.</summary>
    internal static int SuffixWithin(ReadOnlySpan<char> text, int columns)
    {
        var at = text.Length;
        while (at > 0)
        {
            Rune.DecodeLastFromUtf16(text[..at], out var rune, out var consumed);
            columns -= Of(rune);
            if (columns < 0)
            {
                break;
            }

            at -= consumed;
        }

        return text.Length - at;
    }
}
