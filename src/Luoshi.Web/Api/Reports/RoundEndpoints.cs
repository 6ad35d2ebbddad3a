using Luoshi.Core.Model;
using Luoshi.Office.Permissions;
using Luoshi.Office.Reports;
using Luoshi.Office.Shared;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Pages.Rounds;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Api.Reports;

/// <summary>Reporting rounds: to look at for whoever reads cases, as far as they see them; opened and closed by clerks of the office.</summary>
internal static class RoundEndpoints
{
    private const string PlanKey = "plan";
    private const string DayKey = "day";

    public static void MapRoundsApi(this IEndpointRouteBuilder api)
    {
        var rounds = api.MapGroup("/rounds").WithTags("报送 / Reporting");
        rounds.MapGet("", async (HttpContext http, RoundDesk desk, Viewpoint view) => Paging.Send(
                http, await desk.ListAsync(http.Request.Query[PlanKey].ToString() is { Length: > 0 } plan ? plan : null, http.RequestAborted), of => of.Round.Id, of => RoundResource.Of(of, view.Today)))
            .Says("listRounds", new("报送期清单，最近的在前", "List reporting rounds, the last first")).Query(PlanKey, "只列这个方案的", "only those of this plan", "9f2c").Lists<RoundResource>().Allow(Permission.CasesRead);
        rounds.MapPost("", OpenAsync)
            .Says("openRound", new("开放报送期，向各单位下达报表", "Open a round and ask each unit for its return")).Takes(RoundBody.Example)
            .Answers<RoundDetailResource>(StatusCodes.Status201Created).Fails(ProblemKinds.Invalid, ProblemKinds.Conflict).Changes().Allow(Permission.CasesHandle);
        rounds.MapGet("/burden", async (HttpContext http, RoundDesk desk, Viewpoint view) =>
                await desk.BurdenAsync(Luoshi.Office.Cases.CaseDay.Read(http.Request.Query[DayKey]) ?? view.Today, http.RequestAborted) is { } month
                    ? Paging.Send(http, month.Units, unit => unit.UnitId, UnitBurdenResource.Of) : Problem.Of(http, ProblemKinds.NotPermitted))
            .Says("getBurden", new("当月向各单位要的填项和分钟，只给办公室看", "Fields and minutes asked of each unit in a month, for the office alone"))
            .Query(DayKey, "哪个月：其中任一天，默认今天", "which month: any day of it, today unless given", "2013-10-15").Lists<UnitBurdenResource>().Allow(Permission.PublishingPrepare);
        var one = rounds.MapGroup("/{roundId}").Fails(ProblemKinds.NotFound);
        one.MapGet("", async (HttpContext http, string roundId, RoundDesk desk, Viewpoint view) =>
                await desk.FindAsync(roundId, http.RequestAborted) is { } detail ? Results.Ok(RoundDetailResource.Of(detail, view.Today, desk.SeesBurden)) : Problem.Of(http, ProblemKinds.NotFound))
            .Says("getRound", new("一个报送期和其中的报表", "A round with its returns")).Answers<RoundDetailResource>().Allow(Permission.CasesRead);
        one.MapPost("/closing", CloseAsync)
            .Says("closeRound", new("关闭报送期", "Close a round")).Takes(Reasoned.Example).Answers<RoundDetailResource>().Fails(ProblemKinds.Invalid, ProblemKinds.Conflict).Changes().Allow(Permission.CasesHandle);
        one.MapPost("/exceptions", ExceptAsync)
            .Says("makeRoundException", new("为一个单位开例外", "Make an exception for one unit")).Takes(RoundExceptionBody.Example)
            .Answers<RoundExceptionResource>(StatusCodes.Status201Created).Fails(ProblemKinds.Invalid, ProblemKinds.Conflict).Changes().Allow(Permission.CasesHandle);
        one.MapPost("/asking", async (HttpContext http, string roundId, RoundDesk desk, Viewpoint view) => await desk.FindAsync(roundId, http.RequestAborted) is not { } detail
                ? Problem.Of(http, ProblemKinds.NotFound)
                : await desk.AskAsync(detail.Round, http.RequestAborted) is { } refusal ? Problem.Of(http, ProblemKinds.Conflict, refusal)
                : Results.Ok(RoundDetailResource.Of(await desk.FindAsync(roundId, http.RequestAborted) ?? detail, view.Today, desk.SeesBurden)))
            .Says("askAgain", new("向还没有报表的应报单位补下达", "Ask units that owe a return and have none")).Answers<RoundDetailResource>().Fails(ProblemKinds.Conflict).Changes().Allow(Permission.CasesHandle);
    }

    private static async Task<IResult> OpenAsync(HttpContext http, RoundBody body, RoundDesk desk, Viewpoint view)
    {
        if (body is not { PlanId: { Length: > 0 } plan, Frequency: { } frequency, Day: { } day, DueOn: { } due })
        {
            return Problem.Invalid(http, Missing(("planId", body.PlanId is { Length: > 0 }), ("frequency", body.Frequency is not null), ("day", body.Day is not null), ("dueOn", body.DueOn is not null)));
        }

        var period = ReportPeriod.Of(frequency, day);
        var opened = await desk.OpenAsync(plan, frequency, period.From, period.To, due, http.RequestAborted);
        return opened.Done && await desk.FindAsync(opened.Value.Id, http.RequestAborted) is { } detail
            ? Results.Created($"{ApiLinks.Root}/rounds/{opened.Value.Id}", RoundDetailResource.Of(detail, view.Today, desk.SeesBurden))
            : Problem.Of(http, ProblemKinds.Conflict, opened.Refusal);
    }

    private static async Task<IResult> CloseAsync(HttpContext http, string roundId, Reasoned body, RoundDesk desk, Viewpoint view)
    {
        var (reason, faults) = Signing.Sign(body.Reason);
        if (faults.Count > 0)
        {
            return Problem.Invalid(http, faults);
        }

        return await Known(http, roundId, desk) ?? await AnswerAsync(http, await desk.CloseAsync(roundId, reason, http.RequestAborted), async _ =>
            await desk.FindAsync(roundId, http.RequestAborted) is { } detail ? Results.Ok(RoundDetailResource.Of(detail, view.Today, desk.SeesBurden)) : Problem.Of(http, ProblemKinds.NotFound));
    }

    private static async Task<IResult> ExceptAsync(HttpContext http, string roundId, RoundExceptionBody body, RoundDesk desk)
    {
        var (reason, faults) = Signing.Sign(body.Reason);
        if (faults.Count > 0 || body is not { UnitId: { Length: > 0 } unit, Until: { } until })
        {
            return Problem.Invalid(http, [.. faults, .. Missing(("unitId", body.UnitId is { Length: > 0 }), ("until", body.Until is not null))]);
        }

        return await Known(http, roundId, desk) ?? await AnswerAsync(
            http, await desk.ExceptAsync(roundId, unit, until, reason, http.RequestAborted),
            made => Task.FromResult(Results.Created($"{ApiLinks.Root}/rounds/{roundId}", RoundExceptionResource.Of(made))));
    }

    // Only who sees a round is told why something about it is refused.
    private static async Task<IResult?> Known(HttpContext http, string roundId, RoundDesk desk) =>
        await desk.FindAsync(roundId, http.RequestAborted) is null ? Problem.Of(http, ProblemKinds.NotFound) : null;

    private static async Task<IResult> AnswerAsync<T>(HttpContext http, Outcome<T> outcome, Func<T, Task<IResult>> done)
        where T : class => outcome.Done ? await done(outcome.Value) : Problem.Of(http, ProblemKinds.Conflict, outcome.Refusal);

    private static IEnumerable<Fault> Missing(params (string Field, bool There)[] fields) =>
        fields.Where(field => !field.There).Select(field => new Fault(field.Field, new LocalizedText("请给出", "give it")));
}
