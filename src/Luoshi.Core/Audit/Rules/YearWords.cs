using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Rules;

/// <summary>Reads the words around a year.</summary>
internal static class YearWords
{
    /// <summary>Whether the words of a date are a year followed by 前 (2015年前): before the year, or by its end?</summary>
    public static bool IsBeforeYear(string text, TextSpan date)
    {
        ArgumentNullException.ThrowIfNull(text);
        return At(text, date) >= 0;
    }

    /// <summary>The change that makes 2015年前 2015年底前; null where the words are not of that form.</summary>
    public static TextEdit? ByYearEnd(string text, TextSpan date)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = At(text, date);
        return at < 0 ? null : new TextEdit(new(date.Start + at + 1, 0), "底");
    }

    // Where 年 stands in the words of the date, counted from their start.
    private static int At(string text, TextSpan date)
    {
        var words = text.AsSpan(date.Start, Math.Min(date.Length + 1, text.Length - date.Start));
        var at = words.IndexOf("年前");
        if (at < 0)
        {
            at = words.IndexOf("年以前");
        }

        return at >= 1 && (char.IsDigit(words[at - 1]) || "〇一二三四五六七八九".Contains(words[at - 1], StringComparison.Ordinal)) ? at : -1;
    }
}
