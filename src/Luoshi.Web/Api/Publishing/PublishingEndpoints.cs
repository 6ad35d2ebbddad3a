using Luoshi.Core.Model;
using Luoshi.Office.Duties;
using Luoshi.Office.Permissions;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Pages.Publishing;
using Luoshi.Web.Plans;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Api.Publishing;

/// <summary>What units owe of a plan, and how it came to be published.</summary>
internal static class PublishingEndpoints
{
    /// <summary>What is owed and where publishing stands: both change while the plan stays the same.</summary>
    public static void MapDuties(this IEndpointRouteBuilder plan)
    {
        var publishing = Tagged(plan);
        publishing.MapGet("duties", ListDutiesAsync)
            .Says("listDuties", new("责任清单：各单位负责什么", "List what units owe of a plan")).Lists<DutyResource>().Allow(Permission.CasesRead);
        publishing.MapGet("publication", async (HttpContext http, CurrentPlan current, PublishingDesk desk, Viewpoint view) =>
                Results.Ok(PublicationResource.Of(current.Required.Id, await desk.StateAsync(current.Required, view.AsOf, http.RequestAborted))))
            .Says("getPublication", new("方案的发布情况和待定事项", "Where the publication of a plan stands, and what is open")).Answers<PublicationResource>().Allow(Permission.PublishingPrepare);
    }

    /// <summary>What is decided on a plan as somebody saw it.</summary>
    public static void MapPublishing(this IEndpointRouteBuilder plan)
    {
        var publishing = Tagged(plan);
        publishing.MapPost("publication/choices", SettleAsync)
            .Says("settlePoint", new("审定一处待定事项", "Settle a point before publishing")).Takes(SettleRequest.Example)
            .Answers<PublicationResource>().Fails(ProblemKinds.Invalid, ProblemKinds.Conflict, ProblemKinds.Changed).Changes().Allow(Permission.PublishingPrepare);
        publishing.MapPost("publication", (HttpContext http, FromRequest body, CurrentPlan current, PublishingDesk desk, Viewpoint view) =>
                DecideAsync(http, body, current.Required, desk, view, async (plan, from, reason) => (await desk.PublishAsync(plan, from, reason, http.RequestAborted)).Refusal))
            .Says("publishPlan", new("发布方案", "Publish a plan"), new("不能撤回。发布后更正关闭，只能以修订变更。", "It cannot be undone: the reading is closed to corrections, and only amendments change the plan."))
            .Takes(FromRequest.Example).Answers<PublicationResource>().Fails(ProblemKinds.Invalid, ProblemKinds.Conflict, ProblemKinds.Changed).Changes().Allow(Permission.PublishingDecide);
        publishing.MapPost("publication/renewals", (HttpContext http, FromRequest body, CurrentPlan current, PublishingDesk desk, Viewpoint view) =>
                DecideAsync(http, body, current.Required, desk, view, async (plan, from, reason) => (await desk.RenewAsync(plan, from, reason, http.RequestAborted)).Refusal))
            .Says("renewDuties", new("按修订后的方案变更责任", "Renew the duties by the plan as amended")).Takes(FromRequest.Example)
            .Answers<PublicationResource>().Fails(ProblemKinds.Invalid, ProblemKinds.Conflict, ProblemKinds.Changed).Changes().Allow(Permission.PublishingDecide);
    }

    private static RouteGroupBuilder Tagged(IEndpointRouteBuilder plan) => plan.MapGroup("").WithTags("发布 / Publishing");

    private static async Task<IResult> ListDutiesAsync(HttpContext http, CurrentPlan current, DutyStore duties, Viewpoint view, Caller caller)
    {
        var owed = await duties.OfPlanAsync(current.Required.Id, view.AsOf, http.RequestAborted);
        var seen = owed.Where(duty => caller.Scope.SeesEverything || duty.Parts.Any(part => caller.Scope.Covers(part.UnitId)));
        return Paging.Send(http, [.. seen], duty => duty.ItemId, DutyResource.Of);
    }

    private static async Task<IResult> SettleAsync(HttpContext http, SettleRequest body, CurrentPlan current, PublishingDesk desk, Viewpoint view)
    {
        var loaded = current.Required;
        var outcome = await desk.SettleAsync(loaded, body.ItemId ?? string.Empty, body.Units ?? [], body.Reason?.Trim() ?? string.Empty, http.RequestAborted);
        return outcome is null ? Problem.Invalid(http, [new Fault("itemId", new("待定事项中没有这一项", "the review has no such point"))])
            : outcome.Refusal is { } refusal ? Problem.Of(http, ProblemKinds.Conflict, refusal)
            : Results.Ok(PublicationResource.Of(loaded.Id, await desk.StateAsync(loaded, view.AsOf, http.RequestAborted)));
    }

    private static async Task<IResult> DecideAsync(
        HttpContext http, FromRequest body, LoadedPlan loaded, PublishingDesk desk, Viewpoint view, Func<LoadedPlan, DateOnly, string, Task<LocalizedText?>> decide)
    {
        var (reason, faults) = Signing.Sign(body.Reason);
        if (body.From is not { } from)
        {
            return Problem.Invalid(http, faults.Append(new Fault("from", PublishingTexts.BadDay)));
        }

        return faults.Count > 0 ? Problem.Invalid(http, faults)
            : await decide(loaded, from, reason) is { } refusal ? Problem.Of(http, ProblemKinds.Conflict, refusal)
            : Results.Ok(PublicationResource.Of(loaded.Id, await desk.StateAsync(loaded, view.AsOf, http.RequestAborted)));
    }
}
