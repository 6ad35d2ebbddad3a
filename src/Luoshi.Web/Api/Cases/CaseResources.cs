using System.ComponentModel;
using Luoshi.Core.Model;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Web.Api.Shared;

namespace Luoshi.Web.Api.Cases;

/// <summary>A case for lists.</summary>
[Description("一件事项。A case.")]
internal sealed record CaseResource(
    string Id, string Kind, LocalizedText Title, string About, [property: Description("状态代码。The code of its state.")] string State, LocalizedText StateName, DateTimeOffset StateSince, string OwnerUnit,
    DateOnly? DueOn, [property: Description("延期前的到期日。The due day before extensions.")] DateOnly? OriginalDueOn, [property: Description("到期日怎么算出来的。How the due day was computed.")] LocalizedText? DueBecause,
    DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, [property: Description("办理时带回，别人先办了就得到 409。Sent back with a step; 409 where somebody was first.")] int Version, Links Links)
{
    public static CaseResource Of(OpenCase open)
    {
        var file = open.File;
        return new(
            file.Id, file.Kind, open.Title, file.About, file.State, open.State.Name, file.StateSince, file.OwnerUnit, file.DueOn, file.OriginalDueOn, open.Deadline?.Sentence, file.OpenedAt, file.ClosedAt,
            file.Version, new($"{ApiLinks.Root}/cases/{file.Id}", open.Link));
    }
}

/// <summary>Something that a case holds, in words.</summary>
internal sealed record CaseDetailResource(LocalizedText Name, string Value)
{
    public static CaseDetailResource Of(CaseDetail detail) => new(detail.Name, detail.Value);
}

/// <summary>A step that was taken.</summary>
internal sealed record CaseEventResource(
    int Number, string Action, string From, string To, string By, string? Post, bool StandIn, DateTimeOffset At, string? Why, IReadOnlyList<CaseDetailResource> Given)
{
    public static CaseEventResource Of(ToldEvent told) => new(
        told.Event.Number, told.Event.Action, told.Event.From, told.Event.To, told.Event.PersonName, told.Event.Post, told.Event.StandIn, told.Event.At, told.Event.Why, [.. told.Given.Select(CaseDetailResource.Of)]);
}

/// <summary>A step that the caller may take now.</summary>
internal sealed record OpenActionResource(
    string Action, LocalizedText Name, string To, bool NeedsReason, [property: Description("须一并给出的数据。What must be given with it.")] IReadOnlyList<CaseDatum> Data,
    [property: Description("虽有权但现在办不了的原因；能办时为 null。What stands in the way although the caller may; null where nothing does.")] LocalizedText? Obstacle)
{
    public static OpenActionResource Of(OpenAction open) => new(open.Action.Code, open.Action.Name, open.To.Code, open.NeedsReason, open.Data, open.Obstacle);
}

/// <summary>A case with its story and what the caller may do.</summary>
internal sealed record CaseDetailedResource(
    CaseResource Case, string OpenedBy, IReadOnlyList<CaseDetailResource> Holds, IReadOnlyList<CaseEventResource> Events, IReadOnlyList<OpenActionResource> Actions);

/// <summary>A case that is to be opened.</summary>
internal sealed record CaseBody(
    string? Kind, [property: Description("调用方选定的请求编号；同一编号再发一次不会做两次。A request id that the caller chooses; sent again, nothing is done twice.")] string? RequestId,
    [property: Description("该种事项要求的数据，见 caseKinds。What the kind asks for, see caseKinds.")] IReadOnlyDictionary<string, string>? Data)
{
    public static CaseBody Example { get; } = new("post-handover", "018f-7c2a", new Dictionary<string, string> { ["post"] = "post-1" });
}

/// <summary>A step that is to be taken.</summary>
internal sealed record CaseStepBody(
    [property: Description("调用方选定的请求编号；同一编号再发一次不会做两次。A request id that the caller chooses; sent again, nothing is done twice.")] string? RequestId,
    string? Action, [property: Description("读到的版本。The version that was read.")] int? Version, string? Why, IReadOnlyDictionary<string, string>? Data,
    [property: Description("以哪个岗位办理；不写时由系统取有权的一个。The post in which the caller acts; whichever lets them unless given.")] string? PostId)
{
    public static CaseStepBody Example { get; } = new("018f-7c2b", "withdraw", 1, "不再交接", new Dictionary<string, string>(), null);
}
