using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Office.Corrections;
using Luoshi.Office.Permissions;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Forms;
using Luoshi.Web.Pages.Corrections;
using Luoshi.Web.Plans;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Api.Corrections;

/// <summary>Corrections of the reading of a plan.</summary>
internal static class CorrectionEndpoints
{
    public static void MapCorrections(this IEndpointRouteBuilder plan)
    {
        var corrections = plan.MapGroup("corrections").WithTags("更正 / Corrections");
        corrections.MapGet("", (HttpContext http, CurrentPlan current) => Paging.Send(
                http, [.. current.Required.Corrections.All.Reverse()], kept => kept.Correction.Id, kept => CorrectionResource.Of(current.Required, kept)))
            .Says("listCorrections", new("更正清单，包括已撤回的", "List corrections, withdrawn ones too")).Lists<CorrectionResource>().Allow(Permission.CorrectionsRead);
        corrections.MapGet("{correctionId}", (HttpContext http, string correctionId, CurrentPlan current) => Find(current.Required, correctionId) is { } kept
                ? Results.Ok(CorrectionResource.Of(current.Required, kept)) : Problem.Of(http, ProblemKinds.NotFound))
            .Says("getCorrection", new("读取一次更正", "Read a correction")).Answers<CorrectionResource>().Allow(Permission.CorrectionsRead);
        corrections.MapPost("", MakeAsync)
            .Says("makeCorrection", new("更正对方案的解读", "Correct the reading of a plan")).Takes(CorrectionRequest.Example)
            .Answers<CorrectionResource>(StatusCodes.Status201Created).Fails(ProblemKinds.Invalid, ProblemKinds.Conflict, ProblemKinds.Changed).Changes().Allow(Permission.CorrectionsMake);
        corrections.MapPost("{correctionId}/withdrawal", WithdrawAsync)
            .Says("withdrawCorrection", new("撤回一次更正", "Withdraw a correction")).Takes(Reasoned.Example)
            .Produces(StatusCodes.Status204NoContent).Fails(ProblemKinds.Invalid, ProblemKinds.Conflict, ProblemKinds.Changed).Changes().Allow(Permission.CorrectionsMake);
    }

    private static async Task<IResult> MakeAsync(HttpContext http, CorrectionRequest body, CurrentPlan current, CorrectionStore store, PlanCatalogue catalogue, Viewpoint view, Caller caller)
    {
        var loaded = current.Required;
        var (form, unfit) = FormOf(loaded, body);
        if (form is null)
        {
            return Problem.Invalid(http, new[] { unfit }.OfType<Fault>());
        }

        form.Fill(field => field switch
        {
            Signature.ReasonField => body.Reason,
            CorrectionForm.ListField => body.List?.ToString(),
            CorrectionForm.WordsField => body.Words,
            _ => body.Fields?.GetValueOrDefault(field),
        });
        var correction = form.Make(loaded, Guid.CreateVersion7(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()).ToString("n"), caller.Actor.Name);
        if (correction is null)
        {
            return Problem.Invalid(http, form.Faults.Select(Signing.Of).DistinctBy(fault => fault.Field));
        }

        if ((await store.MakeAsync(loaded.Stored.ContentHash, correction, caller.Actor, http.RequestAborted)).Refusal is { } refusal)
        {
            return Problem.Of(http, ProblemKinds.Conflict, refusal);
        }

        var after = await catalogue.FindAsync(loaded.Id, view.AsOf, http.RequestAborted) ?? loaded;
        return Find(after, correction.Id) is { } kept
            ? Results.Created(ApiLinks.Of(loaded.Id, "corrections", correction.Id), CorrectionResource.Of(after, kept)) : Problem.Of(http, ProblemKinds.NotFound);
    }

    private static async Task<IResult> WithdrawAsync(HttpContext http, string correctionId, Reasoned body, CurrentPlan current, CorrectionStore store, Caller caller)
    {
        if (Find(current.Required, correctionId) is null)
        {
            return Problem.Of(http, ProblemKinds.NotFound);
        }

        var (reason, faults) = Signing.Sign(body.Reason);
        return faults.Count > 0 ? Problem.Invalid(http, faults)
            : (await store.WithdrawAsync(current.Required.Stored.ContentHash, correctionId, caller.Actor, reason, http.RequestAborted)).Refusal is { } refusal
                ? Problem.Of(http, ProblemKinds.Conflict, refusal) : Results.NoContent();
    }

    private static KeptCorrection? Find(LoadedPlan loaded, string id) => loaded.Corrections.All.FirstOrDefault(kept => kept.Correction.Id == id);

    private static (CorrectionForm? Form, Fault? Fault) FormOf(LoadedPlan loaded, CorrectionRequest body)
    {
        if (body.Kind == CorrectionKind.Add)
        {
            var source = loaded.Compilation.Source;
            return body is not { List: { } list, Line: { } line } ? (null, new Fault("line", new("补一项要写 list、line 和 words", "to add an item give list, line and words")))
                : line < 1 || line > source.LineCount || (body.UntilLine is { } last && (last < line || last > source.LineCount))
                    ? (null, new Fault("line", new($"方案共 {source.LineCount} 行", $"the plan has {source.LineCount} lines")))
                : (CorrectionForm.Add(TextSpan.FromBounds(source.LineSpan(line).Start, source.LineSpan(body.UntilLine ?? line).End), body.Words, list), null);
        }

        if (loaded.Index.Item(body.Item) is not { } item || item is not (Target or Responsibility or Milestone) || loaded.Plan.Rejected.Contains(item))
        {
            return (null, new Fault("item", new("没有这项指标、责任或节点", "there is no such target, responsibility or milestone")));
        }

        var sentence = Sentences.Around(loaded.Compilation.Source, item.Span);
        return (body.Kind == CorrectionKind.Reject ? CorrectionForm.Reject(item, sentence) : CorrectionForm.Change(item, sentence), null);
    }
}
