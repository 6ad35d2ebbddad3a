using System.ComponentModel;
using Luoshi.Core.Model;
using Luoshi.Office.Duties;
using Luoshi.Office.Publishing;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Pages.Publishing;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Api.Publishing;

/// <summary>A unit's part in a piece of work.</summary>
internal sealed record DutyPartResource(
    string Unit, Role Role, [property: Description("在该角色中的次序。Its place within the role.")] int Order,
    [property: Description("由来：方案点名、单位组成员、办公室指定、会议议定。Named by the plan, member of a group, assigned by the office, or decided.")] DutyOrigin Origin,
    [property: Description("方案中的称谓。The name that the plan uses.")] string Words);

/// <summary>A piece of work and who owes it.</summary>
[Description("一项责任：什么工作，由谁负责。A piece of work and who owes it.")]
internal sealed record DutyResource(
    string ItemId, string Number, string Title, [property: Description("填报单位。The unit that files and reports.")] string? Head, IReadOnlyList<DutyPartResource> Parts, Links Links)
{
    public static DutyResource Of(Duty duty) => new(
        duty.ItemId, duty.Number, duty.Title, duty.Head, [.. duty.Parts.Select(part => new DutyPartResource(part.UnitId, part.Role, part.Order, part.Origin, part.Words))],
        new(ApiLinks.Of(duty.PlanId, "items", duty.ItemId), PlanLinks.Item(duty.PlanId, duty.Number)));
}

/// <summary>Something to be settled.</summary>
internal sealed record PointResource(
    PointKind Kind, string ItemId, string Number, LocalizedText Text, [property: Description("不作选择时的单位。The units that stand without a choice.")] IReadOnlyList<string> Proposed,
    [property: Description("已选定的单位；没有选过为 null。The units chosen; null where nothing was.")] IReadOnlyList<string>? Chosen,
    [property: Description("未定之前不能发布。Nothing is published while it is open.")] bool Blocking);

/// <summary>What a renewal would change.</summary>
internal sealed record DutyChangeResource(string ItemId, string Number, string Title, string Unit, Role Role, [property: Description("新增为 true，终止为 false。True where it begins, false where it ends.")] bool Begins)
{
    public static DutyChangeResource Of(DutyChange change) => new(change.Duty.ItemId, change.Duty.Number, change.Duty.Title, change.Part.UnitId, change.Part.Role, change.Begins);
}

/// <summary>Where a plan stands on its way to units.</summary>
[Description("方案的发布情况。Where the publication of a plan stands.")]
internal sealed record PublicationResource(
    [property: Description("自何日起发布；未发布为 null。The day from which it is published; null where it is not.")] DateOnly? From, string? By, int Duties,
    IReadOnlyList<PointResource> Points, [property: Description("修订或单位变动之后，责任应有的变化。What amendments or changes of units ask to be renewed.")] IReadOnlyList<DutyChangeResource> Changes, Links Links)
{
    public static PublicationResource Of(string planId, PublishingState state) => new(
        state.Publication?.From, state.Publication?.By, state.Review.Duties.Length,
        [.. state.Review.Points.Select(point => new PointResource(point.Kind, point.ItemId, point.Number, point.Text, point.Proposed, point.Chosen?.UnitIds, point.Blocking))],
        [.. state.Changes.Select(DutyChangeResource.Of)],
        new(ApiLinks.Of(planId, "publication"), $"/plans/{planId}/duties"));
}

/// <summary>How a point is settled.</summary>
internal sealed record SettleRequest(
    [property: Description("待定事项的编号（itemId）。The point's item id.")] string? ItemId,
    [property: Description("单位编号，列第一位者在前；空表示不指定。Ids of units, the first one first; none for nobody.")] IReadOnlyList<string>? Units, string? Reason)
{
    public static SettleRequest Example { get; } = new("r-0123", ["u-市科技局"], "会议议定。");
}

/// <summary>From which day something is to hold.</summary>
internal sealed record FromRequest([property: Description("自何日起。The first day.")] DateOnly? From, string? Reason)
{
    public static FromRequest Example { get; } = new(new DateOnly(2012, 8, 7), "方案已印发。");
}
