using System.Buffers;
using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Relations;

/// <summary>
/// Finds numbers that count things the text lists beside them: before the number (软件、互联网等六大产业) or after a colon
/// (六个转变：由…，由…). A list is reported only where it can be split with confidence.
/// </summary>
internal static class CountedListFinder
{
    private const int LongestList = 400;

    private static readonly SearchValues<char> Breaks = SearchValues.Create("，。；：（）\t");

    private static readonly string[] Connectors = ["等其余", "等其他", "等", "其余", "其他", "这", "共", "以上", "上述", "共计"];

    private static readonly WordList Verbs =
    [
        "新增", "新建", "建设", "建成", "达到", "共有", "培育", "引进", "选取", "启动", "实现", "完成", "形成", "打造", "设立", "增加", "不少于", "不低于", "超过", "分别", "各", "每", "创建", "安排", "组织", "按",
    ];

    /// <summary>The counted lists in order of the text.</summary>
    public static ImmutableArray<CountedList> Find(SourceDocument source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var text = source.Flat;
        var found = ImmutableArray.CreateBuilder<CountedList>();
        for (var line = 1; line <= source.LineCount; line++)
        {
            var span = source.LineSpan(line);
            for (var at = span.Start; text.AsSpan(at, span.End - at).IndexOfAny(CountPhrase.Openers) is >= 0 and var offset; at++)
            {
                at += offset;
                if (!CountPhrase.CanStart(text, at) || CountPhrase.At(text, at, span.End) is not CountPhrase phrase)
                {
                    // No phrase starts inside a number.
                    while (at + 1 < span.End && CountPhrase.IsDigit(text[at]) && CountPhrase.IsDigit(text[at + 1]))
                    {
                        at++;
                    }

                    continue;
                }

                var list = Before(text, line, span, phrase) ?? ListInBracket.Read(text, line, span, phrase) ?? ListAfterColon.Read(text, line, span, phrase);
                if (list is not null)
                {
                    found.Add(list);
                }

                at = phrase.Span.End - 1;
            }
        }

        return found.ToImmutable();
    }

    private static CountedList? Before(string text, int line, TextSpan span, CountPhrase phrase)
    {
        // A phrase that runs into the end of its line is cut off where lines are broken by layout.
        if (!phrase.HasNoun || !phrase.Classified || phrase.Span.End == span.End)
        {
            return null;
        }

        var end = phrase.Span.Start;
        var open = false;
        foreach (var connector in Connectors)
        {
            if (end - connector.Length > span.Start && string.CompareOrdinal(text, end - connector.Length, connector, 0, connector.Length) == 0)
            {
                end -= connector.Length;
                open = connector[0] == '等';
                break;
            }
        }

        var floor = Math.Max(span.Start, end - LongestList);
        var start = floor + text.AsSpan(floor, end - floor).LastIndexOfAny(Breaks) + 1;
        var members = end - start is > 2 and < LongestList ? MemberOpening.Trim(text, MemberList.Split(text, start, end, phrase.Low)) : [];
        if (members.Length == 0 || HasVerb(text, members[^1]))
        {
            return null;
        }

        var matches = members.Length >= phrase.Low && members.Length <= (phrase.High ?? phrase.Low);
        return open || matches || (phrase.Firm && phrase.IsNear(members.Length))
            ? new CountedList(line, phrase.Low, phrase.Span, phrase.Noun(text), members, open) { High = phrase.High }
            : null;
    }

    // A verb before the number makes it an amount of its own: 在南、中、北区新增6个配套设施.
    private static bool HasVerb(string text, TextSpan member) => Verbs.IsIn(text.AsSpan(member.Start, member.Length));
}
