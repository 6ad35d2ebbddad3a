using System.Text;
using Luoshi.Office.Accounts;
using Luoshi.Office.Calendar;
using Luoshi.Office.People;
using Luoshi.Office.Publishing;
using Luoshi.Office.Record;
using Luoshi.Office.Reports;
using Luoshi.Web.Plans;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Support;

/// <summary>Published plans and reporting rounds in the database of a running server; the unit that owes the work has a liaison and a leader.</summary>
static class Reporting
{
    private static readonly Actor Test = new(null, "测试", null, "test");

    /// <summary>A plan in which a unit heads two pieces of work, one of them with a target and a milestone.</summary>
    /// <param name="more">What makes it differ from other plans.</param>
    public static string PlanOf(string unit, string more = "") =>
        $"报送示例工作方案{more}\n一、主要任务\n（一）建设学校\n2013年新建学校12所，2013年10月完成选址。（{unit}牵头）\n（二）引进教师\n到2013年引进教师200人。（{unit}牵头）\n";

    /// <summary>Brings a plan in and publishes it; the unit's people are <c>liaison-of-</c> and <c>leader-of-</c> its name.</summary>
    /// <returns>The plan.</returns>
    public static async Task<string> PublishAsync(IServiceProvider services, string unit, string more = "")
    {
        await Staff.HireAsync(services, Liaison(unit), "何联络", unit, Roles.UnitLiaison);
        await Staff.HireAsync(services, Leader(unit), "周负责", unit, Roles.UnitLeader);
        var catalogue = services.GetRequiredService<PlanCatalogue>();
        var reception = await catalogue.ReceiveAsync($"报送示例{more}.txt", Encoding.UTF8.GetBytes(PlanOf(unit, more)), Test, CancellationToken.None);
        var id = reception.Receipt?.PlanId ?? throw new InvalidOperationException("The plan was not taken.");
        var today = ChinaTime.Today(services.GetRequiredService<TimeProvider>());
        var loaded = await catalogue.FindAsync(id, today, CancellationToken.None) ?? throw new InvalidOperationException("The plan is gone.");
        var review = PublishingReview.Of(id, loaded.Plan, await services.GetRequiredService<UnitStore>().DirectoryAsync(today), []);
        var published = await services.GetRequiredService<PublicationStore>().PublishAsync(id, loaded.Stored.ContentHash, review, new(2013, 1, 1), "印发", Test);
        return published.Done ? id : throw new InvalidOperationException(published.Refusal.Value.En);
    }

    /// <summary>Opens a monthly round about a month, due in a week.</summary>
    public static async Task<ReportRound> OpenAsync(IServiceProvider services, string planId, int year, int month)
    {
        var today = ChinaTime.Today(services.GetRequiredService<TimeProvider>());
        var loaded = await services.GetRequiredService<PlanCatalogue>().FindAsync(planId, today, CancellationToken.None) ?? throw new InvalidOperationException("The plan is gone.");
        var period = ReportPeriod.Of(Frequency.Month, new(year, month, 1));
        await Staff.OfficeAsync(services);
        var opened = await services.GetRequiredService<RoundStore>().OpenAsync(planId, loaded.Plan, Frequency.Month, period.From, period.To, today.AddDays(7), await WhoAsync(services, "office"), "127.0.0.1");
        return opened.Done ? opened.Value : throw new InvalidOperationException(opened.Refusal.Value.En);
    }

    /// <summary>The last return of a unit in a round.</summary>
    public static async Task<string> ReturnAsync(IServiceProvider services, ReportRound round, string unit) =>
        (await services.GetRequiredService<RoundBoard>().FindAsync(round.Id, await WhoAsync(services, "office")))?.Rows.First(of => of.Return.UnitId == "u-" + unit).Return.CaseId
        ?? throw new InvalidOperationException("There is no return.");

    /// <summary>Fills every line in, as on schedule and with these values in turn, and takes the return through all hands.</summary>
    public static Task AcceptAsync(IServiceProvider services, string returnId, string unit, params decimal[] values) => AcceptAsync(services, returnId, unit, string.Empty, values);

    /// <summary>As before, with files that the unit handed in as evidence of every line.</summary>
    /// <param name="evidence">Hashes with 、 between them.</param>
    public static Task AcceptAsync(IServiceProvider services, string returnId, string unit, string evidence, params decimal[] values) =>
        AcceptAsync(services, returnId, unit, evidence, _ => ReportedState.OnSchedule, values);

    /// <summary>As before, with what is said of each line.</summary>
    public static async Task AcceptAsync(IServiceProvider services, string returnId, string unit, string evidence, Func<ReturnLine, ReportedState> said, params decimal[] values)
    {
        var (desk, cases) = (services.GetRequiredService<ReturnDesk>(), services.GetRequiredService<Luoshi.Office.CaseFiles.CaseStore>());
        var given = new Queue<decimal>(values);
        var edits = (await desk.LinesAsync(returnId)).Select(line => new LineEdit(
            line.Id, line.Version, line.Kind == LineKind.Target ? ReturnFields.Write(given.Dequeue()) : string.Empty, said(line), "按计划推进", said(line) == ReportedState.Behind ? "加紧推进" : string.Empty, string.Empty, evidence)).ToList();
        var saved = await desk.SaveAsync(returnId, edits, await WhoAsync(services, Liaison(unit)), "127.0.0.1");
        Assert.Empty(saved.Value?.Faults ?? throw new InvalidOperationException(saved.Refusal?.En));

        // What was sent along unchanged is still to be confirmed.
        await desk.NothingNewAsync(returnId, await WhoAsync(services, Liaison(unit)), "127.0.0.1");
        foreach (var (action, name) in new[] { ("hand-up", Liaison(unit)), ("sign", Leader(unit)), ("accept", "office") })
        {
            var who = await WhoAsync(services, name);
            var open = await cases.FindAsync(returnId, who) ?? throw new InvalidOperationException("It is not seen.");
            Assert.IsType<Luoshi.Office.CaseFiles.CaseDone>(await cases.ActAsync(
                returnId, new(cases.NewRequestId(), action, open.File.Version, null, System.Collections.Immutable.ImmutableDictionary<string, string>.Empty), who, "127.0.0.1"));
        }
    }

    public static string Liaison(string unit) => "liaison-of-" + unit;

    public static string Leader(string unit) => "leader-of-" + unit;

    public static async Task<Principal> WhoAsync(IServiceProvider services, string userName) =>
        await services.GetRequiredService<AccountStore>().PrincipalOfAsync("a-" + userName, ChinaTime.Today(services.GetRequiredService<TimeProvider>()))
        ?? throw new InvalidOperationException($"There is no {userName}.");
}
