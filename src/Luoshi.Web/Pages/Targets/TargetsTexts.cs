using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Targets;

public static class TargetsTexts
{
    public static readonly LocalizedText Title = new("指标", "Targets");
    public static readonly LocalizedText Indicator = new("指标", "Indicator");
    public static readonly LocalizedText Scope = new("范围", "Scope");
    public static readonly LocalizedText ScopeWhole = new("未单列", "not singled out");
    public static readonly LocalizedText ScopeWhy = new("原文没有为该数单列范围", "the text gives this figure no scope of its own");
    public static readonly LocalizedText Bound = new("约束", "Bound");
    public static readonly LocalizedText Promised = new("承诺值", "Promised");
    public static readonly LocalizedText Low = new("下限", "From");
    public static readonly LocalizedText High = new("上限", "To");
    public static readonly LocalizedText Measure = new("计量单位", "Unit");
    public static readonly LocalizedText Deadline = new("期限", "Deadline");
    public static readonly LocalizedText DeadlineBasis = new("期限依据", "Basis of the deadline");
    public static readonly LocalizedText State = new("到期", "Due");
    public static readonly LocalizedText Ties = new("与其他指标的关系", "Ties to other targets");
    public static readonly LocalizedText TiesShort = new("关系", "Ties");
    public static readonly LocalizedText Group = new("分组", "Group");
    public static readonly LocalizedText NoGroup = new("（未分组）", "(no group)");
    public static readonly LocalizedText Increment = new("新增", "addition");
    public static readonly LocalizedText IncrementFlag = new("增量", "Increment");
    public static readonly LocalizedText From = new("据“{0}”", "from “{0}”");
    public static readonly LocalizedText FromAbove = new("承上文“{0}”", "inherited from “{0}”");
    public static readonly LocalizedText NoDeadline = new("原文没有给出期限", "the text gives no deadline");
    public static readonly LocalizedText Kind = new("类别", "Kind");
    public static readonly LocalizedText OnlyIncrements = new("只看增量", "Additions only");
    public static readonly LocalizedText OnlyUndated = new("只看无期限", "Without a deadline");
    public static readonly LocalizedText OnlyTied = new("只看有关联", "With ties");
    public static readonly LocalizedText Empty = new("这份方案没有编译出指标", "No target was found in this plan");
    public static readonly LocalizedText EmptyMend = new(
        "指标是带数量的承诺，例如“到2025年，建成道路20公里”。若原文有而未识别，可在正文页看灰色的未编译部分。",
        "A target is a promise with a quantity. If the text has one that was missed, the reader page shows what did not compile in grey.");

    public static readonly LocalizedText BoundAtLeast = new("不少于", "at least");
    public static readonly LocalizedText BoundAtMost = new("不超过", "at most");
    public static readonly LocalizedText BoundAbout = new("约", "about");
    public static readonly LocalizedText BoundRange = new("区间", "between");
    public static readonly LocalizedText BoundExact = new("等于", "exactly");

    public static LocalizedText Of(Bound bound) => bound switch
    {
        Core.Model.Bound.AtLeast => BoundAtLeast,
        Core.Model.Bound.AtMost => BoundAtMost,
        Core.Model.Bound.About => BoundAbout,
        Core.Model.Bound.Range => BoundRange,
        _ => BoundExact,
    };

    /// <summary>What a tie says, before the targets it leads to.</summary>
    public static LocalizedText Of(TargetTie tie) => (tie.Kind, tie.IsWhole) switch
    {
        (RelationKind.PartsOfWhole, true) => new("分项：", "made up of"),
        (RelationKind.PartsOfWhole, false) => new("属于", "part of"),
        (RelationKind.SomeOfWhole, true) => new("其中：", "of which"),
        (RelationKind.SomeOfWhole, false) => new("其中项，属于", "some of"),
        (RelationKind.IncrementToLevel, true) => new("含新增", "includes the addition"),
        (RelationKind.IncrementToLevel, false) => new("新增后达到", "adds up to the level of"),
        (RelationKind.ShareOfOutside, true) => new("所占份额", "its share is"),
        (RelationKind.ShareOfOutside, false) => new("为其份额：", "is the share of"),
        (RelationKind.ShareOfStated, true) => new("占比", "its share is"),
        (RelationKind.ShareOfStated, false) => new("为其占比：", "is the share within"),
        (RelationKind.DensityOf, true) => new("单位强度", "its density is"),
        (RelationKind.DensityOf, false) => new("为其单位强度：", "is the density of"),
        (RelationKind.RatePer, true) => new("其单位消耗", "its rate is"),
        (RelationKind.RatePer, false) => new("按其计：", "is counted per unit of"),
        (RelationKind.MultipleOfBase, true) => new("倍数或基数", "its multiple or base is"),
        (RelationKind.MultipleOfBase, false) => new("为其倍数或基数：", "is the multiple or base of"),
        (RelationKind.RatioToOutside, true) => new("对比", "its ratio is"),
        (RelationKind.RatioToOutside, false) => new("为其对比：", "is the ratio of"),
        _ => new("与之同为一项：", "the same promise as"),
    };
}
