using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Quantities;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Targets;

/// <summary>
/// Decides whether a quantity is one that the plan commits to reach. Numbers with 以上 or 不低于 are as often
/// thresholds, subsidies or norms; what tells them apart is where they stand in their clause.
/// </summary>
internal static class CommitmentJudge
{
    /// <summary>Whether the quantity at an index is a target.</summary>
    /// <param name="context">The sentence.</param>
    /// <param name="index">Which quantity.</param>
    /// <param name="previousAccepted">Whether the quantity before it in the sentence was a target.</param>
    public static bool IsTarget(SentenceContext context, int index, bool previousAccepted)
    {
        var quantity = context.Quantities[index];
        var left = context.Left(index);
        var clause = context.Clause(index);
        if (IsExcluded(context, index, quantity, left, clause, previousAccepted))
        {
            return false;
        }

        if (IsShareOfThings(context, index) || WhereDone.Is(context, index))
        {
            return true;
        }

        var leftText = context.Text(left);
        if (quantity.Spoken)
        {
            return IndicatorNamer.Find(context, index).Length >= 2;
        }

        var made = (EndsInMaking(leftText) || IsMoved(quantity, leftText)) && IsCounted(context, index, quantity) && !SaysWhich(context, index, quantity);
        if (IsThreshold(context, index, quantity, made))
        {
            return false;
        }

        if (quantity.Numeral && quantity.Class is UnitClass.None or UnitClass.Share)
        {
            // 三分之二以上 with an indicator before it.
            return leftText.Length >= 2 && (quantity.Stated || ReachesOrChanges(leftText) > 0 || (leftText[^1] == '的' && leftText.IndexOf('占') > 1));
        }

        if (quantity.Numeral)
        {
            return made || (context.Chars[quantity.Start] == '前' && leftText.Length >= 2) || (previousAccepted && quantity.Class != UnitClass.Count && quantity.Stated);
        }

        if (made || IsHedged(context, index, quantity, leftText) || PublicMeans.IsServed(context, index, quantity, leftText) || PublicMeans.IsRaised(context, index, quantity, leftText) || PublicMeans.IsRelief(context, index, quantity, leftText) || IsMadeWithExamples(context, index, quantity, leftText) || IsMadeBefore(context, index, quantity, leftText, previousAccepted) || (previousAccepted && Continues(context, index)))
        {
            return true;
        }

        if (context.Kind == SectionKind.Goals || context.Dated)
        {
            return quantity.Class != UnitClass.None || quantity.First != Math.Floor(quantity.First) || ReachesOrChanges(leftText) > 0 || quantity.Stated;
        }

        return Measures(context, index, quantity, leftText);
    }

    // 6.5%左右的增速可以实现就业: a rate is spoken of, no share of things.
    private static readonly WordList Rates = ["增速", "增长", "速度", "水平", "比例", "占比", "比重", "幅度"];

    private static readonly WordList Moving = ["推动", "引导", "支持", "带动", "帮助", "促进", "助力", "指导", "辅导"];

    // 推动1000家以上企业改造: as many as are moved, though people above a number say which are meant.
    private static bool IsMoved(Quantity quantity, ReadOnlySpan<char> left) => quantity.Class == UnitClass.Count && quantity.Stated && !quantity.Numeral && Moving.AtEnd(left) > 0;

    /// <summary>三分之二以上的村建成文化广场, 覆盖80%以上的大城市: a share of things that are to do or to have something.</summary>
    public static bool IsShareOfThings(SentenceContext context, int index)
    {
        var quantity = context.Quantities[index];
        var share = quantity.Class == UnitClass.Share || (quantity.Class == UnitClass.None && quantity.First is > 0 and < 1);
        var right = share ? context.Text(context.Right(index)) : [];
        if (right.Length < 2 || right[0] != '的' || Rates.AtStart(right[1..]) > 0)
        {
            return false;
        }

        var left = context.Text(context.Left(index));
        // 将不低于55%的资金用于…: a share of money that is set aside.
        if (quantity.Stated && left.Length > 0 && left[^1] is '将' or '把' && right.IndexOf("用于") > 1)
        {
            return true;
        }

        return left.EndsWith("覆盖") || (left.StartsWith("在") && left.Length <= LongestWhole && WhereDone.IsDoneIn(right[2..])) || (left.Length <= 2 && left is not ("对" or "按" or "将" or "占" or "以") && Vocabulary.Deeds.IndexIn(right[2..]) >= 0);
    }

    // 在全国40%以上的县开展试点.
    private const int LongestWhole = 6;

    private static readonly WordList Striving = ["力争", "争取", "确保"];

    // 力争全年融资60亿元: what is striven for needs no verb of reaching.
    private static bool IsHedged(SentenceContext context, int index, Quantity quantity, ReadOnlySpan<char> left) =>
        quantity.Class is UnitClass.Money or UnitClass.Physical or UnitClass.Count && Striving.AtStart(left) > 0 && AfterHedge(left) is { Length: >= 2 } deed
        && deed[^1] is not ('等' or '的') && context.Text(context.Right(index)).IsEmpty;

    private static readonly WordList RateNames = ["率", "比例", "占比", "比重"];

    // An indicator before it and a verb of reaching or a bound between: 列养率达100%, 设置不少于2名….
    private static bool Measures(SentenceContext context, int index, Quantity quantity, ReadOnlySpan<char> left)
    {
        var reached = ReachesOrChanges(left);
        var named = left.Length - reached >= 2 || (index > 0 && IsBaseOfChange(context, index - 1));
        if (quantity.Stated && quantity.Class != UnitClass.None)
        {
            return named || reached > 0 || IsCounted(context, index, quantity);
        }

        // 共计安置岗位27个: a total that is set.
        reached = reached == 0 && context.Text(context.Right(index)).IsEmpty && Vocabulary.ContainsAny(left, Totals) ? 1 : reached;
        // 标准化建设达标率100%: a rate and its value alone.
        reached = reached == 0 && quantity.Class == UnitClass.Share && left.Length >= 4 && RateNames.AtEnd(left) > 0 && context.Text(context.Right(index)).IsEmpty ? 1 : reached;
        // 住房改造2000万套, 森林抚育35万亩: the verb stands behind what it is done to.
        if (reached == 0 && left.Length >= (context.Line.Kind == ParagraphKind.Dash ? 2 : 4) && context.Text(context.Right(index)).IsEmpty
            && (EndsInMaking(left) || Vocabulary.ContainsAny(left, Gains) || (quantity.Class == UnitClass.Physical && context.Chars[quantity.UnitStart] is '万' or '亿')))
        {
            return quantity.Class is UnitClass.Physical or UnitClass.Money or UnitClass.Count;
        }

        return reached > 0 && named && quantity.Class is UnitClass.Share or UnitClass.Physical or UnitClass.Money or UnitClass.Count or UnitClass.Time;
    }

    private static readonly WordList Gains = ["新增", "净增", "再就业"];
    private static readonly WordList Totals = ["共计", "合计", "总计", "共需", "共安排", "计划投资", "总投资"];

    private static int ReachesOrChanges(ReadOnlySpan<char> left) =>
        Math.Max(Vocabulary.EndsWithAny(left, Vocabulary.Reaching), Math.Max(Vocabulary.EndsWithAny(left, Vocabulary.Changing), Vocabulary.EndsWithAny(left, Vocabulary.Growing)));

    private static bool IsExcluded(SentenceContext context, int index, Quantity quantity, Stretch left, Stretch clause, bool previousAccepted)
    {
        if (IsQuoted(context, quantity) || IsDuration(context, index, quantity, left) || IsListCount(context, index, quantity))
        {
            return true;
        }

        // A year that a line end cut off its 年.
        if (quantity.Class == UnitClass.None && quantity.UnitEnd - quantity.NumberStart == 4 && quantity.First is >= 1900 and <= 2100)
        {
            return true;
        }

        // How often something is done is a norm: 每年开展1次.
        var unit = context.Chars.AsSpan(quantity.UnitStart, quantity.UnitEnd - quantity.UnitStart);
        if (unit.StartsWith("次/") || unit is "次" && (quantity.First == 1 || context.Text(left).Contains('每')))
        {
            return true;
        }

        if (context.TellsWhatIs)
        {
            return true;
        }

        var clauseText = context.Text(clause);
        var leftText = context.Text(left);
        if (NotPromised.Is(context, index, leftText, clause, previousAccepted))
        {
            return true;
        }

        if (Vocabulary.ContainsAny(clauseText, Vocabulary.Admission) || IsBaseOfChange(context, index) || IsFormula(context, quantity))
        {
            return true;
        }

        // 可按…的70%执行, 不得超过…, 达不到…的: permission, prohibition and condition.
        var right = context.Text(context.Right(index));
        return right is "的" || right.StartsWith("执行") || right.StartsWith("确定") || right.StartsWith("计算") || right.StartsWith("计提")
            || leftText.EndsWith("标准的") || leftText.EndsWith("价的")
            || (clauseText.IndexOf("不得") is >= 0 and var forbidden && Floors.AtStart(clauseText[(forbidden + 2)..]) == 0) || clauseText.Contains("禁止", StringComparison.Ordinal)
            || (clauseText.EndsWith("的") && (clauseText.StartsWith("对") || clauseText.StartsWith("凡") || clauseText.StartsWith("若") || clauseText.StartsWith("如")));
    }

    // 不得低于3% sets a floor.
    private static readonly WordList Floors = ["低于", "少于", "小于"];

    // 从8.7万元提高到12万元: the first is where it starts from.
    public static bool IsBaseOfChange(SentenceContext context, int index)
    {
        var quantity = context.Quantities[index];
        var left = context.Text(context.Left(index));
        return index + 1 < context.Quantities.Count && left.IndexOfAny('从', '由') >= 0
            && Vocabulary.StartsWithAny(context.Chars.AsSpan(quantity.End, context.Quantities[index + 1].Start - quantity.End), Vocabulary.Moving) > 0;
    }

    private static bool IsFormula(SentenceContext context, Quantity quantity) =>
        quantity.Start > context.Sentence.Start && context.Chars[quantity.Start - 1] is '×' or '=' or '+';

    private const int LongestQuotation = 200;

    private static bool IsQuoted(SentenceContext context, Quantity quantity)
    {
        var from = Math.Max(context.Sentence.Start, quantity.NumberStart - LongestQuotation);
        var before = context.Chars.AsSpan(from, quantity.NumberStart - from);
        var open = before.LastIndexOfAny("《“〔");
        return open >= 0 && before[open..].IndexOfAny("》”〕") < 0;
    }

    // A length of time is a target only where it is to be cut: 压缩至3个工作日以内.
    private static readonly WordList Shortening = ["压缩", "缩短", "压减至", "压减到", "减至"];
    private static readonly WordList Shortened = ["压缩", "缩短", "控制在", "时限", "用时", "时间", "时长", "周期", "住院日"];

    // What is measured in years, days or hours.
    private static readonly WordList Lengths = ["寿命", "年限", "天数", "日数", "学制", "停电时间", "受教育", "出勤"];

    private static bool IsDuration(SentenceContext context, int index, Quantity quantity, Stretch left)
    {
        if (quantity.Class != UnitClass.Time)
        {
            return false;
        }

        var text = context.Chars.AsSpan(left.Start, quantity.NumberStart - left.Start);
        // 受教育年限从10.23年提高到10.8年: the name stands before the value it starts from.
        text = text.Length <= 4 && index > 0 && IsBaseOfChange(context, index - 1) ? context.Text(context.Left(index - 1)) : text;
        if (Vocabulary.ContainsAny(text, Lengths) && (context.Kind == SectionKind.Goals || context.Dated || ReachesOrChanges(context.Text(left)) > 0))
        {
            return false;
        }

        return quantity.Bound != Bound.AtMost
            ? !Shortening.IsIn(text)
            : !Vocabulary.ContainsAny(text, Shortened) && !(index > 0 && context.Quantities[index - 1].Class == UnitClass.Time);
    }

    // 等9家银行 counts those just named.
    private static bool IsListCount(SentenceContext context, int index, Quantity quantity)
    {
        if (quantity.Class != UnitClass.Count || quantity.Start <= context.Sentence.Start || context.Chars[quantity.Start - 1] != '等')
        {
            return false;
        }

        var clauseStart = quantity.Start;
        while (clauseStart > context.Sentence.Start && context.Chars[clauseStart - 1] is not ('，' or '；' or '。' or '：'))
        {
            clauseStart--;
        }

        // 启动A、B、C等3个…: the clause opens with a verb of making.
        var opening = context.Chars.AsSpan(clauseStart, quantity.Start - clauseStart);
        return Vocabulary.StartsWithAny(opening, Vocabulary.Making) == 0;
    }

    // 超过5亿元的项目, 66人以上超大班额: the quantity says which things are meant.
    private static bool IsThreshold(SentenceContext context, int index, Quantity quantity, bool made)
    {
        if (made || quantity.Bound is not (Bound.AtLeast or Bound.AtMost))
        {
            return false;
        }

        // 500万以上1000万以下: a class of things, not a promise.
        var limited = quantity.End > quantity.UnitEnd && index + 1 < context.Quantities.Count && context.Quantities[index + 1].Start == quantity.End;
        if (limited)
        {
            return true;
        }

        var right = context.Text(context.Right(index));
        if (right.IsEmpty)
        {
            return index > 0 && context.Quantities[index - 1].End == quantity.Start;
        }

        if (right[0] == '的')
        {
            var noun = right[1..];
            return !(noun.StartsWith("标准") || noun.StartsWith("目标") || noun.StartsWith("要求") || noun.StartsWith("水平") || noun.StartsWith("比例") || noun.StartsWith("规模") || noun.StartsWith("速度"));
        }

        return quantity.End > quantity.UnitEnd && right[0] is not ('、' or '和' or '及' or '或' or '并' or '；');
    }

    private static readonly WordList Removing = ["消除", "清理", "整治", "淘汰", "关停", "对"];

    // 消除66人以上超大班额: people above a number say which classes are meant, even after a verb of making.
    private static bool SaysWhich(SentenceContext context, int index, Quantity quantity)
    {
        if (quantity.Bound is not (Bound.AtLeast or Bound.AtMost) || quantity.End == quantity.UnitEnd)
        {
            return false;
        }

        var unit = context.Chars.AsSpan(quantity.UnitStart, quantity.UnitEnd - quantity.UnitStart);
        return unit is "人" or "岁" or "名" && !context.Text(context.Right(index)).IsEmpty && (Removing.AtEnd(context.Text(context.Left(index))) > 0 || Moving.AtEnd(context.Text(context.Left(index))) > 0);
    }

    // 建成知识产权快速维权中心3个: verb, thing, count.
    private static bool IsMadeBefore(SentenceContext context, int index, Quantity quantity, ReadOnlySpan<char> left, bool previousAccepted)
    {
        // 建成年养蚕10万张以上桑种场2个: a figure inside the name stands between.
        if (index > 0 && !previousAccepted && context.Quantities[index - 1].Stated && context.Left(index).Start == context.Quantities[index - 1].End)
        {
            left = context.Chars.AsSpan(context.Left(index - 1).Start, quantity.Start - context.Left(index - 1).Start);
        }

        left = AfterHedge(left);
        left = left[MakingBehindPlace(left)..];
        var verb = Vocabulary.StartsWithAny(left, Vocabulary.Making);
        return verb > 0 && left.Length >= verb + 2 && quantity.Class is UnitClass.Count or UnitClass.Physical && left[^1] != '等'
            && context.Text(context.Right(index)) is var right && (right.IsEmpty || right[0] is '、' or '和' or '（');
    }

    public static readonly WordList Hedges = WordList.LongestFirst("免费", "继续", "累计", "城区", "县城", "主城区", "中心城区", "力争", "争取", "确保", "计划", "预计", "年内", "全年", "今年", "当年", "至少", "力争每年", "每年至少", "同时");

    // 力争引进企业5家, 每年新建幼儿园10所, 市财政每年安排…: what is done follows.
    private static ReadOnlySpan<char> AfterHedge(ReadOnlySpan<char> left)
    {
        var yearly = left.LastIndexOf("每年");
        left = yearly >= 0 && left.Length - yearly > 2 ? left[(yearly + 2)..] : left;
        while (Hedges.AtStart(left) is > 0 and var hedge)
        {
            left = left[hedge..];
        }

        return left;
    }

    private static readonly WordList Places = ["为", "给", "依托", "在", "围绕", "沿", "结合", "利用", "于"];
    private static readonly WordList Building = WordList.LongestFirst("新建", "建成", "建设", "新增", "改造", "改建", "扩建", "打造", "布局", "设立", "设置", "引进", "培育", "开通", "铺设", "安装");

    /// <summary>Where the verb of making stands in words that open with a place (在河西、河东等乡镇新建冷库); 0 where none does.</summary>
    public static int MakingBehindPlace(ReadOnlySpan<char> left)
    {
        if (Places.AtStart(left) == 0)
        {
            return 0;
        }

        // The last part of a list of places holds the verb, and nothing is listed behind it; 为…安装 says for whom.
        var from = left.LastIndexOf('等') + 1;
        var verb = from > 1 || left[0] is '为' or '给' ? Building.IndexIn(left[from..]) : -1;
        return verb < 0 || left[(from + verb)..].IndexOfAny('、', '的') >= 0 ? 0 : from + verb;
    }

    // 实施甲灌区、乙灌区等35个灌区改造: things of the kind that the examples are of are worked on; 甲局、乙局等12个部门 counts a list.
    private static bool IsMadeWithExamples(SentenceContext context, int index, Quantity quantity, ReadOnlySpan<char> left)
    {
        if (left.Length <= 3 || left[^1] != '等' || quantity.Class != UnitClass.Count || quantity.Bound != Bound.Exact || Vocabulary.StartsWithAny(left, Vocabulary.Making) < 2)
        {
            return false;
        }

        var right = context.Text(context.Right(index));
        for (var kind = Math.Min(LongestKind, right.Length - 2); kind >= 2; kind--)
        {
            if (left[..^1].EndsWith(right[..kind]))
            {
                return true;
            }
        }

        return false;
    }

    private const int LongestKind = 6;

    private static bool EndsInMaking(ReadOnlySpan<char> left) => Vocabulary.EndsWithAny(left, Vocabulary.Making) > 0;

    // Something countable follows: 建成25个专业园.
    private static bool IsCounted(SentenceContext context, int index, Quantity quantity) =>
        quantity.Class is UnitClass.Count or UnitClass.Physical or UnitClass.Money && context.Right(index).Length > 0;

    // The next member of a list of targets: …达到6―7家、国家工程技术研究中心3―4家.
    private static bool Continues(SentenceContext context, int index)
    {
        if (index == 0)
        {
            return context.Whole is not null;
        }

        var between = context.Chars.AsSpan(context.Quantities[index - 1].End, context.Quantities[index].Start - context.Quantities[index - 1].End);
        return between.Length <= 40 && between.IndexOfAny('。', '；') < 0;
    }
}
