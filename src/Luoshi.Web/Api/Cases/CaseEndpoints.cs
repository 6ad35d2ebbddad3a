using System.Collections.Immutable;
using Luoshi.Office.Accounts;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Office.Permissions;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Lists;
using Luoshi.Web.Pages.Cases;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Api.Cases;

/// <summary>
/// Cases, for those who may see them: people under /me, whatever their post, machines with the permission to read cases. To act is for people.
/// </summary>
internal static class CaseEndpoints
{
    public static void MapCasesApi(this IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("").WithTags("事项 / Cases");
        cases.MapGet("/case-kinds", (HttpContext http, CaseKinds kinds) => Paging.Send(
                http, [.. kinds.All.OrderBy(work => work.Machine.Kind.Code, StringComparer.Ordinal)], work => work.Machine.Kind.Code, work => work.Machine.Description))
            .Says("caseKinds", new("事项的种类：状态、步骤、条件、时限", "The kinds of case: states, steps, conditions, time limits")).Lists<CaseDescription>().Allow(Permission.CasesRead);
        Asks(cases.MapGet("/cases", ListAsync).Says("listCases", new("事项清单，最近的在前", "List cases, the last opened first")))
            .Lists<CaseResource>().Allow(Permission.CasesRead);
        cases.MapGet("/cases/{caseId}", ReadAsync)
            .Says("getCase", new("读取一件事项", "Read a case")).Answers<CaseDetailedResource>().Fails(ProblemKinds.NotFound).Allow(Permission.CasesRead);
        Asks(cases.MapGet("/me/cases", ListAsync).Says("listOwnCases", new("本人能看到的事项", "List the cases that you may see")))
            .Lists<CaseResource>().Allow(Permission.OwnInbox);
        cases.MapPost("/me/cases", OpenAsync)
            .Says("openCase", new("发起事项", "Open a case")).Takes(CaseBody.Example).Answers<CaseDetailedResource>(StatusCodes.Status201Created).Fails(ProblemKinds.Conflict, ProblemKinds.OtherSite).Allow(Permission.OwnInbox);
        cases.MapGet("/me/cases/{caseId}", ReadAsync)
            .Says("getOwnCase", new("读取本人能看到的一件事项", "Read a case that you may see")).Answers<CaseDetailedResource>().Fails(ProblemKinds.NotFound).Allow(Permission.OwnInbox);
        cases.MapPost("/me/cases/{caseId}/steps", StepAsync)
            .Says("takeStep", new("办理事项的一步", "Take a step in a case")).Takes(CaseStepBody.Example)
            .Answers<CaseDetailedResource>().Fails(ProblemKinds.NotFound, ProblemKinds.Conflict, ProblemKinds.OtherSite).Allow(Permission.OwnInbox);
    }

    // The filters of the page.
    private static RouteHandlerBuilder Asks(RouteHandlerBuilder endpoint) => endpoint
        .Query(CasesView.KindKey, "事项种类的代码，不写为各种", "code of the kind; every kind unless given", "post-handover")
        .Query(CasesView.StateKey, "open 办理中、overdue 已逾期、ended 已办结，不写为全部", "open, overdue or ended; all unless given", CasesView.OpenValue)
        .Query(ListQuery.SearchKey, "标题中的文字", "words in the title");

    private static async Task<IResult> ListAsync(HttpContext http, CaseKinds kinds, CaseLists lists, Caller caller, Viewpoint view)
    {
        var asked = ListQuery.From(http.Request.Query);
        var (kind, state) = (asked[CasesView.KindKey], asked[CasesView.StateKey]);
        List<Fault> faults = [.. KnownParameters.Faults(http)];
        if (kind.Length > 0 && kinds.Find(kind) is null)
        {
            faults.Add(new(CasesView.KindKey, new("没有这种事项，见 caseKinds", "there is no such kind, see caseKinds")));
        }

        if (state is not ("" or CasesView.OpenValue or CasesView.OverdueValue or CasesView.EndedValue))
        {
            faults.Add(new(CasesView.StateKey, new("应为 open、overdue 或 ended", "it is open, overdue or ended")));
        }

        if (faults.Count > 0 || caller.Who is not { } who)
        {
            return Problem.Of(http, ProblemKinds.BadParameter, null, faults);
        }

        var seen = kind.Length > 0 ? await lists.OfKindAsync(kind, who, http.RequestAborted) : await lists.AllAsync(who, http.RequestAborted);
        return Paging.Send(
            http, [.. seen.Where(open => CasesView.Takes(open, state, view.Today) && asked.Finds(open.Title.Zh, open.Title.En))], open => open.File.Id, CaseResource.Of);
    }

    private static async Task<IResult> ReadAsync(HttpContext http, string caseId, CaseStore cases, CaseHistory history, Caller caller) =>
        caller.Who is { } who && await cases.FindAsync(caseId, who, http.RequestAborted) is { } open
            ? Results.Ok(await ShowAsync(open, who, cases, history, http.RequestAborted))
            : Problem.Of(http, ProblemKinds.NotFound);

    private static async Task<IResult> OpenAsync(HttpContext http, CaseBody body, CaseStore cases, CaseHistory history, Caller caller) => caller.Who is { } who
        ? await AnswerAsync(
            http, await cases.OpenAsync(new(body.Kind ?? string.Empty, body.RequestId ?? string.Empty, Data(body.Data)), who, caller.From, http.RequestAborted), made: true, who, cases, history)
        : Problem.Of(http, ProblemKinds.NotFound);

    private static async Task<IResult> StepAsync(HttpContext http, string caseId, CaseStepBody body, CaseStore cases, CaseHistory history, Caller caller)
    {
        // Only who may see a case is told why a step in it is refused.
        if (caller.Who is not { } who || await cases.FindAsync(caseId, who, http.RequestAborted) is null)
        {
            return Problem.Of(http, ProblemKinds.NotFound);
        }

        var asked = new StepAsked(body.RequestId ?? string.Empty, body.Action ?? string.Empty, body.Version ?? 0, body.Why, Data(body.Data), body.PostId);
        return await AnswerAsync(http, await cases.ActAsync(caseId, asked, who, caller.From, http.RequestAborted), made: false, who, cases, history);
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, CaseAnswer answer, bool made, Principal who, CaseStore cases, CaseHistory history) => answer switch
    {
        CaseDone { Case: { } open } when made => Results.Created(
            $"{ApiLinks.Root}/me/cases/{open.File.Id}", await ShowAsync(open, who, cases, history, http.RequestAborted)),
        CaseDone { Case: { } open } => Results.Ok(await ShowAsync(open, who, cases, history, http.RequestAborted)),
        CaseStale stale => Problem.Of(http, ProblemKinds.Conflict, stale.Reason),
        CaseRefused refused => Problem.Of(http, ProblemKinds.Conflict, refused.Reason),
        _ => Problem.Of(http, ProblemKinds.Failed),
    };

    private static async Task<CaseDetailedResource> ShowAsync(OpenCase open, Principal who, CaseStore cases, CaseHistory history, CancellationToken cancellation)
    {
        var told = await history.OfAsync(open, cancellation);
        return new(
            CaseResource.Of(open), told.OpenedBy, [.. told.Details.Select(CaseDetailResource.Of)], [.. told.Events.Select(CaseEventResource.Of)],
            [.. (await cases.ActionsOpenToAsync(open, who, cancellation)).Select(OpenActionResource.Of)]);
    }

    private static ImmutableDictionary<string, string> Data(IReadOnlyDictionary<string, string>? given) => given?.ToImmutableDictionary(StringComparer.Ordinal) ?? ImmutableDictionary<string, string>.Empty;
}
