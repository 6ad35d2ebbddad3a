using System.Buffers;
using Luoshi.Core.Semantics.Quantities;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Targets;

/// <summary>Finds the noun phrase that a target measures: before the value (…产值达到), or after a count (25个专业园).</summary>
internal static class IndicatorNamer
{
    private const int LongestName = 60;
    private const int LongestTitle = 20;
    private static readonly WordList Doubled = ["翻番、", "翻一番、", "翻番并", "倍增、", "翻两番、"];
    private static readonly WordList Compared = WordList.LongestFirst("较上年", "比上年", "较去年", "比去年", "较上年末", "比上年末", "较上年度", "比上年度", "同比", "较年初", "比年初");
    private static readonly WordList Gathering = ["集聚", "聚集", "引进", "招引", "引育", "投放", "建成", "打造", "开通"];
    private static readonly WordList Nouns = ["完成率", "完成量", "完成度", "基本养老", "基本医疗", "基本公共", "基本农田", "基本药物", "基本住房", "基本生活", "应急", "应用", "应税", "应届", "对外", "对口", "在校", "在册", "在建", "在岗", "在园", "到位", "共享", "共建", "要素", "使用", "并购", "含税"];
    private static readonly WordList Qualities = ["符合", "具有", "具备", "满足", "能够", "面向", "适应", "涵盖", "集", "拥有", "达到"];
    private static readonly SearchValues<string> Totals = SearchValues.Create(["共计", "合计", "总计"], StringComparison.Ordinal);
    private static readonly WordList Wholes = WordList.LongestFirst("全省", "全市", "全区", "全县", "全州", "全国", "全镇", "各地", "全省累计", "全市累计", "全县累计", "全区累计", "全市共", "全省共", "全县共", "全年", "力争全年");
    private static readonly SearchValues<char> Stops = SearchValues.Create("，；。：（、");

    /// <summary>Where the indicator of the quantity at an index stands; an empty stretch when nothing names it.</summary>
    public static Stretch Find(SentenceContext context, int index)
    {
        var quantity = context.Quantities[index];
        var words = context.Left(index);
        // 在河西、河东等乡镇新建冷库20座: where it is done is no part of the name.
        words = quantity.Class is UnitClass.Count or UnitClass.Physical ? new Stretch(words.Start + CommitmentJudge.MakingBehindPlace(context.Text(words)), words.End) : words;
        var left = TrimLeft(context, IsRank(context, quantity) ? BeforeRank(context, words) : words, IsRate(context, quantity));
        var right = TrimRight(context, context.Right(index), index);
        if (left.Length == 0 && index > 0 && CommitmentJudge.IsBaseOfChange(context, index - 1))
        {
            // 通关时间由12小时压缩至6小时: the name stands before the value it starts from.
            var whole = context.Left(index - 1);
            var from = context.Text(whole).LastIndexOfAny('从', '由');
            return TrimLeft(context, from > 0 ? new Stretch(whole.Start, whole.Start + from) : whole);
        }

        if (right.Length > 0 && (CommitmentJudge.IsShareOfThings(context, index) || IsShareThatDoes(context, index, quantity)))
        {
            return right;
        }

        if (right.Length > 0 && Follows(context, index, quantity, left))
        {
            return right;
        }

        // 新建社区食堂18个: the verb that makes the things is no part of their name.
        if (quantity.Class is UnitClass.Count or UnitClass.Physical && left.End == quantity.NumberStart && quantity.End == quantity.UnitEnd)
        {
            left = WithoutMaking(context, left);
        }

        // 再为企业减税: once more.
        left = quantity.Class == UnitClass.Money && left.Length > 4 && context.Text(left).StartsWith("再为") ? new Stretch(left.Start + 1, left.End) : left;
        left = quantity.Class is UnitClass.Count or UnitClass.Physical ? WithoutGathering(context, left) : left;
        if (quantity.Class == UnitClass.Money && PublicMeans.RaisedBehind(context.Text(left)) is > 0 and var raised && left.Length - raised >= 2)
        {
            left = new Stretch(left.Start + raised, left.End);
        }

        return left.Length > 0 ? left : right.Length > 0 ? right : BeforeDate(context, index);
    }

    // 确保甲区、乙区50%的社区建成服务中心: what stands before the share is where.
    private static bool IsShareThatDoes(SentenceContext context, int index, Quantity quantity) =>
        quantity.Class == UnitClass.Share && context.Chars.AsSpan(quantity.End).StartsWith("的") && Vocabulary.Deeds.IndexIn(context.Text(context.Right(index))[1..]) > 1
        && Vocabulary.Reaching.AtEnd(context.Text(context.Left(index))) == 0;

    /// <summary>What the title of the paragraph names, where the sentence names nothing: 改建码头。二季度完成3座.</summary>
    public static Stretch Titled(SentenceContext context)
    {
        var (start, end) = (context.Line.ContentStart, context.Line.TitleEnd);
        return end - start is > 2 and <= LongestTitle && end <= context.Sentence.Start && context.Chars.AsSpan(start, end - start).IndexOfAny(Stops) < 0
            ? WithoutMaking(context, new Stretch(start, end))
            : new Stretch(start, start);
    }

    /// <summary>集聚企业超120家, 投放公交车、出租车分别为…: what brings the things there is never part of their name.</summary>
    public static Stretch WithoutGathering(SentenceContext context, Stretch name) =>
        Gathering.AtStart(context.Text(name)) is > 0 and var verb && name.Length - verb >= 2 && context.Chars[name.Start + verb] is not ('区' or '量' or '率')
            ? new Stretch(name.Start + verb, name.End)
            : name;

    private static Stretch WithoutMaking(SentenceContext context, Stretch left)
    {
        var start = left.Start;
        // 三年改造老旧小区300个: how long it takes is no part of the name.
        if (left.Length > 4 && context.Chars[start + 1] == '年' && Numerals.IsNumeral(context.Chars[start]) && Vocabulary.StartsWithAny(context.Text(left)[2..], Vocabulary.Making) > 1)
        {
            start += 2;
        }

        var whole = Vocabulary.StartsWithAny(context.Text(left), Wholes);
        if (whole > 0 && Vocabulary.StartsWithAny(context.Text(left)[whole..], Vocabulary.Making) > 1)
        {
            start += whole;
        }

        while (Vocabulary.StartsWithAny(context.Chars.AsSpan(start, left.End - start), Vocabulary.Making) is var verb and > 1 && left.End - start - verb >= 2
            && Vocabulary.StartsWithAny(context.Chars.AsSpan(start, left.End - start), Vocabulary.Measured) == 0)
        {
            start += verb;
            start += left.End - start > 3 && context.Chars[start] is '、' or '和' or '及' or '或' && Vocabulary.StartsWithAny(context.Chars.AsSpan(start + 1, left.End - start - 1), Vocabulary.Making) > 1 ? 1 : 0;
        }

        return new Stretch(start, left.End);
    }

    /// <summary>Whether the value is a percentage or a multiple, whose name says how it changes: 事故起数减少20%.</summary>
    public static bool IsRate(SentenceContext context, Quantity quantity) =>
        quantity.Class == UnitClass.Multiple || (quantity.Class == UnitClass.Share && (quantity.UnitText is not null || context.Chars[quantity.UnitStart] == '%'))
        || (quantity.Class == UnitClass.None && quantity.Numeral);

    private static bool IsRank(SentenceContext context, Quantity quantity) => context.Chars[quantity.Start] == '前';

    // 综合排名进入全省前10名: the name stands before the verb of placing.
    private static Stretch BeforeRank(SentenceContext context, Stretch left)
    {
        var verb = Vocabulary.Placing.IndexIn(context.Text(left));
        return verb >= 2 ? new Stretch(left.Start, left.Start + verb) : left;
    }

    // Whether the thing measured stands after its quantity: 25个专业园, 约8.5平方公里的旧工业区, 和400万平方米用房.
    private static bool Follows(SentenceContext context, int index, Quantity quantity, Stretch left)
    {
        if (quantity.Class == UnitClass.Count)
        {
            return true;
        }

        if (quantity.Class is not (UnitClass.Physical or UnitClass.Money))
        {
            return false;
        }

        var before = context.Text(context.Left(index));
        return left.Length == 0 || (quantity.Class == UnitClass.Physical && context.Chars[quantity.End] == '的') || before[^1] is '、' or '和' or '及' or '与'
            || Vocabulary.EndsWithAny(before, Vocabulary.Making) > 0;
    }

    // 治理率2023年达到38%: nothing stands between the date and the value but a verb.
    /// <summary>The noun phrase before the date that stands right before the value and its verb.</summary>
    public static Stretch BeforeDate(SentenceContext context, int index)
    {
        var end = context.Left(index).Start;
        var date = context.Dates.FindLast(d => d.End == end);
        if (date.End == 0)
        {
            return new Stretch(end, end);
        }

        var start = date.Start;
        while (start > context.Sentence.Start && context.Chars[start - 1] is not ('，' or '；' or '。' or '：' or '、' or '（'))
        {
            start--;
        }

        return TrimLeft(context, new Stretch(start, date.Start));
    }

    /// <summary>The noun phrase without the words that lead into it and the verb that leads out of it.</summary>
    public static Stretch TrimLeft(SentenceContext context, Stretch left, bool rate = true)
    {
        var (start, end) = (left.Start, left.End);
        int cut;
        // 3年内企业净增300户: what is left of the time is no part of the name.
        start += end - start > 2 && start > 0 && context.Chars[start] == '内' && context.Chars[start - 1] is '年' or '月' ? 1 : 0;
        while (start < end && Vocabulary.StartsWithAny(context.Chars.AsSpan(start, end - start), Nouns) == 0
            && (cut = Vocabulary.StartsWithAny(context.Chars.AsSpan(start, end - start), Vocabulary.Openings)) > 0)
        {
            start += cut;
        }

        // 再减少贫困人口, but not 再生水利用率.
        var again = start < end && context.Chars[start] == '再' ? context.Chars.AsSpan(start + 1, end - start - 1) : [];
        if (Vocabulary.StartsWithAny(again, Vocabulary.Making) > 1 || Vocabulary.StartsWithAny(again, Vocabulary.Changing) > 1)
        {
            start++;
        }

        if (start < end && context.Chars[start] == '“' && context.Chars.AsSpan(start, end - start).IndexOf('”') < 0)
        {
            start++;
        }

        while (start < end && (cut = TrailingVerb(context.Chars.AsSpan(start, end - start), rate)) > 0)
        {
            // 占全市 keeps its 占: the share is what is measured.
            end -= cut;
        }

        if (start < end && context.Chars[end - 1] == '的')
        {
            end--;
        }

        // 融资成本较上年下降0.3个百分点: what it is compared with is no part of the name.
        if (!rate && Compared.AtEnd(context.Chars.AsSpan(start, end - start)) is > 0 and var compared && end - start > compared + 1)
        {
            end -= compared;
        }

        // 软件业务收入达到2020年的2倍: the year to compare with is no part of the name.
        if (end - start > 6 && context.Chars[end - 1] == '年' && context.Chars.AsSpan(end - 5, 4).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            var named = end - 5;
            while (named > start && (cut = TrailingVerb(context.Chars.AsSpan(start, named - start), rate)) > 0)
            {
                named -= cut;
            }

            end = named < end - 5 ? named : end;
        }

        // 合作机构逐步将平均担保费率降至: what is moved stands after 将.
        var moved = context.Chars.AsSpan(start, end - start).LastIndexOfAny('将', '把');
        if (moved >= 0 && end - start - moved > 3 && end < left.End)
        {
            start += moved + 1;
        }

        // 国企一人多岗，共计安置岗位27个: a total is of what follows the word.
        var total = context.Chars.AsSpan(start, end - start).IndexOfAny(Totals);
        if (total >= 0 && end - start - total > 3)
        {
            start += total + 2;
        }

        // 园区实现工业总产值: the subject before the verb is not what is measured; a rate's 每平方公里 is.
        var verb = context.Chars.AsSpan(start, end - start).LastIndexOf("实现");
        if (verb >= 0 && end - start - verb > 3 && context.Chars.AsSpan(start, verb).IndexOf('每') < 0)
        {
            start += verb + 2;
        }

        verb = context.Chars.AsSpan(start, end - start).LastIndexOf("完成");
        if (verb >= 2 && end - start - verb > 3 && context.Chars[start + verb + 2] is not ('后' or '率' or '量' or '度' or '情' or '时'))
        {
            start += verb + 2;
        }

        return new Stretch(start, end);
    }

    // A verb of growth is part of the name of a rate.
    private static int TrailingVerb(ReadOnlySpan<char> words, bool rate)
    {
        var growing = Math.Max(Vocabulary.EndsWithAny(words, Vocabulary.Growing), Vocabulary.EndsWithAny(words, Vocabulary.Changing));
        if (growing > 0)
        {
            return rate || Vocabulary.EndsWithAny(words, Vocabulary.Falling) > 0 ? 0 : growing;
        }

        if (!rate && words.EndsWith("数量"))
        {
            return 2;
        }

        // 增加值实现翻番、突破500亿元: that it doubles is no part of the name.
        if (Doubled.AtEnd(words) is > 0 and var doubled)
        {
            return doubled;
        }

        var reaching = Vocabulary.EndsWithAny(words, Vocabulary.Reaching);
        if (reaching > 0)
        {
            return reaching;
        }

        var modal = Vocabulary.EndsWithAny(words, Vocabulary.Modal);
        return words.Length - modal >= 2 ? modal : 0;
    }

    private static readonly WordList Building = ["建设", "规划", "配建", "配置", "设置", "配备", "新建"];

    // 推动12家卫生服务中心与养老机构签约, 在10个领域大力开展培训: what the things do is no part of their name.
    private static int BeforeDeed(SentenceContext context, int index, int start, int end)
    {
        if (WhereDone.Is(context, index) && WhereDone.Deed(context, index) is > 0 and var done)
        {
            return Math.Min(end, Math.Max(start + 1, context.Right(index).Start + done));
        }

        var left = context.Text(context.Left(index));
        if (Vocabulary.PerPeople.IsIn(left) && end - start > 4)
        {
            var built = Building.IndexIn(context.Chars.AsSpan(start + 2, end - start - 2));
            return built >= 0 ? start + 2 + built : end;
        }

        var described = left.IsEmpty || left[^1] == '的';
        var least = CommitmentJudge.IsShareOfThings(context, index) ? 1 : 2;
        if (end - start < 2 + least || (least == 2 && !described && Vocabulary.EndsWithAny(left, Vocabulary.Moved) == 0))
        {
            return end;
        }

        var deed = Vocabulary.Deeds.IndexIn(context.Chars.AsSpan(start + least, end - start - least));
        return deed >= 0 && !IsQuality(context.Chars.AsSpan(start + least + deed, end - start - least - deed)) ? start + least + deed : end;
    }

    private static readonly WordList Nominal = ["转型", "升级", "创建", "试点", "规划", "就业", "接入", "实施", "探索", "先行先试"];
    private static readonly WordList Bodies = ["企业", "标杆", "商", "基地", "园区", "项目", "平台", "区", "县", "村", "镇", "工程", "机构", "中心", "示范", "单位", "学校", "城市", "方案", "人才", "团队", "服务站", "案例", "场景"];

    // 数字化转型示范企业: what looks like a deed belongs to the noun.
    private static bool IsQuality(ReadOnlySpan<char> deed)
    {
        var stop = deed.IndexOf('、');
        return Nominal.AtStart(deed) is > 0 and var length && Bodies.AtEnd(stop < length ? deed[length..] : deed[length..stop]) > 0;
    }

    private static Stretch TrimRight(SentenceContext context, Stretch right, int index)
    {
        var (start, end) = (right.Start, right.End);
        if (start < end && context.Chars[start] == '的')
        {
            start++;
        }

        if (start < end && context.Chars[start] is '、' or '和' or '及')
        {
            return new Stretch(start, start);
        }

        // 不少于4名（执法人员…）专职管理人员: the noun follows the bracket.
        if (start < end && context.Chars[start] == '（')
        {
            var close = context.Chars.AsSpan(start, Math.Min(LongestName, context.Sentence.End - start)).IndexOf('）');
            if (close < 0)
            {
                return new Stretch(start, start);
            }

            start += close + 1;
            var stop = context.Chars.AsSpan(start, context.Sentence.End - start).IndexOfAny(Stops);
            return new Stretch(start, stop < 0 ? context.Sentence.End : start + stop);
        }

        end = Math.Min(end, start + LongestName);
        end = BeforeDeed(context, index, start, end);

        // 具有辐射作用的高水平基地: what the things are like is no part of their name.
        if (end - start > 8 && Qualities.AtStart(context.Chars.AsSpan(start, end - start)) > 0 && context.Chars.AsSpan(start, end - start).LastIndexOf('的') is > 0 and var of && end - start - of > 2)
        {
            start += of + 1;
        }

        // Before the next quantity the phrase ends at the last joint: 50个智能工厂和500个数字化车间.
        var next = index + 1;
        if (next < context.Quantities.Count && context.Quantities[next].Start >= start && context.Quantities[next].Start <= end)
        {
            var limit = context.Quantities[next].Start;
            var joint = context.Chars.AsSpan(start, limit - start).LastIndexOfAny('、', '和', '及');
            end = joint > 0 ? start + joint : limit;
        }

        return new Stretch(start, end);
    }
}
