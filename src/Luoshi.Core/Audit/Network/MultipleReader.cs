namespace Luoshi.Core.Audit.Network;

/// <summary>Reads what the words of a multiple say: 翻番 is twice the base, 翻两番 four times, 增长2倍 three times.</summary>
internal static class MultipleReader
{
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
        var at = words.IndexOf("年翻", StringComparison.Ordinal);
        return at < 1 ? null : "一二三四五六七八九十".IndexOf(words[at - 1], StringComparison.Ordinal) switch
        {
            >= 0 and var index => index + 1,
            _ => char.IsAsciiDigit(words[at - 1]) ? words[at - 1] - '0' : null,
        };
    }
}
