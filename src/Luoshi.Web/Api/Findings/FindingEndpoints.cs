using Luoshi.Core.Acknowledgements;
using Luoshi.Office.Acknowledgements;
using Luoshi.Office.Permissions;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Lists;
using Luoshi.Web.Pages.Findings;
using Luoshi.Web.Plans;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Api.Findings;

/// <summary>Findings of a plan, and what people said about them.</summary>
internal static class FindingEndpoints
{
    public static void MapFindings(this IEndpointRouteBuilder plan)
    {
        var findings = plan.MapGroup("/").WithTags("问题 / Findings");
        findings.MapGet("findings", (HttpContext http, CurrentPlan current) => Paging.Send(
                http, FindingsView.From(current.Required.Compilation, current.Required.Index, ListQuery.From(http.Request.Query), current.States).Rows, row => row.Numbered.Number,
                row => FindingResource.Of(current.Required.Compilation.Source, row.Numbered)))
            .Says("listFindings", new("问题清单，带认可状态", "List the findings with their acknowledgements"))
            .Query(FindingsView.FamilyKey, "reading、arithmetic、delivery", "reading, arithmetic or delivery").Query(FindingsView.LevelKey, "error、warning、info", "error, warning or info", "error")
            .Query(FindingsView.CodeKey, "问题代码，如 LS1001", "the code, such as LS1001").Query(FindingsView.StateKey, "open 未认可、acknowledged 已认可", "open or acknowledged")
            .Query(ListQuery.SearchKey, "按文字查找", "finds words").Query(ListQuery.SortKey, "排序：level、code", "the order: level or code").Lists<FindingResource>().Allow(Permission.FindingsRead);
        findings.MapGet("findings/{number}", (HttpContext http, string number, CurrentPlan current) => current.States?.Find(number) is { } finding
                ? Results.Ok(FindingResource.Of(current.Required.Compilation.Source, finding)) : Problem.Of(http, ProblemKinds.NotFound))
            .Says("getFinding", new("读取一个问题", "Read a finding")).Answers<FindingResource>().Allow(Permission.FindingsRead);
        findings.MapPost("findings/{number}/acknowledgement", AcknowledgeAsync)
            .Says("acknowledgeFinding", new("认可一个问题", "Acknowledge a finding"), new(
                "说明这个问题可以留着的理由。依据的文字改了，认可就不再有效。", "Says why it may stay. It no longer holds once the words it rests on change."))
            .Takes(Reasoned.Example).Answers<AcknowledgedResource>(StatusCodes.Status201Created).Fails(ProblemKinds.Invalid, ProblemKinds.Conflict, ProblemKinds.Changed).Changes()
            .Allow(Permission.FindingsAcknowledge);
        findings.MapGet("acknowledgements", (HttpContext http, CurrentPlan current) => Paging.Send(
                http, [.. States(current).History.All.Reverse()], kept => kept.Acknowledgement.Id, kept => AcknowledgementResource.Of(current.Required, States(current), kept)))
            .Says("listAcknowledgements", new("认可的记录", "List what was acknowledged and withdrawn")).Lists<AcknowledgementResource>().Allow(Permission.FindingsRead);
        findings.MapPost("acknowledgements/{acknowledgementId}/withdrawal", WithdrawAsync)
            .Says("withdrawAcknowledgement", new("撤回一次认可", "Withdraw an acknowledgement"))
            .Takes(Reasoned.Example).Produces(StatusCodes.Status204NoContent).Fails(ProblemKinds.Invalid, ProblemKinds.Conflict, ProblemKinds.Changed).Changes().Allow(Permission.FindingsAcknowledge);
    }

    private static async Task<IResult> AcknowledgeAsync(HttpContext http, string number, Reasoned body, CurrentPlan current, AcknowledgementStore store, Caller caller)
    {
        if (current.States?.Find(number) is not { } numbered)
        {
            return Problem.Of(http, ProblemKinds.NotFound);
        }

        if (numbered.Finding.Acknowledged is not null)
        {
            return Problem.Of(http, ProblemKinds.Conflict, new("这个问题已经认可。", "This finding is acknowledged already."));
        }

        var (reason, faults) = Signing.Sign(body.Reason);
        if (faults.Count > 0)
        {
            return Problem.Invalid(http, faults);
        }

        var (loaded, actor) = (current.Required, caller.Actor);
        var made = await store.MakeAsync(
            loaded.Stored.ContentHash, at => Acknowledging.Of(loaded.Compilation.Source, numbered.Finding, actor.Name, at, reason), actor, http.RequestAborted);
        return Results.Created(ApiLinks.Of(loaded.Id, "findings", number), new AcknowledgedResource(made.Id, made.By, made.At, made.Reason));
    }

    private static async Task<IResult> WithdrawAsync(HttpContext http, string acknowledgementId, Reasoned body, CurrentPlan current, AcknowledgementStore store, Caller caller)
    {
        if (!States(current).History.All.Any(kept => kept.Acknowledgement.Id == acknowledgementId))
        {
            return Problem.Of(http, ProblemKinds.NotFound);
        }

        var (reason, faults) = Signing.Sign(body.Reason);
        return faults.Count > 0 ? Problem.Invalid(http, faults)
            : await store.WithdrawAsync(current.Required.Stored.ContentHash, acknowledgementId, caller.Actor, reason, http.RequestAborted) ? Results.NoContent()
            : Problem.Of(http, ProblemKinds.Conflict, new("已经撤回。", "It is withdrawn already."));
    }

    private static FindingStates States(CurrentPlan current) => current.States ?? throw new InvalidOperationException("This endpoint is not under a plan.");
}
