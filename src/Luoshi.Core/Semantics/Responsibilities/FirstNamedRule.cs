using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Responsibilities;

/// <summary>The rule that the first-named unit leads: 列第一位者为牵头单位，下同; 牵头单位排在首位.</summary>
internal static class FirstNamedRule
{
    private const int Reach = 14;
    private static readonly WordList FirstPlace = ["第一位", "第1位", "首位", "第一个", "首个", "排名第一", "第一名", "第一家", "首家", "排第一", "列第一", "位列第一", "居首", "排首", "列首", "第一责任", "第一单位", "最前"];
    private static readonly WordList Leading = ["牵头单位", "牵头部门", "牵头责任", "牵头负责", "主办单位", "主办部门", "主责单位", "牵头处室", "牵头科室", "牵头", "总牵头"];

    /// <summary>Whether the text states the rule.</summary>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length && FirstPlace.IndexIn(text[at..]) is >= 0 and var offset; at++)
        {
            at += offset;
            var before = text[Math.Max(0, at - Reach)..at];
            var after = text[at..Math.Min(text.Length, at + Reach)];
            var stop = after.IndexOfAny('，', '。', '、');
            if (Leading.IsIn(before[(before.LastIndexOfAny('，', '。', '、') + 1)..]) || Leading.IsIn(stop < 0 ? after : after[..stop]))
            {
                return true;
            }
        }

        return false;
    }
}
