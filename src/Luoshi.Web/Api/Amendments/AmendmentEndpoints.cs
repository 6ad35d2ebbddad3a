using System.Net.Mime;
using Luoshi.Core;
using Luoshi.Office.Amendments;
using Luoshi.Office.Permissions;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Pages.Amendments;
using Luoshi.Web.Plans;
using Luoshi.Web.Settings;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Api.Amendments;

/// <summary>Documents that amend a plan.</summary>
internal static class AmendmentEndpoints
{
    public static void MapAmendments(this IEndpointRouteBuilder plan)
    {
        var amendments = plan.MapGroup("amendments").WithTags("修订 / Amendments");
        amendments.MapGet("", (HttpContext http, CurrentPlan current) => Paging.Send(
                http, [.. current.Required.State.Record.All.Reverse()], kept => kept.Id, kept => AmendmentResource.Of(current.Required, kept)))
            .Says("listAmendments", new("修订清单", "List the amendments")).Lists<AmendmentResource>().Allow(Permission.AmendmentsRead);
        amendments.MapGet("{amendmentId}", ReviewAsync)
            .Says("reviewAmendment", new("看一份修订改了什么", "See what an amendment changes")).Answers<AmendmentReview>().Allow(Permission.AmendmentsRead);
        amendments.MapGet("{amendmentId}/document", async (HttpContext http, string amendmentId, CurrentPlan current, AmendmentStore store) =>
                await store.ReadAsync(current.Required.Stored.ContentHash, amendmentId, http.RequestAborted) is { } bytes
                    ? Results.File(bytes, MediaTypeNames.Application.Octet, Find(current.Required, amendmentId)?.Notice.Name) : Problem.Of(http, ProblemKinds.NotFound))
            .Says("getAmendmentDocument", new("下载修订文件原件", "Download the amending document as received"))
            .Produces<byte[]>(StatusCodes.Status200OK, MediaTypeNames.Application.Octet).Allow(Permission.AmendmentsRead);
        amendments.MapPost("", ProposeAsync)
            .Says("proposeAmendment", new("提交修订文件", "Propose an amendment"), new(
                "请求体是修订通知或方案新版本的纯文本。接受之前什么都不会改变。", "The body is an amending notice, or a new version of the plan, as plain text. Nothing changes before it is accepted."))
            .Query(RequestText.NameKey, "文件名，以 .txt 结尾", "the file's name, which ends in .txt", "修订.txt", required: true)
            .TakesText(MediaTypeNames.Text.Plain, ApiExamples.NoticeText, new("修订文件的全文。", "The text of the amending document."))
            .Answers<AmendmentResource>(StatusCodes.Status201Created).Fails(ProblemKinds.Invalid, ProblemKinds.Changed).Changes().Allow(Permission.AmendmentsPropose);
        amendments.MapPost("{amendmentId}/decision", DecideAsync)
            .Says("decideAmendment", new("接受、不接受一份修订，或撤回接受", "Accept or decline an amendment, or withdraw its acceptance")).Takes(DecisionRequest.Example)
            .Answers<AmendmentResource>().Fails(ProblemKinds.Invalid, ProblemKinds.Conflict, ProblemKinds.Changed).Changes().Allow(Permission.AmendmentsDecide);
    }

    private static async Task<IResult> ReviewAsync(HttpContext http, string amendmentId, CurrentPlan current, PlanCatalogue catalogue)
    {
        if (Find(current.Required, amendmentId) is not { } kept)
        {
            return Problem.Of(http, ProblemKinds.NotFound);
        }

        var (issued, compiling) = await catalogue.IssuedAsync(current.Required, http.RequestAborted);
        return Results.Ok(AmendmentReview.Of(current.Required, Review.Of(current.Required, kept, issued, compiling)));
    }

    private static async Task<IResult> ProposeAsync(HttpContext http, CurrentPlan current, AmendmentStore store, PlanCatalogue catalogue, Viewpoint view, LuoshiWebOptions options, Caller caller)
    {
        var (name, fault) = RequestText.Name(http.Request);
        if (fault is not null)
        {
            return Problem.Of(http, ProblemKinds.BadParameter, null, fault);
        }

        if (await RequestText.ReadAsync(http.Request, options.MaxUploadBytes) is not { } content)
        {
            return Problem.Of(http, ProblemKinds.TooLarge);
        }

        var reading = Intake.Read(name, content, int.MaxValue, new CompilerOptions { Audit = options.Audit });
        if (reading.Compilation is not { } compiled)
        {
            return Problem.Invalid(http, RequestText.Faults(reading));
        }

        var loaded = current.Required;
        var id = await store.ProposeAsync(loaded.Stored.ContentHash, compiled.Source, content, caller.Actor, http.RequestAborted);
        var after = await catalogue.FindAsync(loaded.Id, view.AsOf, http.RequestAborted) ?? loaded;
        return Find(after, id) is { } kept ? Results.Created(ApiLinks.Of(loaded.Id, "amendments", id), AmendmentResource.Of(after, kept)) : Problem.Of(http, ProblemKinds.NotFound);
    }

    private static async Task<IResult> DecideAsync(
        HttpContext http, string amendmentId, DecisionRequest body, CurrentPlan current, AmendmentStore store, PlanCatalogue catalogue, Viewpoint view, Caller caller)
    {
        var loaded = current.Required;
        if (Find(loaded, amendmentId) is null)
        {
            return Problem.Of(http, ProblemKinds.NotFound);
        }

        var (reason, faults) = Signing.Sign(body.Reason);
        var missing = body is { Decision: DecisionKind.Accept, Effective: null };
        if (faults.Count > 0 || missing)
        {
            return Problem.Invalid(http, missing ? faults.Append(new Fault("effective", AmendmentsTexts.DayBlank)) : faults);
        }

        var (plan, actor) = (loaded.Stored.ContentHash, caller.Actor);
        var done = body.Decision switch
        {
            DecisionKind.Accept => await store.AcceptAsync(plan, amendmentId, body.Effective.GetValueOrDefault(), actor, reason, http.RequestAborted),
            DecisionKind.Decline => await store.DeclineAsync(plan, amendmentId, actor, reason, http.RequestAborted),
            _ => await store.WithdrawAsync(plan, amendmentId, actor, reason, http.RequestAborted),
        };
        var after = await catalogue.FindAsync(loaded.Id, view.AsOf, http.RequestAborted) ?? loaded;
        return done && Find(after, amendmentId) is { } kept ? Results.Ok(AmendmentResource.Of(after, kept))
            : Problem.Of(http, ProblemKinds.Conflict, new("它没有被接受，因此没有可撤回的。", "It is not accepted, so there is nothing to withdraw."));
    }

    private static KeptAmendment? Find(LoadedPlan loaded, string id) => loaded.State.Record.All.FirstOrDefault(kept => kept.Id == id);
}
