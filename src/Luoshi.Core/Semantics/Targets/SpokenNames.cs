using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Targets;

/// <summary>What a target is called whose value is a word: 全覆盖, 翻番.</summary>
internal static class SpokenNames
{
    private const string Verb = "实现";
    private const int LongestBase = 12;
    private static readonly WordList BaseEnds = ["年", "年底", "年末", "年初", "末", "期末", "基础上"];

    /// <summary>生产总值比2020年翻一番, 公园绿地基本全覆盖: what it starts from and how nearly are no part of the name.</summary>
    public static Stretch Trim(SentenceContext sentence, Stretch place)
    {
        var text = sentence.Text(place);
        var from = text.LastIndexOfAny("比较在");
        if (from >= 2 && text.Length - from <= LongestBase && BaseEnds.AtEnd(text) > 0)
        {
            return new Stretch(place.Start, place.Start + from);
        }

        return text.Length > 3 && text.EndsWith("基本") ? new Stretch(place.Start, place.End - 2) : place;
    }

    /// <summary>农村客运实现行政村全覆盖: who covers stands before the verb, what is covered behind it.</summary>
    public static string Of(SentenceContext sentence, int index, Stretch place, Func<Stretch, string> surface)
    {
        var clause = sentence.Left(index).Start;
        var end = place.Start - Verb.Length;
        if (end - clause < 2 || !sentence.Chars.AsSpan(end, Verb.Length).SequenceEqual(Verb))
        {
            return surface(place);
        }

        var who = IndicatorNamer.TrimLeft(sentence, new Stretch(clause, end));
        return who.Length >= 2 && !Vocabulary.ContainsAny(sentence.Text(who), Vocabulary.Deeds) ? surface(who) + surface(place) : surface(place);
    }
}
