using System.Buffers;
using System.Globalization;
using System.Text;
using Luoshi.Core.Text;

namespace Luoshi.Core.Measures;

/// <summary>Writes a number in the way in which the text writes the one that it replaces: 四 for 五, 1，200 for 1，350, 3.50 for 2.80.</summary>
internal static class NumberStyle
{
    private static readonly SearchValues<char> Ascii = SearchValues.Create("0123456789.,");
    private static readonly SearchValues<char> Wide = SearchValues.Create("０１２３４５６７８９．，");
    private static readonly SearchValues<char> Chinese = SearchValues.Create("〇零一二两三四五六七八九十百千");

    /// <summary>The first number of some words: where it stands in them, and what it is. Null where there is none that can be rewritten.</summary>
    public static (int Start, int Length, decimal Value)? Find(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        for (var i = 0; i < words.Length; i++)
        {
            var kind = char.IsAsciiDigit(words[i]) ? Ascii : words[i] is >= '０' and <= '９' ? Wide : Chinese.Contains(words[i]) ? Chinese : null;
            if (kind is null)
            {
                continue;
            }

            var length = words.AsSpan(i).IndexOfAnyExcept(kind);
            length = length < 0 ? words.Length - i : length;
            while (length > 0 && words[i + length - 1] is '.' or ',' or '．' or '，')
            {
                length--;
            }

            return Value(words.Substring(i, length)) is decimal value ? (i, length, value) : null;
        }

        return null;
    }

    /// <summary>A number in the manner of a model; null where that manner cannot write it.</summary>
    public static string? Like(string model, decimal value)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (value < 0 || Value(model) is null)
        {
            return null;
        }

        return Chinese.Contains(model[0]) ? InChinese(model, value) : InDigits(model, value);
    }

    /// <summary>A whole number from 1 to 9999 in Chinese numerals: 十二, 一百零五.</summary>
    public static string? InNumerals(int value)
    {
        if (value is < 1 or > 9999)
        {
            return null;
        }

        var written = new StringBuilder();
        var gap = false;
        foreach (var (scale, sign) in (ReadOnlySpan<(int, string)>)[(1000, "千"), (100, "百"), (10, "十"), (1, string.Empty)])
        {
            var digit = value / scale % 10;
            if (digit == 0)
            {
                gap = written.Length > 0;
                continue;
            }

            written.Append(gap ? "零" : string.Empty);
            gap = false;
            written.Append(digit == 1 && scale == 10 && written.Length == 0 ? string.Empty : "一二三四五六七八九"[digit - 1].ToString()).Append(sign);
        }

        return written.ToString();
    }

    private static decimal? Value(string number)
    {
        if (Chinese.Contains(number[0]))
        {
            return Numerals.TryParse(number, out var numeral) ? numeral : null;
        }

        Span<char> ascii = stackalloc char[Math.Min(number.Length, 32)];
        if (number.Length > ascii.Length)
        {
            return null;
        }

        for (var i = 0; i < number.Length; i++)
        {
            ascii[i] = number[i] is >= '０' and <= '９' ? (char)(number[i] - 0xFEE0) : number[i] switch { '．' => '.', '，' => ',', var c => c };
        }

        return decimal.TryParse(ascii, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static string? InChinese(string model, decimal value)
    {
        var isPositional = model.Length > 1 && model.AsSpan().IndexOfAny('十', '百', '千') < 0;
        return value == Math.Truncate(value) && value <= 9999 && !isPositional ? InNumerals((int)value) : null;
    }

    private static string? InDigits(string model, decimal value)
    {
        // As many decimals as the model has, more where the value needs them, but no endless ones.
        var point = model.AsSpan().IndexOfAny('.', '．');
        var decimals = point < 0 ? 0 : model.Length - point - 1;
        while (decimals < 4 && Math.Round(value, decimals) != value)
        {
            decimals++;
        }

        if (Math.Round(value, decimals) != value)
        {
            return null;
        }

        var grouped = model.AsSpan().IndexOfAny(',', '，') >= 0;
        var text = value.ToString((grouped ? "N" : "F") + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return model[0] is >= '０' and <= '９'
            ? string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(c + 0xFEE0) : c == '.' ? '．' : '，'))
            : text;
    }
}
