using System.ComponentModel;
using System.Globalization;
using System.Text;
using Luoshi.Office.Permissions;
using Luoshi.Office.Record;
using Luoshi.Office.Trail;
using Luoshi.Web.Api.Shared;
using Luoshi.Web.Lists;
using Luoshi.Web.Pages.AuditTrail;
using Luoshi.Web.Permissions;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Api.Trail;

/// <summary>An entry of the audit trail for lists.</summary>
[Description("审计轨迹的一条。An entry of the audit trail.")]
internal sealed record TrailLineResource(
    long Sequence, DateTimeOffset At, [property: Description("系统自己所做的为 null。Null for what the program did by itself.")] string? AccountId, string Name, string? Post, string From, string Action,
    [property: Description("对象，如 plan:9f2c。What it is about, such as plan:9f2c.")] string About, string? Why)
{
    public static TrailLineResource Of(TrailEntry entry) => new(entry.Sequence, entry.At, entry.AccountId, entry.Name, entry.Post, entry.From, entry.Action, entry.About, entry.Why);
}

/// <summary>An entry with what changed.</summary>
internal sealed record TrailEntryResource(TrailLineResource Entry, IReadOnlyList<RowChange> Changes, string Hash, string Previous);

/// <summary>Entries, the last first.</summary>
internal sealed record TrailPage(IReadOnlyList<TrailLineResource> Items, [property: Description("更早一段的 before；没有时为 null。before of the part that is older; null where there is none.")] long? Next);

/// <summary>The audit trail, searched and taken away. Each look at it is itself an act.</summary>
internal static class TrailEndpoints
{
    public static void MapTrailApi(this IEndpointRouteBuilder api)
    {
        var trail = api.MapGroup("/trail").WithTags("审计轨迹 / Audit trail");
        Asks(trail.MapGet("", SearchAsync).Says("searchTrail", new("查询审计轨迹，最近的在前", "Search the audit trail, the last first")))
            .Query(TrailAsked.BeforeKey, "只要这一序号之前的，即上一段的 next", "only before this entry: next of the part before")
            .Query(Paging.LimitKey, $"最多几条，1 到 {Paging.Most}，默认 {Paging.Usual}", $"how many at most, 1 to {Paging.Most}; {Paging.Usual} unless given", "50")
            .Answers<TrailPage>().Allow(Permission.TrailRead).Noted("trail.search");
        Asks(trail.MapGet("export", ExportAsync).Says("exportTrail", new("导出审计轨迹（JSON 行，先发生的在前）", "Export the audit trail (lines of JSON, the first first)")))
            .Produces(StatusCodes.Status200OK, contentType: "application/jsonl").Allow(Permission.TrailRead).Noted("trail.export");
        trail.MapGet("{sequence}", async (HttpContext http, string sequence, TrailStore store, Caller caller) =>
                long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && await store.ReadAsync(number, caller.Actor, http.RequestAborted) is { } entry
                ? Results.Ok(new TrailEntryResource(TrailLineResource.Of(entry), RowChange.Read(entry.Changes), entry.Hash, entry.Previous))
                : Problem.Of(http, ProblemKinds.NotFound))
            .Says("getTrailEntry", new("读取审计轨迹的一条及其改动", "Read an entry and what changed")).Answers<TrailEntryResource>().Fails(ProblemKinds.NotFound).Allow(Permission.TrailRead).Noted("trail.read");
    }

    private static RouteHandlerBuilder Asks(RouteHandlerBuilder endpoint) => endpoint
        .Query(TrailAsked.NameKey, "操作人姓名的一部分", "part of the name of whoever acted")
        .Query(TrailAsked.ActionKey, "操作，如 corrections.make；以点结尾为一类", "the act, such as corrections.make; a whole slice with a full stop at its end")
        .Query(TrailAsked.AboutKey, "对象，如 plan:9f2c；以冒号结尾为一类", "what it is about, such as plan:9f2c; a whole kind with a colon at its end")
        .Query(TrailAsked.WordsKey, "理由或改动中的文字", "words in the reason or in what changed")
        .Query(TrailAsked.SinceKey, "自哪天", "from which day", "2013-11-01")
        .Query(TrailAsked.UntilKey, "至哪天", "to which day");

    private static async Task<IResult> SearchAsync(HttpContext http, TrailStore store, Caller caller)
    {
        var limit = Paging.LimitFault(http, out var most);
        if (Read(http, out var asked, limit) is { } wrong)
        {
            return wrong;
        }

        var found = await store.SearchAsync(asked.Query, most, caller.Actor, http.RequestAborted);
        return Results.Ok(new TrailPage([.. found.Select(TrailLineResource.Of)], found.Count == most ? found[^1].Sequence : null));
    }

    private static async Task<IResult> ExportAsync(HttpContext http, TrailStore store, Caller caller)
    {
        if (Read(http, out var asked) is { } wrong)
        {
            return wrong;
        }

        http.Response.ContentType = "application/jsonl; charset=utf-8";
        await foreach (var line in store.ExportAsync(asked.Query, caller.Actor, http.RequestAborted))
        {
            await http.Response.WriteAsync(line + "\n", Encoding.UTF8, http.RequestAborted);
        }

        return Results.Empty;
    }

    private static IResult? Read(HttpContext http, out TrailAsked asked, params IEnumerable<Fault?> more)
    {
        var query = ListQuery.From(http.Request.Query);
        asked = TrailAsked.From(query);
        List<Fault> faults = [.. KnownParameters.Faults(http), .. more.OfType<Fault>(), .. asked.WrongDays.Select(wrong => new Fault(wrong.Key, new($"“{wrong.Value}”不是日期，写作 2013-11-30", $"“{wrong.Value}” is no date, written 2013-11-30")))];
        if (query[TrailAsked.BeforeKey] is { Length: > 0 } before && !long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            faults.Add(new(TrailAsked.BeforeKey, new("应为序号", "it is the number of an entry")));
        }

        return faults.Count > 0 ? Problem.Of(http, ProblemKinds.BadParameter, null, faults) : null;
    }
}
