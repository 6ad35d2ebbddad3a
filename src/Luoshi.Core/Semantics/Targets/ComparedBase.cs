using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Targets;

/// <summary>What a change is counted from, at the end of the words before it: 比2020年, 较“十三五”末, 与2015年相比.</summary>
internal static class ComparedBase
{
    private const int Longest = 14;
    private static readonly WordList Times = ["年底", "年末", "年初", "年均", "年", "末", "期末", "同期", "基期", "平均数", "平均值", "平均水平", "均值", "上年度", "去年", "上年", "年度", "相比"];

    /// <summary>The length of such words at the end of the text; 0 where none stand there.</summary>
    public static int AtEnd(ReadOnlySpan<char> words)
    {
        if (Times.AtEnd(words) == 0)
        {
            return 0;
        }

        var from = Math.Max(0, words.Length - Longest);
        var at = words[from..].LastIndexOfAny('比', '较', '与');
        if (at < 0)
        {
            return 0;
        }

        at += from;
        at -= at > 0 && words[at - 1] is '同' or '相' ? 1 : 0;
        return words[at..].IndexOfAny('、', '，', '的') >= 0 ? 0 : words.Length - at;
    }

    /// <summary>Whether the words say nothing but what a change is counted from and how: 较2022年提高.</summary>
    public static bool IsAll(ReadOnlySpan<char> words, int change) => change > 0 && words.Length > change && AtEnd(words[..^change]) == words.Length - change;
}
