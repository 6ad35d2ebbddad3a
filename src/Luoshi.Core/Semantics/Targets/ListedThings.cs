using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Targets;

/// <summary>The members of a list that a count closes: 做强高端装备、新材料两大主导产业.</summary>
internal static class ListedThings
{
    private static readonly WordList Verbs =
        WordList.LongestFirst("做强做优", "做大做强", "做强", "做优", "做大", "培育壮大", "发展壮大", "培育", "发展", "壮大", "打造", "推动", "推进", "加快", "聚焦", "围绕", "建设", "提升", "巩固", "突破", "重点", "加快发展", "大力发展", "着力");

    private const string Counts = "两二三四五六七八九十23456789";

    /// <summary>As many members as asked for; null where the clause lists others or does not count them.</summary>
    public static List<Stretch>? In(SentenceContext context, Stretch clause, int count)
    {
        var start = clause.Start;
        while (Verbs.AtStart(context.Chars.AsSpan(start, clause.End - start)) is > 0 and var verb)
        {
            start += verb;
        }

        var things = new List<Stretch>();
        for (var i = start; i < clause.End; i++)
        {
            var last = things.Count == count - 1 && i > start + 1 && i + 1 < clause.End && (context.Chars[i] == '等' || (Counts.Contains(context.Chars[i], StringComparison.Ordinal) && context.Chars[i + 1] is '大' or '个' or '类' or '条'));
            if (!last && context.Chars[i] is not ('、' or '和' or '与' or '及'))
            {
                continue;
            }

            if (i == start)
            {
                return null;
            }

            things.Add(new Stretch(start, i));
            start = i + 1;
            if (last)
            {
                return things;
            }
        }

        return null;
    }
}
