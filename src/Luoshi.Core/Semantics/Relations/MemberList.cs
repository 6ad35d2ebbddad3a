using System.Buffers;
using System.Collections.Immutable;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Relations;

/// <summary>Splits a stretch of text into the things it lists.</summary>
internal static class MemberList
{
    private const int LongestMember = 24;
    private const int MostMembers = 40;

    private static readonly SearchValues<char> JointSigns = SearchValues.Create("、和及与或");

    private static readonly string[] Joints = ["以及", "或者", "和", "及", "与", "或"];

    // Words that open a list; what stands before the member that holds one is the subject of the sentence, no member.
    private static readonly WordList Openers =
    [
        "可以", "采取", "应当", "需要", "要严格", "重点", "围绕", "聚焦", "加强", "加快", "推进", "推动", "建立", "健全", "完善", "实施", "开展", "形成", "构建", "打造", "确定", "包括", "分为", "选择", "统筹", "设置",
    ];

    /// <summary>
    /// The members of "A、B、C和D"; empty where it is no list or a member is too long to be a name. 和 and 及 join members and
    /// parts of names alike: they are split as far as the stated number asks for, and otherwise only before the last member.
    /// </summary>
    public static ImmutableArray<TextSpan> Split(string text, int start, int end, int low)
    {
        // Without a joint it is one thing.
        if (text.AsSpan(start, end - start).IndexOfAny(JointSigns) < 0)
        {
            return [];
        }

        var members = new List<TextSpan>();
        var from = start;
        for (var at = start; at <= end; at++)
        {
            if (at == end || text[at] == '、')
            {
                members.Add(TextSpan.FromBounds(from, at));
                from = at + 1;
            }
        }

        // The reading that bears out the number is the one meant; without one, every name counts and only the last is split.
        var chosen = members.Count == low ? members : SplitJoints(text, members, low);
        if (chosen.Count != low)
        {
            var later = DropSubject(text, members);
            chosen = later.Count == low ? later : SplitJoints(text, later, low);
        }

        chosen = chosen.Count == low ? chosen : SplitJoints(text, members, members.Count + 1);
        return chosen.Count is >= 2 and <= MostMembers && chosen.All(m => m.Length is > 0 and <= LongestMember) ? [.. chosen] : [];
    }

    private static List<TextSpan> DropSubject(string text, List<TextSpan> members)
    {
        var first = members.FindLastIndex(m => Openers.IsIn(text.AsSpan(m.Start, m.Length)));
        return first > 0 ? members[first..] : members;
    }

    // Splits at joints from the last member to the first until there are as many members as asked for.
    private static List<TextSpan> SplitJoints(string text, List<TextSpan> members, int wanted)
    {
        var split = new List<TextSpan>(members);
        for (var i = split.Count - 1; i >= 0 && split.Count < wanted; i--)
        {
            var member = split[i];
            foreach (var joint in Joints)
            {
                var at = text.AsSpan(member.Start, member.Length).IndexOf(joint);
                if (at > 0 && at + joint.Length < member.Length)
                {
                    split[i] = new TextSpan(member.Start, at);
                    split.Insert(i + 1, TextSpan.FromBounds(member.Start + at + joint.Length, member.End));
                    break;
                }
            }
        }

        return split;
    }
}
