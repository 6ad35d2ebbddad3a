using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Relations;

/// <summary>Reads the list that stands in a bracket after what it counts: 「其余12个园区（光明、坪山、大鹏等）」.</summary>
internal static class ListInBracket
{
    private const int LongestBracket = 400;

    /// <summary>The list after the phrase; null where no bracket follows or it is no list of names.</summary>
    public static CountedList? Read(string text, int line, TextSpan span, CountPhrase phrase)
    {
        if (!phrase.HasNoun || !phrase.Classified || phrase.Span.End >= span.End || text[phrase.Span.End] != '（')
        {
            return null;
        }

        var start = phrase.Span.End + 1;
        var length = text.AsSpan(start, Math.Min(LongestBracket, span.End - start)).IndexOf('）');
        if (length < 3 || text.AsSpan(start, length).IndexOfAny("，。；：") >= 0)
        {
            return null;
        }

        var open = text[start + length - 1] == '等';
        var members = MemberList.Split(text, start, start + length - (open ? 1 : 0), phrase.Low);
        var fits = members.Length >= phrase.Low && members.Length <= (phrase.High ?? phrase.Low);
        return members.Length > 1 && (open || fits || (phrase.Firm && phrase.IsNear(members.Length)))
            ? new CountedList(line, phrase.Low, phrase.Span, phrase.Noun(text), members, open) { High = phrase.High }
            : null;
    }
}
