using System.ComponentModel;
using Luoshi.Office.Accounts;
using Luoshi.Office.Decisions;
using Luoshi.Office.Permissions;
using Luoshi.Office.Shared;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Pages.Meetings;
using Luoshi.Web.Plans;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Api.Meetings;

/// <summary>A decision.</summary>
internal sealed record DecisionResource(
    string Id, int Number, string Agenda, string Text, [property: Description("所涉方案条目的编号。The ids of the items of the plan that it concerns.")] IReadOnlyList<string> Items,
    [property: Description("牵头单位；无须落实的为空。The lead; empty where nothing is to be done.")] string LeadUnit, IReadOnlyList<string> Assisting, DateOnly? DueOn)
{
    public static DecisionResource Of(Decision decision) => new(
        decision.Id, decision.Number, decision.Agenda, decision.Text, decision.ItemIds, decision.LeadUnit, decision.AssistingUnits, decision.DueOn);
}

/// <summary>A meeting.</summary>
[Description("一次领导小组会议。A meeting of the leading group.")]
internal sealed record MeetingResource(
    string Id, string PlanId, string Title, DateOnly HeldOn, string Chair, [property: Description("未确认的为 null。Null while it is not confirmed.")] DateTimeOffset? ConfirmedAt,
    [property: Description("未撤回的为 null。Null where it was not taken back.")] DateTimeOffset? WithdrawnAt, string? WithdrawnWhy,
    IReadOnlyList<DecisionResource> Decisions, Links Links)
{
    public static MeetingResource Of(SeenMeeting seen) => new(
        seen.Meeting.Id, seen.Meeting.PlanId, seen.Meeting.Title, seen.Meeting.HeldOn, seen.Meeting.Chair, seen.Meeting.ConfirmedAt, seen.Meeting.WithdrawnAt, seen.Meeting.WithdrawnWhy,
        [.. seen.Decisions.Select(DecisionResource.Of)],
        new($"{ApiLinks.Root}/meetings/{seen.Meeting.Id}", $"/meetings/{seen.Meeting.Id}"));
}

/// <summary>A decision that is to be recorded.</summary>
internal sealed record DecisionBody(
    string? Agenda, string? Text, [property: Description("条目的编号或 id，如 K01。Numbers or ids of items, such as K01.")] IReadOnlyList<string>? Items, string? LeadUnit, IReadOnlyList<string>? Assisting, DateOnly? DueOn);

/// <summary>A meeting that is to be recorded.</summary>
internal sealed record MeetingBody(string? PlanId, string? Title, DateOnly? HeldOn, string? Chair, IReadOnlyList<DecisionBody>? Decisions)
{
    public static MeetingBody Example { get; } = new("9f2c", "领导小组第三次会议", new(2013, 6, 3), "组长", [new("平台选址", "七月底前完成选址。", ["K01"], "u-1", ["u-2"], new(2013, 7, 31))]);
}

/// <summary>Why minutes are taken back.</summary>
internal sealed record MeetingWithdrawal(string? Why)
{
    public static MeetingWithdrawal Example { get; } = new("日期有误，重新记录");
}

/// <summary>Meetings of the leading group and what they decided.</summary>
internal static class MeetingApi
{
    public static void MapMeetingsApi(this IEndpointRouteBuilder api)
    {
        var meetings = api.MapGroup("/meetings").WithTags("会议 / Meetings");
        meetings.MapGet("", async (HttpContext http, SeenMeetings seen) => Paging.Send(
                http, await seen.ListAsync(http.Request.Query["plan"], http.RequestAborted), each => each.Meeting.Id, MeetingResource.Of))
            .Says("listMeetings", new("领导小组会议，最近的在前", "List the meetings, the last first")).Query("plan", "只列这个方案的", "only those about this plan").Lists<MeetingResource>().Allow(Permission.CasesRead);
        meetings.MapGet("{meetingId}", async (HttpContext http, string meetingId, SeenMeetings seen) =>
                await seen.FindAsync(meetingId, http.RequestAborted) is { } found ? Results.Ok(MeetingResource.Of(found)) : Problem.Of(http, ProblemKinds.NotFound))
            .Says("getMeeting", new("读取一次会议及其决定", "Read a meeting with its decisions")).Answers<MeetingResource>().Fails(ProblemKinds.NotFound).Allow(Permission.CasesRead);
        meetings.MapPost("", RecordAsync)
            .Says("recordMeeting", new("记录会议及其决定", "Record a meeting with its decisions")).Takes(MeetingBody.Example)
            .Answers<MeetingResource>(StatusCodes.Status201Created).Fails(ProblemKinds.Invalid, ProblemKinds.Conflict).Changes().Allow(Permission.CasesHandle);
        meetings.MapPost("{meetingId}/confirmation", (HttpContext http, string meetingId, SeenMeetings seen, MeetingStore store, Caller caller) =>
                ActAsync(http, meetingId, seen, caller, who => store.ConfirmAsync(meetingId, who, caller.From, http.RequestAborted)))
            .Says("confirmMeeting", new("确认会议决定", "Confirm the decisions of a meeting"), new("有牵头单位的决定自此为责任事项。", "Decisions with a lead are duties since."))
            .Answers<MeetingResource>().Fails(ProblemKinds.NotFound, ProblemKinds.Conflict).Changes().Allow(Permission.CasesHandle);
        meetings.MapPost("{meetingId}/withdrawal", (HttpContext http, string meetingId, MeetingWithdrawal body, SeenMeetings seen, MeetingStore store, Caller caller) =>
                ActAsync(http, meetingId, seen, caller, who => store.WithdrawAsync(meetingId, body.Why ?? string.Empty, who, caller.From, http.RequestAborted)))
            .Says("withdrawMeeting", new("撤回未确认的会议记录", "Take back minutes that are not confirmed"), new("记录仍在，标明撤回及其原因。", "They stay on record, marked as taken back with the reason.")).Takes(MeetingWithdrawal.Example)
            .Answers<MeetingResource>().Fails(ProblemKinds.NotFound, ProblemKinds.Conflict).Changes().Allow(Permission.CasesHandle);
    }

    private static async Task<IResult> RecordAsync(HttpContext http, MeetingBody body, SeenMeetings seen, MeetingStore store, PlanCatalogue catalogue, Caller caller, Viewpoint view)
    {
        var plan = (await seen.PlansAsync(http.RequestAborted)).FirstOrDefault(plan => plan.Id == body.PlanId);
        if (caller.Who is not { } who || plan is null || await catalogue.FindAsync(plan.Id, view.Today, http.RequestAborted) is not { } loaded)
        {
            return Problem.Invalid(http, [new Fault("planId", MeetingTexts.NoPlanMend)]);
        }

        var decisions = body.Decisions ?? [];
        var faults = decisions.SelectMany((decision, at) => (decision.Items ?? []).Where(item => loaded.Index.Item(item) is null)
            .Select(item => new Fault($"decisions[{at}].items", new($"方案中没有条目“{item}”", $"the plan has no item \"{item}\"")))).ToList();
        if (faults.Count > 0 || body.HeldOn is not { } held)
        {
            return Problem.Invalid(http, faults.Count > 0 ? faults : [new Fault("heldOn", MeetingTexts.BadDay)]);
        }

        var recorded = await store.RecordAsync(
            plan.Id, body.Title ?? string.Empty, held, body.Chair ?? string.Empty,
            [
                .. decisions.Select(decision => new DecisionAsked(
                    decision.Agenda ?? string.Empty, decision.Text ?? string.Empty, [.. (decision.Items ?? []).Select(item => loaded.Index.Item(item)?.Id ?? item)], decision.LeadUnit ?? string.Empty,
                    decision.Assisting ?? [], decision.DueOn)),
            ], who, caller.From, http.RequestAborted);
        return recorded is { Done: true, Value: { } meeting } && await seen.FindAsync(meeting.Id, http.RequestAborted) is { } shown
            ? Results.Created($"{ApiLinks.Root}/meetings/{meeting.Id}", MeetingResource.Of(shown))
            : Problem.Of(http, ProblemKinds.Conflict, recorded.Refusal);
    }

    private static async Task<IResult> ActAsync(HttpContext http, string meetingId, SeenMeetings seen, Caller caller, Func<Principal, Task<Outcome<Meeting>>> act)
    {
        if (caller.Who is not { } who || await seen.FindAsync(meetingId, http.RequestAborted) is null)
        {
            return Problem.Of(http, ProblemKinds.NotFound);
        }

        var acted = await act(who);
        return acted.Done && await seen.FindAsync(meetingId, http.RequestAborted) is { } shown ? Results.Ok(MeetingResource.Of(shown)) : Problem.Of(http, ProblemKinds.Conflict, acted.Refusal);
    }
}
