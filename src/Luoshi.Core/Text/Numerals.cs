namespace Luoshi.Core.Text;

/// <summary>Chinese numerals, as far as plans write them: 三, 十四, 二十一, 五百, 一千二百, 二〇一二.</summary>
internal static class Numerals
{
    /// <summary>Whether the character can stand in a Chinese numeral.</summary>
    public static bool IsNumeral(char c) => Digit(c) >= 0 || c is '十' or '百' or '千';

    /// <summary>The value of a digit character, or -1.</summary>
    public static int Digit(char c) => c switch
    {
        '〇' or '零' => 0,
        '一' => 1,
        '二' or '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };

    /// <summary>The value of a whole numeral below ten thousand; false when the characters do not form one.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > 9)
        {
            return false;
        }

        if (text.IndexOfAny('十', '百', '千') < 0)
        {
            return TryParseDigits(text, out value);
        }

        var digit = 0;
        var seen = false;
        var last = 10000;
        foreach (var c in text)
        {
            var scale = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (scale == 0)
            {
                digit = Digit(c);
                seen = digit > 0;
                if (digit < 0)
                {
                    return false;
                }

                continue;
            }

            if (scale >= last || (!seen && scale != 10))
            {
                return false;
            }

            value += (seen ? digit : 1) * scale;
            last = scale;
            digit = 0;
            seen = false;
        }

        value += digit;
        return value > 0;
    }

    // 二〇一二 is read digit by digit; a single digit is itself.
    private static bool TryParseDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        foreach (var c in text)
        {
            var digit = Digit(c);
            if (digit < 0)
            {
                return false;
            }

            value = (value * 10) + digit;
        }

        return text.Length is 1 or 4;
    }
}
