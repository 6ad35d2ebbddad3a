using Luoshi.Core.Semantics.Dates;
using Luoshi.Core.Semantics.Quantities;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Targets;

/// <summary>Drafts the targets of one sentence: which quantities count, what each measures and by when.</summary>
internal static class TargetDrafts
{
    private const int LongestBracket = 200;
    private const int LongestNameBracket = 9;
    private static readonly WordList ShareEndings = ["的", "依次为", "依次", "分别为", "分别", "提高到", "提升到", "达到", "达", "为", "下降到", "稳定在", "保持在", "增加到", "提高至", "提升至"];
    private static readonly WordList Adding = ["新增", "增加", "增设", "净增", "新增加"];

    public static List<TargetDraft> Draft(SentenceContext sentence, Func<Stretch, string> surface)
    {
        var names = new string?[sentence.Quantities.Count];
        var dates = new DateToken?[sentence.Quantities.Count];
        foreach (var run in RespectiveLists.Runs(sentence))
        {
            RespectiveLists.ShareBounds(sentence, run);
            if (RespectiveLists.Dates(sentence, run) is { } listed)
            {
                for (var i = 0; i < run.Count; i++)
                {
                    dates[run.First + i] = listed[i];
                }
            }
            else
            {
                NameRun(sentence, run, names, surface);
                if (names[run.First] is null && RespectiveLists.DatesBefore(sentence, run) is { } earlier)
                {
                    earlier.ConvertAll(d => (DateToken?)d).CopyTo(dates, run.First);
                }
            }
        }

        Floors.Set(sentence);

        var drafts = new List<TargetDraft>();
        var accepted = sentence.Whole is not null;
        for (var i = 0; i < sentence.Quantities.Count; i++)
        {
            accepted = CommitmentJudge.IsTarget(sentence, i, accepted);
            if (accepted)
            {
                drafts.Add(Make(sentence, i, names[i], dates[i], drafts, surface));
            }
        }

        return drafts;
    }

    private static void NameRun(SentenceContext sentence, (int First, int Count) run, string?[] names, Func<Stretch, string> surface)
    {
        var shared = ShareOf(sentence, run.First) is { } own && StartsClause(sentence, own.Start) ? null : RespectiveLists.Names(sentence, run, surface);
        if (shared is not null)
        {
            for (var i = 0; i < run.Count; i++)
            {
                names[run.First + i] = shared[i];
            }
        }
        else if (ShareOf(sentence, run.First) is { } share)
        {
            // 占全市的20%、30%和22%: of the figures just named, one each.
            for (var i = 0; i < run.Count && run.First - run.Count + i >= 0; i++)
            {
                names[run.First + i] = (names[run.First - run.Count + i] ?? string.Empty) + surface(share);
            }
        }
    }

    private static TargetDraft Make(SentenceContext sentence, int index, string? name, DateToken? listed, List<TargetDraft> drafts, Func<Stretch, string> surface)
    {
        var quantity = sentence.Quantities[index];
        var place = IndicatorNamer.Find(sentence, index);
        if (quantity.Spoken)
        {
            place = SpokenNames.Trim(sentence, place);
            name ??= SpokenNames.Of(sentence, index, place, surface);
        }

        var words = name ?? Name(sentence, quantity, place, surface);
        string? scope = null;
        if (name is null && ShareOf(sentence, index) is { } share && drafts.Count > 0 && StartsClause(sentence, share.Start))
        {
            // 产值年均增长8%，占全市比重…: the share is of what grew.
            var whole = drafts[^1].Indicator;
            words = whole[..^Math.Max(0, Math.Min(whole.Length - 1, Vocabulary.EndsWithAny(whole, Vocabulary.Growing)))] + surface(share);
            place = share;
        }
        else if ((InBracketAfter(sentence, drafts, quantity) ?? sentence.Whole) is { } outer)
        {
            if (NamedBefore.IsGrade(sentence.Text(place)))
            {
                // 等级民宿120家（含甲级5家）.
                words += outer.Indicator;
            }
            else if (place.Length == 0 || PlaceWords.IsPlace(sentence.Text(place)))
            {
                scope = place.Length == 0 ? null : words;
                words += outer.Indicator;
            }
        }
        else if (name is null && place.Length == 0 && BorrowedNames.Doubled(sentence, index) is { Length: > 1 } doubled)
        {
            (words, place) = (surface(doubled), doubled);
        }
        else if (name is null && drafts.Count > 0 && BorrowedNames.Of(sentence, index, words, drafts, surface) is { } borrowed)
        {
            words = borrowed;
        }
        else if (name is null && drafts.Count > 0 && NamedBefore.ChangeOf(sentence.Text(place)) is var (since, change))
        {
            // 亩均税收达到28万元，较2022年提高35%: the change is of what was just named.
            var whole = drafts[^1].Indicator;
            words = whole[..^Math.Max(0, Math.Min(whole.Length - 1, Vocabulary.EndsWithAny(whole, Vocabulary.Growing)))] + surface(new Stretch(place.Start + since, place.Start + since + change));
        }
        else if (name is null && drafts.Count > 0 && (place.Length == 0 || NamedBefore.IsBareComparison(sentence.Text(place)) || NamedBefore.Shares.Has(sentence.Text(place)) || NamedBefore.IsPlaceInOrder(sentence, quantity, place)))
        {
            words = drafts[^1].Indicator;
            if (!IndicatorNamer.IsRate(sentence, quantity))
            {
                // 生产总值年均增长8%，2027年突破2000亿元: the level is of what grows.
                words = words[..^Math.Max(0, Math.Min(words.Length - 1, Vocabulary.EndsWithAny(words, Vocabulary.Growing)))];
            }
        }
        else if (name is null && drafts.Count > 0 && Vocabulary.StartsWithAny(words, NamedBefore.Rest) == words.Length)
        {
            words = drafts[^1].Indicator;
        }
        else if (name is null && drafts.Count > 0 && NamedBefore.Totals.Has(words))
        {
            // 新增规上企业80家，总数达到260家.
            var whole = drafts[^1].Indicator;
            words = whole[Vocabulary.StartsWithAny(whole, Adding)..] + words;
        }
        else if (name is null && drafts.Count > 0 && NamedBefore.IsGrade(words) && NamedBefore.GradeOf(drafts[^1].Indicator) is > 0 and var grade && NamedBefore.SameUnit(sentence, index))
        {
            // 省级美丽村庄60个、市级300个.
            words += drafts[^1].Indicator[grade..];
        }
        else if (name is null && NamedBefore.IsChangeAlone(words) && IndicatorNamer.BeforeDate(sentence, index) is { Length: > 1 } subject)
        {
            // 流量资费年内至少降低30%: the date stands between the name and its verb.
            words = surface(subject) + words;
        }
        else if (name is null && drafts.Count > 0 && NamedBefore.IsChangeAlone(words))
        {
            // 生产总值突破3000亿元，年均增长7.5%: of the figure just named.
            words = drafts[^1].Indicator + words;
        }
        else if (name is null && drafts.Count > 0 && NamedBefore.IsComparison(sentence, index))
        {
            words = drafts[^1].Indicator + words;
        }
        else if (name is null && PerOf(sentence, index, drafts) is { } per)
        {
            words = per + words;
        }

        if (name is null && Threshold(sentence, index, place, drafts) is { Length: > 0 } limited)
        {
            (words, place) = (surface(limited), limited);
        }

        words += name is null ? BorrowedNames.SharedNoun(sentence, index, words) : string.Empty;
        if (words.Length == 0 && LabelOf(sentence) is { } label)
        {
            (words, place) = (surface(label), label);
        }
        else if (name is null && drafts.Count > 0 && NamedBefore.OnlyMakes(words) && (NamedBefore.SameUnit(sentence, index) || drafts[^1].Indicator.EndsWith(words, StringComparison.Ordinal)))
        {
            // 2022年改建户厕1.2万户，2023年改建8000户.
            words = drafts[^1].Indicator;
        }
        else if (Vocabulary.StartsWithAny(words, Vocabulary.Making) == words.Length && IndicatorNamer.Titled(sentence) is { Length: > 1 } title)
        {
            (words, place) = (surface(title), title);
        }

        var deadline = listed ?? GoverningDate(sentence, quantity);
        return new TargetDraft(
            quantity, sentence.Sentence, words, place, deadline.End > 0 ? deadline : CompletionDates.After(sentence, index) ?? sentence.CompletedBy ?? sentence.Inherited, IsIncrement(sentence, index, words), scope);
    }

    // 到2026年，占比不低于50%，2028年不低于60%；覆盖率…: the date of a value alone ends with its part of the sentence.
    private static DateToken GoverningDate(SentenceContext sentence, Quantity quantity)
    {
        var last = sentence.Dates.FindLast(d => d.Start < quantity.Start && !EndedBefore(sentence, d, quantity) && !IsOfParts(sentence, d, quantity));
        var first = sentence.Dates.Count > 0 ? sentence.Dates[0] : default;
        return last.End > first.End && last.End <= quantity.Start && first.Entry == DateEntry.By && sentence.Quantities.Exists(q => q.Start >= last.End && IsValueAlone(sentence, last, q))
            && sentence.Chars.AsSpan(last.End, quantity.Start - last.End).IndexOf('；') >= 0 ? first : last;
    }

    // 造林30万亩（2025年10万亩、2026年20万亩），抚育…: the years of the parts end with their bracket.
    private static bool IsOfParts(SentenceContext sentence, DateToken date, Quantity quantity)
    {
        // In damaged text a date may run into the figure: 2015年前9.
        if (date.End > quantity.Start)
        {
            return false;
        }

        var close = sentence.Chars.AsSpan(date.End, quantity.Start - date.End).IndexOf('）');
        return close > 0 && sentence.Chars.AsSpan(date.End, close).IndexOf('（') < 0
            && sentence.Quantities.Exists(q => q.Start >= date.End && q.End <= date.End + close);
    }

    private static bool IsValueAlone(SentenceContext sentence, DateToken date, Quantity value)
    {
        var between = sentence.Chars.AsSpan(date.End, value.Start - date.End);
        return between.Length <= Vocabulary.EndsWithAny(between, Vocabulary.Reaching);
    }

    // 建设站点208个，其中2022年70个、2023年138个；整治水体23条: a date of parts does not hold behind the semicolon.
    private static bool EndedBefore(SentenceContext sentence, DateToken date, Quantity quantity) =>
        date.End <= quantity.Start && date.Start >= sentence.Sentence.Start
        && sentence.Chars.AsSpan(date.End, quantity.Start - date.End).IndexOf('；') >= 0
        && sentence.Chars.AsSpan(sentence.Sentence.Start, date.Start - sentence.Sentence.Start) is var before && (before.EndsWith("其中") || before.EndsWith("其中，") || (before.EndsWith("、") && before.IndexOf("其中") >= 0));

    // 氨氮排放量要分别下降2%: the word of change belongs to the name, what stands before it does not.
    private static string Name(SentenceContext sentence, Quantity quantity, Stretch place, Func<Stretch, string> surface)
    {
        // 每千人口不少于10个托位: the people it is for belong to the name.
        if (place.Start >= quantity.End && PerPeople(sentence, quantity) is { Length: > 0 } per)
        {
            return surface(per) + surface(place);
        }

        if (Aside(sentence.Text(place)) is ( > 0 and var open, var close))
        {
            return surface(new Stretch(place.Start, place.Start + open)) + surface(new Stretch(place.Start + close + 1, place.End));
        }

        var change = place.End <= quantity.Start && IndicatorNamer.IsRate(sentence, quantity)
            ? Math.Max(Vocabulary.EndsWithAny(sentence.Text(place), Vocabulary.Growing), Vocabulary.EndsWithAny(sentence.Text(place), Vocabulary.Changing))
            : 0;
        if (change == 0 || place.Length < change + 3)
        {
            return surface(place);
        }

        var compared = ComparedBase.AtEnd(sentence.Text(new Stretch(place.Start, place.End - change)));
        var stem = IndicatorNamer.TrimLeft(sentence, new Stretch(place.Start, place.End - change - compared));
        return stem.End < place.End - change && stem.Length >= 2 ? surface(stem) + surface(new Stretch(place.End - change, place.End)) : surface(place);
    }

    // 集体收入10万元以上的村占比60%: the figure that says which things are meant belongs to the name.
    private static Stretch Threshold(SentenceContext sentence, int index, Stretch place, List<TargetDraft> drafts)
    {
        if (index == 0 || place.Start < sentence.Quantities[index - 1].End || place.Start > sentence.Quantities[index - 1].End + 1
            || place.End > sentence.Quantities[index].Start || !sentence.Quantities[index - 1].Stated || place.Length == 0
            || (drafts.Count > 0 && drafts[^1].Quantity.Start == sentence.Quantities[index - 1].Start))
        {
            return default;
        }

        var start = sentence.Quantities[index - 1].End == place.Start || sentence.Chars[place.Start - 1] == '的' ? sentence.Left(index - 1).Start : place.Start;
        return start < place.Start ? IndicatorNamer.TrimLeft(sentence, new Stretch(start, place.End)) : default;
    }

    private static Stretch PerPeople(SentenceContext sentence, Quantity quantity)
    {
        var from = Math.Max(sentence.Sentence.Start, quantity.Start - 12);
        var at = Vocabulary.PerPeople.IndexIn(sentence.Chars.AsSpan(from, quantity.Start - from));
        return at < 0 ? default : new Stretch(from + at, quantity.Start);
    }

    // “双师型”教师（同时具备…的教师）占专业课教师总数: an aside in the middle of a name is no part of it.
    private static (int Open, int Close)? Aside(ReadOnlySpan<char> name)
    {
        var open = name.IndexOf('（');
        var close = open > 0 ? name.IndexOf('）') : -1;
        return close > open + LongestNameBracket && close < name.Length - 1 ? (open, close) : null;
    }

    // 智能工厂：2022年达到5家: the words before the colon name what follows.
    private static Stretch? LabelOf(SentenceContext sentence)
    {
        var colon = sentence.Text(sentence.Sentence).IndexOf('：');
        if (colon is < 2 or > 30)
        {
            return null;
        }

        var label = IndicatorNamer.TrimLeft(sentence, new Stretch(sentence.Sentence.Start, sentence.Sentence.Start + colon));
        return label.Length is >= 2 and <= 20 ? label : null;
    }

    // 每平方公里实现A540亿元、B500亿元: what the first is per, the others in its list are too.
    private static string? PerOf(SentenceContext sentence, int index, List<TargetDraft> drafts)
    {
        if (index == 0 || drafts.Count == 0 || sentence.Chars[sentence.Quantities[index - 1].End] is not ('、' or '和'))
        {
            return null;
        }

        var before = drafts[^1].Indicator;
        var per = before.IndexOf('每', StringComparison.Ordinal);
        if (per < 0)
        {
            return null;
        }

        var length = before.AsSpan(per).IndexOfAny("里人亩元");
        return length < 0 ? null : before.Substring(per, length + 1);
    }

    // The words 占全市 before a share; null where the quantity is none.
    private static Stretch? ShareOf(SentenceContext sentence, int index)
    {
        if (sentence.Quantities[index].Class != UnitClass.Share && sentence.Quantities[index].Class != UnitClass.None)
        {
            return null;
        }

        var left = sentence.Left(index);
        var at = sentence.Text(left).LastIndexOf('占');
        if (at < 0)
        {
            return null;
        }

        var end = left.End;
        int cut;
        while (end > left.Start + at + 1 && (cut = Vocabulary.EndsWithAny(sentence.Chars.AsSpan(left.Start + at + 1, end - left.Start - at - 1), ShareEndings)) > 0)
        {
            end -= cut;
        }

        return new Stretch(left.Start + at, end);
    }

    private static bool StartsClause(SentenceContext sentence, int at) => at == sentence.Sentence.Start || sentence.Chars[at - 1] is '，' or '；' or '：' or '、';

    // 约850万平方米（A园区约400万平方米，B园区约450万平方米）: parts of the figure before the bracket.
    private static TargetDraft? InBracketAfter(SentenceContext sentence, List<TargetDraft> drafts, Quantity quantity)
    {
        for (var i = drafts.Count - 1; i >= 0 && quantity.Start - drafts[i].Quantity.End <= LongestBracket; i--)
        {
            var outer = drafts[i].Quantity;
            var between = sentence.Chars.AsSpan(outer.End, quantity.Start - outer.End);
            if (between.IndexOf('）') >= 0)
            {
                return null;
            }

            if (between.IndexOf('（') >= 0)
            {
                return drafts[i];
            }
        }

        return null;
    }

    private static bool IsIncrement(SentenceContext sentence, int index, string indicator)
    {
        var left = sentence.Text(sentence.Left(index));
        // 工业增加值 is the name of a level.
        if (sentence.Quantities[index].Class == UnitClass.Time || IndicatorNamer.IsRate(sentence, sentence.Quantities[index]))
        {
            // 新增劳动力受教育年限, 新增用地占比: a level of what is new.
            return Vocabulary.EndsWithAny(left, Adding) > 0 || (sentence.Quantities[index].Class == UnitClass.Time && (left.EndsWith("提高") || left.EndsWith("增加")));
        }

        return Vocabulary.ContainsAny(indicator.Replace("增加值", string.Empty, StringComparison.Ordinal), Adding) || Vocabulary.EndsWithAny(left, Adding) > 0
            || (!IndicatorNamer.IsRate(sentence, sentence.Quantities[index]) && (left.EndsWith("提高") || (left.EndsWith("提升") && BorrowedNames.Renewing.AtEnd(left) == 0) || left.EndsWith("增加") || left.EndsWith("上升")));
    }
}
