using System.ComponentModel;
using System.Net.Mime;
using System.Text;
using Luoshi.Core.Emit;
using Luoshi.Core.Judging;
using Luoshi.Core.Model;
using Luoshi.Office.Permissions;
using Luoshi.Web.Api.Findings;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Pages.Workbench;
using Luoshi.Web.Plans;
using Luoshi.Web.Settings;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Api.Drafts;

/// <summary>What was read in a draft.</summary>
internal sealed record DraftResource(
    [property: Description("字数。Characters.")] int Length, double Coverage, int Targets, int Tasks, int Responsibilities, int Milestones, IReadOnlyList<FindingResource> Findings);

/// <summary>A target held against observations.</summary>
[Description("一项指标的检验。A target held against observations.")]
internal sealed record JudgedTargetResource(
    string Id, string Number, string Indicator, Verdict Verdict, LocalizedText Reason, [property: Description("要求。What is required.")] LocalizedText Required, DateOnly? Due,
    decimal? Value, decimal? Low, decimal? High, string Unit, bool? Reached);

/// <summary>A row of the sheet that was not used.</summary>
internal sealed record UnusedRow(int Line, LocalizedText Message);

/// <summary>All targets judged for a day.</summary>
internal sealed record JudgedPlanResource(DateOnly AsOf, IReadOnlyList<JudgedTargetResource> Targets, IReadOnlyList<UnusedRow> Unused)
{
    public static JudgedPlanResource Of(JudgedPlan judged, ObservationSheet sheet, DateOnly asOf) => new(
        asOf,
        [
            .. judged.Targets.Select(each => new JudgedTargetResource(
                each.Target.Id, each.Target.Number, each.Target.Indicator, each.Judgement.Verdict, each.Judgement.Reason, each.Judgement.Required, each.Judgement.Due,
                each.Judgement.Value, each.Judgement.Low, each.Judgement.High, each.Judgement.Unit, each.Judgement.Reached)),
        ],
        [
            .. sheet.Problems.Select(problem => new UnusedRow(problem.Line, problem.Message)),
            .. judged.Unmatched.Select(row => new UnusedRow(row.Line, new($"方案里没有“{row.Target}”这个指标。", $"The plan has no target {row.Target}."))),
        ]);
}

/// <summary>Compiling what is not kept, and judging a plan with figures that are not kept.</summary>
internal static class DraftEndpoints
{
    /// <summary>Four bytes are the longest that a character of UTF-8 takes.</summary>
    private const int MostBytes = Draft.MaxLength * 4;

    public static void MapDrafts(this IEndpointRouteBuilder api)
    {
        var drafts = api.MapGroup("/drafts").WithTags("起草 / Drafts");
        drafts.MapPost("check", (HttpContext http, LuoshiWebOptions options) => CompileAsync(http, options, draft => Results.Ok(Show(draft))))
            .Says("checkDraft", new("检查一份草稿", "Check a draft"), new("草稿不保存。", "The draft is not kept."))
            .TakesText(MediaTypeNames.Text.Plain, ApiExamples.PlanText, new("草稿，UTF-8。", "The draft, as UTF-8.")).Answers<DraftResource>().Fails(ProblemKinds.Invalid).Allow(Permission.DraftsCheck);
        drafts.MapPost("plan.json", (HttpContext http, LuoshiWebOptions options) => CompileAsync(
                http, options, draft => draft.Compilation is { } compiled ? Results.Bytes(PlanJsonWriter.ToBytes(compiled), MediaTypeNames.Application.Json) : Results.NoContent()))
            .Says("compileDraft", new("编译一份草稿为 plan.json", "Compile a draft to plan.json"), new("草稿不保存。", "The draft is not kept."))
            .TakesText(MediaTypeNames.Text.Plain, ApiExamples.PlanText, new("草稿，UTF-8。", "The draft, as UTF-8.")).Answers<object>().Fails(ProblemKinds.Invalid).Allow(Permission.DraftsCheck);
    }

    public static void MapJudgements(this IEndpointRouteBuilder plan) => plan.MapPost("judgements", JudgeAsync)
        .WithTags("检验 / Judgements")
        .Says("judgePlan", new("用观测值检验各项指标", "Hold the targets against observations"), new(
            "请求体是 CSV：第一行写列名（指标、数值、单位、日期，可加类别、范围）。数值不保存。", "The body is CSV whose first line names the columns (target, value, unit, date, and kind, scope). The figures are not kept."))
        .TakesText("text/csv", ApiExamples.Observations, new("观测值表。", "The sheet of observations.")).Answers<JudgedPlanResource>().Fails(ProblemKinds.Changed).Allow(Permission.PlansRead);

    private static async Task<IResult> CompileAsync(HttpContext http, LuoshiWebOptions options, Func<Draft, IResult> answer)
    {
        if (await RequestText.ReadAsync(http.Request, MostBytes) is not { } bytes)
        {
            return Problem.Of(http, ProblemKinds.TooLarge);
        }

        var draft = Draft.Of(Encoding.UTF8.GetString(bytes), options.Audit);
        return draft.IsTooLong ? Problem.Of(http, ProblemKinds.TooLarge)
            : draft.Compilation is null ? Problem.Invalid(http, [new Fault("body", new("草稿是空的", "the draft is empty"))])
            : answer(draft);
    }

    private static DraftResource Show(Draft draft)
    {
        var index = new PlanIndex(draft.Compilation ?? throw new InvalidOperationException("The draft was not compiled."));
        var plan = index.Compilation.Plan;
        return new(
            draft.Text.Length, plan.Coverage.Share, plan.Targets.Length, plan.Tasks.Length, plan.Responsibilities.Length, plan.Milestones.Length,
            [.. index.Findings.Select(finding => FindingResource.Of(index.Compilation.Source, finding))]);
    }

    private static async Task<IResult> JudgeAsync(HttpContext http, CurrentPlan current, Viewpoint view, LuoshiWebOptions options)
    {
        if (await RequestText.ReadAsync(http.Request, options.MaxUploadBytes) is not { } bytes)
        {
            return Problem.Of(http, ProblemKinds.TooLarge);
        }

        var sheet = ObservationSheet.Read(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'));
        return Results.Ok(JudgedPlanResource.Of(JudgedPlan.Of(current.Required.Compilation, sheet.Rows, view.AsOf, options.Audit), sheet, view.AsOf));
    }
}
