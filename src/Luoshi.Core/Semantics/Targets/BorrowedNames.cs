using Luoshi.Core.Semantics.Quantities;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Targets;

/// <summary>Names of which a part stands with the figure before or after.</summary>
internal static class BorrowedNames
{
    private const int LongestGrade = 8;
    private const int LongestVerbs = 5;
    private const int LongestBase = 16;
    private static readonly WordList Doublings = ["翻番", "翻一番", "翻两番", "倍增"];
    private static readonly WordList General = ["总数", "总量", "总额", "总规模", "数量", "规模", "占比", "比重", "增速", "增幅", "年均增速", "年均增幅"];
    private static readonly WordList Counting = ["总数", "数量", "总量", "总额", "规模"];

    /// <summary>Verbs by which more is done to things already named.</summary>
    public static readonly WordList Renewing = ["改造提升", "巩固提升", "优化提升", "整治提升", "提质提升", "新建提升", "建设提升"];

    // What is done to things that are there or to more of them says which are counted; 建成 and 完成 do not.
    private static readonly WordList Remade = WordList.LongestFirst(["新建", "改建", "扩建", "改扩建", "续建", "修建", "修缮", "加固", "维修", "改造", .. Renewing]);

    /// <summary>The name with what it takes from a target before: 总数突破300家, 改造提升2万亩; null where it takes nothing.</summary>
    public static string? Of(SentenceContext sentence, int index, string words, List<TargetDraft> drafts, Func<Stretch, string> surface)
    {
        if (General.Has(words))
        {
            var whole = drafts[^1].Indicator;
            whole = whole[..^Math.Max(0, Math.Min(whole.Length - 1, Vocabulary.EndsWithAny(whole, Vocabulary.Growing)))];
            // 新增企业30家、总数达到210家: the total is not of the new ones alone.
            whole = whole.Length > 3 && whole.StartsWith("新增", StringComparison.Ordinal) ? whole[2..] : whole;
            return whole[..^Math.Min(whole.Length - 1, Counting.AtEnd(whole))] + words;
        }

        return Renewed(sentence, index, drafts, surface);
    }

    /// <summary>The noun that a size takes from the next: 1个千亿级、2个五百亿级产业集群; empty where it takes none.</summary>
    public static string SharedNoun(SentenceContext sentence, int index, string words)
    {
        if (words.Length is < 2 or > LongestGrade || words[^1] is not ('级' or '型' or '类') || index + 1 >= sentence.Quantities.Count)
        {
            return string.Empty;
        }

        var next = sentence.Right(index + 1);
        var text = sentence.Text(next);
        var grade = text.IndexOf(words[^1]);
        return grade > 0 && grade < text.Length - 2 && sentence.Quantities[index + 1].Start - sentence.Quantities[index].End <= words.Length + 1
            ? text[(grade + 1)..].ToString() : string.Empty;
    }

    /// <summary>What the clause before says to double and this value is the level of: 企业数量较2020年翻一番，达到600家; empty for none.</summary>
    public static Stretch Doubled(SentenceContext sentence, int index)
    {
        var end = sentence.Left(index).Start - 1;
        var start = end;
        while (start > sentence.Sentence.Start && sentence.Chars[start - 1] is not ('，' or '；' or '。' or '：'))
        {
            start--;
        }

        if (end <= start || sentence.Chars[end] is not ('，' or '、') || Doublings.AtEnd(sentence.Chars.AsSpan(start, end - start)) is not (> 0 and var doubling))
        {
            return default;
        }

        var name = IndicatorNamer.TrimLeft(sentence, new Stretch(start, end - doubling));
        var text = sentence.Text(name);
        var from = text.LastIndexOfAny('比', '较');
        return from > 1 && text.Length - from <= LongestBase ? new Stretch(name.Start, name.Start + from) : name;
    }

    // 新建高标准农田3万亩，改造提升2万亩; 新建学校6所、改扩建8所: more is done to the same things.
    private static string? Renewed(SentenceContext sentence, int index, List<TargetDraft> drafts, Func<Stretch, string> surface)
    {
        var left = IndicatorNamer.TrimLeft(sentence, sentence.Left(index));
        var verbs = sentence.Text(left);
        if (verbs.Length is < 2 or > LongestVerbs || !(Renewing.Has(verbs) || IsMaking(verbs)) || !(sentence.Text(sentence.Right(index)) is var right && (right.IsEmpty || right[0] == '、')) || sentence.Quantities[index].Class is not (UnitClass.Count or UnitClass.Physical))
        {
            return null;
        }

        var unit = Unit(sentence, sentence.Quantities[index]);
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            if (Unit(sentence, drafts[i].Quantity).SequenceEqual(unit) && drafts[i].Indicator.Length > 1 && !IsMaking(drafts[i].Indicator))
            {
                var done = Remade.AtStart(drafts[i].Indicator);
                var things = drafts[i].Indicator[(done < drafts[i].Indicator.Length ? done : 0)..];
                return Remade.Has(verbs) ? surface(left) + things : things;
            }
        }

        return null;
    }

    private static bool IsMaking(ReadOnlySpan<char> words)
    {
        while (Vocabulary.Making.AtStart(words) is > 1 and var verb)
        {
            words = words[verb..];
        }

        return words.IsEmpty;
    }

    private static ReadOnlySpan<char> Unit(SentenceContext sentence, Quantity quantity) => sentence.Chars.AsSpan(quantity.UnitStart, quantity.UnitEnd - quantity.UnitStart);
}
