using System.Globalization;
using Luoshi.Office.ActionPlans;
using Luoshi.Office.People;
using Luoshi.Office.Permissions;
using Luoshi.Web.Api.Cases;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Lists;
using Luoshi.Web.Pages.ActionPlans;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Api.ActionPlans;

/// <summary>Action plans: who filed one for what, their versions, saving one, comparing two. They are asked for, filed and ruled on as cases.</summary>
internal static class ActionPlanApi
{
    public static void MapActionPlansApi(this IEndpointRouteBuilder api)
    {
        var plans = api.MapGroup("/action-plans").WithTags("行动方案 / Action plans");
        plans.MapGet("", async (HttpContext http, ActionPlanRows rows) => Paging.Send(
                http, (await rows.OfAsync(ListQuery.From(http.Request.Query.Where(pair => pair.Key is not (Paging.CursorKey or Paging.LimitKey)).Select(pair => (pair.Key, pair.Value.ToString()))), http.RequestAborted)).Rows,
                ActionPlanRowResource.Key, ActionPlanRowResource.Of))
            .Says("listActionPlans", new("每项任务的行动方案", "List the action plans by work"))
            .Query(ActionPlanList.PlanKey, "只列这个方案的", "only those of this plan").Query(ActionPlanList.StateKey, "none、open、overdue 或 approved", "none, open, overdue or approved", "open")
            .Lists<ActionPlanRowResource>().Allow(Permission.CasesRead);
        plans.MapGet("{caseId}", ReadAsync)
            .Says("getActionPlan", new("读取行动方案及各稿", "Read an action plan with its versions")).Answers<ActionPlanResource>().Fails(ProblemKinds.NotFound).Allow(Permission.CasesRead);
        plans.MapGet("{caseId}/comparison", CompareAsync)
            .Says("compareActionPlans", new("逐项比较两稿", "Compare two versions field by field")).Query("old", "前稿的稿次", "number of the earlier version", "1", required: true)
            .Query("new", "后稿的稿次", "number of the later version", "2", required: true).Answers<IReadOnlyList<ComparedFieldResource>>().Fails(ProblemKinds.NotFound).Allow(Permission.CasesRead);
        plans.MapPost("{caseId}/versions", SaveAsync)
            .Says("saveActionPlan", new("保存行动方案的一稿", "Save a version of an action plan"), new(
                "不必完整；缺什么在报送时指出（事项的“file”一步）。", "It need not be complete: what is missing is told when it is filed, by the step \"file\" of the case."))
            .Takes(ActionPlanBody.Example).Answers<ActionPlanVersionResource>(StatusCodes.Status201Created).Fails(ProblemKinds.NotFound, ProblemKinds.Conflict, ProblemKinds.Invalid).Changes().Allow(Permission.CasesHandle);
        plans.MapPost("{caseId}/help-requests", AskAsync)
            .Says("askForHelp", new("按最后一稿提出协办请求", "Ask for the help that the last version needs"), new("已提出的不重复。", "Nothing is asked for twice."))
            .Answers<IReadOnlyList<string>>().Fails(ProblemKinds.NotFound, ProblemKinds.Conflict).Changes().Allow(Permission.CasesHandle);
    }

    private static async Task<IResult> ReadAsync(HttpContext http, string caseId, ActionPlanReading reading, Caller caller)
    {
        if (caller.Who is not { } who || await reading.FindAsync(caseId, who, http.RequestAborted) is not { } plan)
        {
            return Problem.Of(http, ProblemKinds.NotFound);
        }

        var help = plan.Last is { } last ? await reading.HelpAsync(plan, ActionPlanContent.FromJson(last.Json), http.RequestAborted) : [];
        return Results.Ok(new ActionPlanResource(
            CaseResource.Of(plan.Open), ActionPlanRemarks.Filed(plan.Open.Snapshot), [.. plan.Versions.Select(ActionPlanVersionResource.Of)], [.. help.Select(HelpAnswerResource.Of)]));
    }

    private static async Task<IResult> CompareAsync(HttpContext http, string caseId, ActionPlanReading reading, UnitStore units, Caller caller, Viewpoint view)
    {
        if (caller.Who is not { } who || await reading.FindAsync(caseId, who, http.RequestAborted) is not { } plan
            || Version(plan, http, "old") is not { } old || Version(plan, http, "new") is not { } young)
        {
            return Problem.Of(http, ProblemKinds.NotFound);
        }

        var words = new ActionPlanWords(await units.DirectoryAsync(view.Today, cancellation: http.RequestAborted), view.Language);
        return Results.Ok(words.Compare(old, young).Select(field => new ComparedFieldResource(field.Place, field.Name, field.Before, field.After, field.Change)).ToList());
    }

    private static async Task<IResult> SaveAsync(HttpContext http, string caseId, ActionPlanBody body, ActionPlanReading reading, ActionPlanDesk desk, Caller caller)
    {
        if (caller.Who is not { } who || await reading.FindAsync(caseId, who, http.RequestAborted) is null)
        {
            return Problem.Of(http, ProblemKinds.NotFound);
        }

        if (body.Steps?.Count > ActionPlanContent.MostSteps)
        {
            return Problem.Invalid(http, [new Fault("steps", new($"步骤不能超过{ActionPlanContent.MostSteps}个", $"there are {ActionPlanContent.MostSteps} steps at most"))]);
        }

        var content = new ActionPlanContent(body.Goal ?? string.Empty, [.. (body.Steps ?? []).Select(step => step.ToStep())]);
        var saved = await desk.SaveAsync(caseId, content, body.After ?? 0, who, caller.From, http.RequestAborted);
        return saved is { Done: true, Value: { } version }
            ? Results.Created($"{ApiLinks.Root}/action-plans/{caseId}", ActionPlanVersionResource.Of(version))
            : Problem.Of(http, ProblemKinds.Conflict, saved.Refusal);
    }

    private static async Task<IResult> AskAsync(HttpContext http, string caseId, ActionPlanReading reading, ActionPlanDesk desk, Caller caller)
    {
        if (caller.Who is not { } who || await reading.FindAsync(caseId, who, http.RequestAborted) is not { } plan)
        {
            return Problem.Of(http, ProblemKinds.NotFound);
        }

        var made = await desk.AskForHelpAsync(caseId, plan.Last?.Number ?? 0, who, caller.From, http.RequestAborted);
        return made is { Done: true, Value: { } ids } ? Results.Ok(ids) : Problem.Of(http, ProblemKinds.Conflict, made.Refusal);
    }

    private static ActionPlanContent? Version(SeenActionPlan plan, HttpContext http, string key) =>
        int.TryParse(http.Request.Query[key], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && plan.Versions.FirstOrDefault(version => version.Number == number) is { } version
            ? ActionPlanContent.FromJson(version.Json) : null;
}
