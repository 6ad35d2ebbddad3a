using System.Collections.Immutable;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Relations;

/// <summary>
/// Takes the words that lead into a list off its first member: 启动普联技术、海洋石油等 names 普联技术. Where a later member
/// opens with such a word too (支持创新、鼓励创业), the word is part of what is listed and stays.
/// </summary>
internal static class MemberOpening
{
    private const int ShortestName = 2;

    private static readonly WordList Verbs =
    [
        "启动", "重点支持", "支持", "鼓励", "引导", "推进", "推动", "加快", "选择", "选取", "遴选", "确定", "引进", "培育", "依托", "围绕", "聚焦", "包括", "涉及", "新建", "建成", "组织",
        "加强", "完善", "建立", "健全", "实施", "开展", "打造", "构建", "提升", "优化", "强化", "深化",
    ];

    // With the characters that make another word of it: 对外贸易, 以色列.
    private static readonly (char Word, string NotBefore)[] Prepositions =
        [('将', "军"), ('把', "手"), ('对', "外内口接标"), ('在', "线岗校"), ('以', "色"), ('由', "")];

    /// <summary>The members, the first without what leads into the list.</summary>
    public static ImmutableArray<TextSpan> Trim(string text, ImmutableArray<TextSpan> members)
    {
        if (members.Length == 0 || members.Skip(1).Any(m => Lead(text, m) > 0))
        {
            return members;
        }

        var first = members[0];
        for (var lead = Lead(text, first); lead > 0 && first.Length - lead >= ShortestName; lead = Lead(text, first))
        {
            first = TextSpan.FromBounds(first.Start + lead, first.End);
        }

        return members.SetItem(0, first);
    }

    private static int Lead(string text, TextSpan member)
    {
        var words = text.AsSpan(member.Start, member.Length);
        if (Verbs.AtStart(words) is > 0 and var verb)
        {
            return verb;
        }

        foreach (var (word, notBefore) in Prepositions)
        {
            if (words.Length > 1 && words[0] == word && !notBefore.Contains(words[1]))
            {
                return 1;
            }
        }

        return 0;
    }
}
