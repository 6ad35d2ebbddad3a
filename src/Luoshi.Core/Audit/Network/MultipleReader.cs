using System.Buffers;
using System.Globalization;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Network;

/// <summary>Reads what the words of a multiple say: 翻番 is twice the base, 翻两番 four times, 增长2倍 three times.</summary>
internal static class MultipleReader
{
    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789一二三四五六七八九十〇○零");

    /// <summary>The factor.</summary>
    public static decimal Factor(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words switch
        {
            _ when words.EndsWith("翻两番", StringComparison.Ordinal) || words.EndsWith("翻二番", StringComparison.Ordinal) => 4,
            _ when words.EndsWith("翻三番", StringComparison.Ordinal) => 8,
            _ when words.EndsWith("2倍", StringComparison.Ordinal) || words.EndsWith("两倍", StringComparison.Ordinal) => 3,
            _ => 2,
        };
    }

    /// <summary>The amount that the plan itself gives as the base of a multiple (比2020年的500亿元翻一番); null where it gives none.</summary>
    public static Figure? StatedBase(Relation relation, IReadOnlyDictionary<string, Figure> figures)
    {
        ArgumentNullException.ThrowIfNull(relation);
        ArgumentNullException.ThrowIfNull(figures);
        return relation.PartIds.Select(p => figures[p]).FirstOrDefault(f => f.Form == FigureForm.Level);
    }

    /// <summary>The base year that the words name (比2010年翻番); null where they name none.</summary>
    public static int? BaseYear(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var year = words.IndexOf('年', StringComparison.Ordinal);
        return year >= 4 && int.TryParse(words.AsSpan(year - 4, 4), out var value) && value is > 1900 and < 2200 ? value : null;
    }

    /// <summary>The number of years in which the multiple is to be reached (五年翻番); null where the words do not say.</summary>
    public static int? Years(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var end = words.IndexOf("年翻", StringComparison.Ordinal);
        var start = end;
        while (start > 0 && Numerals.Contains(words[start - 1]))
        {
            start--;
        }

        // A longer run is a calendar year (比2020年翻番), which says nothing of how many years there are.
        return (end - start) switch
        {
            1 when "一二三四五六七八九十".IndexOf(words[start], StringComparison.Ordinal) is >= 0 and var index => index + 1,
            1 or 2 when int.TryParse(words.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0 => value,
            _ => null,
        };
    }
}
