using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Relations;

/// <summary>Reads the list that follows a number and a colon: 一是…二是…, clauses of one pattern, or names.</summary>
internal static class ListAfterColon
{
    private const int LongestLabel = 14;
    private const int LongestList = 2000;

    private static readonly string[] Openers = ["即", "分别是", "分别为", "包括", "就是"];

    private static readonly string[] Ordinals = ["一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是", "十是"];

    /// <summary>The list after the phrase; null where no colon follows or the list cannot be split with confidence.</summary>
    public static CountedList? Read(string text, int line, TextSpan span, CountPhrase phrase)
    {
        var colon = text.AsSpan(phrase.Span.End, Math.Min(LongestLabel, span.End - phrase.Span.End)).IndexOf('：');
        if (colon != 0 || !(phrase.Classified || OpensLine(text, span, phrase.Span.Start)))
        {
            return null;
        }

        var start = phrase.Span.End + 1;
        foreach (var opener in Openers)
        {
            if (string.CompareOrdinal(text, start, opener, 0, opener.Length) == 0)
            {
                start += opener.Length;
                break;
            }
        }

        var stopAt = Math.Min(span.End, start + LongestList);
        if (start >= stopAt)
        {
            return null;
        }

        var ordinals = ByOrdinals(text, start, stopAt);
        if (ordinals.Length > 1)
        {
            return Make(text, line, phrase, ordinals, false);
        }

        var stop = text.AsSpan(start, stopAt - start).IndexOf('。');
        var end = stop < 0 ? stopAt : start + stop;
        foreach (var separator in "；，")
        {
            var clauses = Parallel(text, start, end, separator);
            if (clauses.Length > 1)
            {
                return Make(text, line, phrase, clauses, false);
            }
        }

        return ByNames(text, line, phrase, start, end);
    }

    // 四基地 counts without a word of counting; elsewhere than at the head of a dash item it may be a name (三峡).
    private static bool OpensLine(string text, TextSpan line, int at) =>
        at > line.Start && text[at - 1] == '—' && text.AsSpan(line.Start, at - line.Start).Trim(" \t—").IsEmpty;

    private static CountedList Make(string text, int line, CountPhrase phrase, ImmutableArray<TextSpan> members, bool open) =>
        new(line, phrase.Low, phrase.Span, phrase.Noun(text), members, open) { High = phrase.High };

    private static ImmutableArray<TextSpan> ByOrdinals(string text, int start, int end)
    {
        var members = ImmutableArray.CreateBuilder<TextSpan>();
        var at = start;
        foreach (var ordinal in Ordinals)
        {
            var found = text.IndexOf(ordinal, at, end - at, StringComparison.Ordinal);
            if (found < 0)
            {
                break;
            }

            members.Add(new TextSpan(found, ordinal.Length));
            at = found + ordinal.Length;
        }

        return members.ToImmutable();
    }

    // Clauses are members where each begins with the same character: 由…，由…，由….
    private static ImmutableArray<TextSpan> Parallel(string text, int start, int end, char separator)
    {
        var members = ImmutableArray.CreateBuilder<TextSpan>();
        var from = start;
        for (var at = start; at <= end; at++)
        {
            if (at < end && text[at] != separator)
            {
                continue;
            }

            if (at - from < 2 || text[from] != text[start])
            {
                return [];
            }

            members.Add(TextSpan.FromBounds(from, at));
            from = at + 1;
        }

        return members.ToImmutable();
    }

    private static CountedList? ByNames(string text, int line, CountPhrase phrase, int start, int end)
    {
        var stop = text.AsSpan(start, end - start).IndexOfAny("，；");
        var last = stop < 0 ? end : start + stop;
        var open = last - start > 1 && text[last - 1] == '等';
        var members = MemberList.Split(text, start, open ? last - 1 : last, phrase.Low);
        var fits = members.Length >= phrase.Low && members.Length <= (phrase.High ?? phrase.Low);
        return members.Length > 1 && (open || fits || (phrase.Firm && stop < 0)) ? Make(text, line, phrase, members, open) : null;
    }
}
