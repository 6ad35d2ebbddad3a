using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Quantities;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Targets;

/// <summary>
/// Tells quantities that look like targets and promise nothing: payments and their caps, standing norms, conditions,
/// what has been counted or reached.
/// </summary>
internal static class NotPromised
{
    private static readonly WordList Caps = ["最高", "最长", "最多", "最低", "最少", "最大", "最迟", "最晚", "最短"];
    private static readonly WordList PerCase = ["单户", "单笔", "单个", "单家", "单次", "单项", "每人", "每户", "每家", "每名", "每生", "每件", "每个", "每车", "每辆", "每亩", "每套", "每位", "每例", "每篇", "每月", "累计", "总额", "合计", "同一"];
    private static readonly WordList Ruling = ["原则上", "一般", "应当", "不应", "不宜", "必须", "须", "应", "宜", "可", "允许", "可以", "不可"];
    private static readonly WordList Scales = ["按不低于", "按不少于", "按不超过", "按照不低于", "按照不少于", "按照不超过", "以不低于", "以不超过"];
    private static readonly WordList Levies = ["税率", "起征点", "免征额", "费率标准", "缴费比例", "计提比例"];
    private static readonly WordList Deciding = ["组成", "出席", "表决", "到会", "评委", "投票"];
    private static readonly WordList Standards = ["标准", "档次", "定额", "限额", "起付线", "封顶线", "额度"];
    private static readonly WordList Conditions = ["基础上", "前提下", "情况下", "条件下", "的情形", "范围内", "限额内", "部分"];
    private static readonly WordList Circumstances = ["的基础上", "的前提下", "的情况下", "的条件下", "基础上", "情况下", "前提下"];
    private static readonly WordList Narrating = ["高达", "多达", "仅有", "仅为", "仅", "只有", "现有", "尚有", "还有", "已有", "已达", "已建成", "有望"];
    private static readonly WordList Aspects = ["措施", "方面", "环节", "阶段", "步骤", "原则", "要求", "规定", "情形", "条款", "内容", "部分", "层次", "维度", "工作要求", "基本原则"];
    private static readonly WordList Contacts = ["代表", "联络员", "联络人", "负责人", "负责同志", "专人", "信息员", "联系人", "分管领导", "分管负责"];

    /// <summary>Whether the quantity promises nothing although it may stand beside a verb of reaching.</summary>
    /// <param name="context">The sentence.</param>
    /// <param name="index">Which quantity.</param>
    /// <param name="left">The words before it in its clause.</param>
    /// <param name="clause">Its clause.</param>
    /// <param name="previousAccepted">Whether the quantity before it in the sentence was a target.</param>
    public static bool Is(SentenceContext context, int index, ReadOnlySpan<char> left, Stretch clause, bool previousAccepted)
    {
        var quantity = context.Quantities[index];
        var open = context.Kind == SectionKind.Goals || context.Dated;
        var after = context.Text(new Stretch(quantity.End, Math.Max(quantity.End, clause.End)));
        return IsPayment(context, quantity, left, clause, open, previousAccepted)
            || (Vocabulary.StartsWithAny(left, Caps) is var cap && cap > 0 && left.Length - cap <= 4)
            || (!previousAccepted && IsNorm(context, index, left, open))
            || IsCondition(after)
            || Vocabulary.EndsWithAny(left, Narrating) > 0 || (left.EndsWith("不足") && left.Length > 2)
            || IsCountOfAspects(context, index, quantity)
            || IsRate(left)
            || IsPerSo(context, index)
            || (left.Length <= 1 && (after.StartsWith("的增速") || after.StartsWith("的速度") || after.StartsWith("的增长")))
            || (left.IndexOf("现有") >= 0 && Vocabulary.EndsWithAny(left, Vocabulary.Making) == 0)
            || IsRewarded(context, index, clause)
            || IsSizeOf(context, index)
            || RestatesList(context, index, quantity, clause);
    }

    private static readonly WordList Granting = ["给予", "奖励", "奖补", "补助", "补贴", "资助", "予以"];

    // 对年营业收入首次突破1亿元、5亿元的企业，分别给予…: what must be reached to be paid.
    private static bool IsRewarded(SentenceContext context, int index, Stretch clause)
    {
        var words = context.Text(clause);
        return words.StartsWith("对")
            && context.Text(new Stretch(context.Quantities[index].End, clause.End)).Contains('的')
            && Granting.IsIn(context.Text(new Stretch(context.Quantities[index].End, context.Sentence.End)));
    }

    private static readonly WordList Sizes = ["总投资", "投资", "投资额", "产值", "营业收入", "销售收入", "营收", "注册资本", "规模"];
    private const int LongestSized = 24;

    // 总投资120亿元的甲项目、60亿元的乙项目: how big the things are.
    private static bool IsSizeOf(SentenceContext context, int index)
    {
        for (var i = index; i >= 0; i--)
        {
            var quantity = context.Quantities[i];
            if (quantity.Class != UnitClass.Money || quantity.End >= context.Sentence.End || context.Chars[quantity.End] != '的')
            {
                return false;
            }

            if (Sizes.AtEnd(context.Text(context.Left(i))) > 0)
            {
                return i < index || !context.Text(context.Right(i)).EndsWith("基金");
            }

            if (i == 0 || quantity.Start - context.Quantities[i - 1].End > LongestSized
                || context.Chars.AsSpan(context.Quantities[i - 1].End, quantity.Start - context.Quantities[i - 1].End).IndexOfAny("，；。") >= 0)
            {
                return false;
            }
        }

        return false;
    }

    private static readonly WordList PaidLevels = ["补助标准", "补贴标准", "保障标准", "养老金标准", "养老金最低标准", "经费标准", "资助标准", "供养标准", "救助标准"];

    // 人均财政补助标准再增加30元，达到每人每年不低于610元: the level of what is paid to all is promised.
    private static bool IsLevelOfStandard(Quantity quantity, ReadOnlySpan<char> left, bool previousAccepted) =>
        quantity.Class == UnitClass.Money
        && ((PaidLevels.IndexIn(left) is >= 0 && (Vocabulary.EndsWithAny(left, Vocabulary.Changing) > 0 || Vocabulary.EndsWithAny(left, Vocabulary.Reaching) > 0))
            || (previousAccepted && left.StartsWith("达到")));

    // 给予贴息，单户不超过30万元: what is paid for each case, and its cap in the clauses after.
    private static bool IsPayment(SentenceContext context, Quantity quantity, ReadOnlySpan<char> left, Stretch clause, bool open, bool previousAccepted)
    {
        if (quantity.Class is not (UnitClass.Money or UnitClass.Share or UnitClass.Multiple))
        {
            return !open && quantity.Bound == Bound.AtMost && context.PaidFrom <= clause.Start;
        }

        var clauseText = context.Text(clause);
        if (Vocabulary.ContainsAny(clauseText, Levies))
        {
            return true;
        }

        if (IsLevelOfStandard(quantity, left, previousAccepted) || Vocabulary.EndsWithAny(left, Vocabulary.Moving) > 0 || Vocabulary.StartsWithAny(clauseText, Vocabulary.Raising) > 0)
        {
            return false;
        }

        if (Vocabulary.ContainsAny(clauseText, Vocabulary.CaseByCase) || Vocabulary.ContainsAny(clauseText, Scales))
        {
            return true;
        }

        if (quantity.Class == UnitClass.Money && context.PaidFrom <= clause.Start && (quantity.Bound == Bound.AtMost || Vocabulary.ContainsAny(left, PerCase) || Vocabulary.ContainsAny(left, Caps)))
        {
            return true;
        }

        // 按每人每月300元发放, 按照不低于3%的比例提取, 生均12000元的拨款标准.
        var reached = Vocabulary.EndsWithAny(left, Vocabulary.Reaching) > 1 || (left.Length > 0 && left[^1] is '达' or '至' or '到' or '为');
        var right = context.Text(new Stretch(quantity.End, Math.Max(quantity.End, clause.End)));
        return (!open && left.StartsWith("按")) || (clauseText.StartsWith("按") && !reached && quantity.Class != UnitClass.Multiple)
            || (quantity.Class == UnitClass.Money && !reached && Vocabulary.EndsWithAny(right, Standards) > 0)
            || (!open && quantity.Class == UnitClass.Money && Vocabulary.StartsWithAny(left, PerCase) > 0);
    }

    // 每班不少于2人, 专家不少于5人, 原则上不低于20%: how things are always to be.
    private static bool IsNorm(SentenceContext context, int index, ReadOnlySpan<char> left, bool open)
    {
        var quantity = context.Quantities[index];
        if (open || !quantity.Stated || Vocabulary.EndsWithAny(left, Vocabulary.Making) > 1)
        {
            return false;
        }

        var unit = context.Chars.AsSpan(quantity.UnitStart, quantity.UnitEnd - quantity.UnitStart);
        return context.Chars.AsSpan(quantity.Start, quantity.NumberStart - quantity.Start).StartsWith("不应")
            || context.Chars.AsSpan(quantity.Start, quantity.NumberStart - quantity.Start).StartsWith("不得")
            || Vocabulary.EndsWithAny(left, Ruling) > 0 || left.StartsWith("原则上")
            || (unit is "人" or "名" && quantity.Bound == Bound.AtLeast && Vocabulary.StartsWithAny(left, Vocabulary.Making) == 0 && !(left.EndsWith("有") && left.StartsWith("每")))
            || (left.Length is > 0 and <= 4 && left[0] == '每')
            || unit is "米" or "厘米" or "毫米" or "mm" or "cm"
            || (quantity.Class == UnitClass.None && quantity.Numeral && Vocabulary.ContainsAny(context.Text(context.Sentence), Deciding));
    }

    // 达到12000元的基础上, 满20家的情况下.
    private static bool IsCondition(ReadOnlySpan<char> after) => after.Length > 1 && (Vocabulary.EndsWithAny(after, Conditions) > 0 || (Circumstances.AtStart(after) > 0 && after.IndexOfAny('翻', '倍') < 0));

    // 每500人1名: how many there are to be for so many, and so many of what.
    private static bool IsPerSo(SentenceContext context, int index)
    {
        var per = context.Quantities[index].Start;
        if (index > 0 && context.Quantities[index - 1].End == per)
        {
            per = context.Quantities[index - 1].Start;
        }

        return per > context.Sentence.Start && context.Chars[per - 1] == '每';
    }

    // 每引进1名人才: the measure of something else.
    private static bool IsRate(ReadOnlySpan<char> left)
    {
        var each = left.LastIndexOf('每');
        if (each < 0 || left.Length - each < 2)
        {
            return false;
        }

        var verbs = left[(each + 1)..];
        while (Vocabulary.StartsWithAny(verbs, Vocabulary.Making) is > 0 and var verb)
        {
            verbs = verbs[verb..];
        }

        return verbs.IsEmpty || verbs is "满" or "超过" or "增长" or "提高" or "降低" or "下降";
    }

    // 落实5项措施, 明确1名联络员: parts of the text, and people named for contact.
    private static bool IsCountOfAspects(SentenceContext context, int index, Quantity quantity)
    {
        if (quantity.Class != UnitClass.Count)
        {
            return false;
        }

        var noun = context.Text(context.Right(index));
        return (noun.Length > 0 && Vocabulary.StartsWithAny(noun, Aspects) == noun.Length) || (quantity.First <= 3 && Vocabulary.StartsWithAny(noun, Contacts) > 0);
    }

    // 北京、天津和重庆3个城市: a count of those just named.
    private static bool RestatesList(SentenceContext context, int index, Quantity quantity, Stretch clause)
    {
        if (quantity.Class != UnitClass.Count || quantity.First is < 2 or > 40 || quantity.Bound != Bound.Exact || context.Chars[quantity.UnitStart] is '十' or '百' or '千' or '万' or '亿'
            || (index > 0 && context.Quantities[index - 1].End > clause.Start))
        {
            return false;
        }

        var before = context.Text(new Stretch(clause.Start, quantity.Start));
        var members = 1;
        var depth = 0;
        foreach (var c in before)
        {
            depth += c == '（' ? 1 : c == '）' ? -1 : 0;
            members += depth == 0 && c is '、' or '和' or '及' ? 1 : 0;
        }

        return members == quantity.First && Vocabulary.StartsWithAny(before, Vocabulary.Making) == 0 && before.IndexOf('、') >= 0 && before[^1] is not ('、' or '和' or '及' or '等');
    }
}
