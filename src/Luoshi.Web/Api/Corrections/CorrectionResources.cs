using System.ComponentModel;
using Luoshi.Core.Corrections;
using Luoshi.Core.Model;
using Luoshi.Office.Corrections;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Api.Corrections;

/// <summary>A correction that is asked for.</summary>
[Description("一次更正：改一项写 item 和 fields；剔除一项写 item、kind 为 reject；补一项写 list、line、words 和 fields。"
    + "A correction: to change an item give item and fields; to reject one give item with kind reject; to add one give list, line, words and fields.")]
internal sealed record CorrectionRequest(
    CorrectionKind Kind,
    [property: Description("条目的 id 或编号。The item's id or number.")] string? Item,
    [property: Description("补到哪个清单。The list that an item is added to.")] CorrectedList? List,
    [property: Description("文字所在的行。The line that holds the words.")] int? Line,
    [property: Description("文字跨行时的最后一行。The last line where the words stand in several.")] int? UntilLine,
    [property: Description("方案里的原话。The plan's own words.")] string? Words,
    [property: Description("字段和值，写法同 plan.json；空字符串表示去掉。Fields and values as in plan.json; an empty string takes a value away.")] IReadOnlyDictionary<string, string>? Fields,
    string? Reason)
{
    public static CorrectionRequest Example { get; } = new(
        CorrectionKind.Change, "T01", null, null, null, null, new Dictionary<string, string> { ["scope"] = "全区" }, "原文前一句说的是全区。");
}

/// <summary>A correction with what became of it.</summary>
[Description("一次更正及其结果。A correction and what became of it.")]
internal sealed record CorrectionResource(
    string Id, CorrectionKind Kind, CorrectedList List, [property: Description("所说的原话。The words it is about.")] string Quote, IReadOnlyDictionary<string, string> Fields,
    IReadOnlyDictionary<string, string> Was, string By, DateTimeOffset At, string Reason,
    [property: Description("编译时的结果；已撤回的为 null。What came of it in compiling; null where it is withdrawn.")] CorrectionStatus? Status, string? ItemId, LocalizedText? Detail,
    CorrectionWithdrawal? Withdrawn, Links Links)
{
    public static CorrectionResource Of(LoadedPlan loaded, KeptCorrection kept)
    {
        var made = kept.Correction;
        var outcome = kept.Withdrawn is null ? loaded.Plan.Corrections.FirstOrDefault(each => each.Id == made.Id) : null;
        return new(
            made.Id, made.Kind, made.List, made.Anchor.Quote, made.Fields, made.Was, made.By, made.At, made.Reason, outcome?.Status, outcome?.ItemId, outcome?.Detail,
            kept.Withdrawn is { } gone ? new(gone.By, gone.At, gone.Reason) : null, new(ApiLinks.Of(loaded.Id, "corrections", made.Id), PlanLinks.Correction(loaded.Id, made.Id)));
    }
}

/// <summary>That a correction was withdrawn.</summary>
internal sealed record CorrectionWithdrawal(string By, DateTimeOffset At, string Reason);
