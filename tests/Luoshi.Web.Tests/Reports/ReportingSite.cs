using System.Text.RegularExpressions;
using Luoshi.Office.People;
using Luoshi.Office.Reports;
using Luoshi.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Reports;

/// <summary>A unit whose return for September was accepted and that is asked for October's; another unit owes nothing.</summary>
public abstract partial class ReportingSite : IAsyncLifetime
{
    protected const string Unit = "市教育局";
    private RunningSite? _site;
    private ReportRound? _september;
    private ReportRound? _october;

    protected RunningSite Site => _site ?? throw new InvalidOperationException("The server has not been started.");

    protected string PlanId { get; private set; } = string.Empty;

    protected ReportRound September => _september ?? throw new InvalidOperationException("The round has not been opened.");

    protected ReportRound October => _october ?? throw new InvalidOperationException("The round has not been opened.");

    /// <summary>The return that was accepted.</summary>
    protected string Accepted { get; private set; } = string.Empty;

    /// <summary>The return that is to be filled in.</summary>
    protected string Open { get; private set; } = string.Empty;

    protected string Page => "/returns/" + Open;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync();
        PlanId = await Reporting.PublishAsync(Site.Services, Unit);
        _september = await Reporting.OpenAsync(Site.Services, PlanId, 2013, 9);
        Accepted = await Reporting.ReturnAsync(Site.Services, September, Unit);
        await Reporting.AcceptAsync(Site.Services, Accepted, Unit, 8, 150);
        _october = await Reporting.OpenAsync(Site.Services, PlanId, 2013, 10);
        Open = await Reporting.ReturnAsync(Site.Services, October, Unit);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Site.DisposeAsync();
    }

    protected async Task<Visitor> AsAsync(string userName) => new(Site.Address, await Staff.SessionAsync(Site.Services, "a-" + userName));

    protected Task<Visitor> LiaisonAsync() => AsAsync(Reporting.Liaison(Unit));

    protected Task<Visitor> StrangerAsync() => Site.VisitAsAsync("市财政局", Roles.UnitLiaison);

    protected Task<IReadOnlyList<ReturnLine>> LinesAsync() => Site.Services.GetRequiredService<ReturnDesk>().LinesAsync(Open, Cancellation);

    /// <summary>What the form of the page sends if somebody fills every line in so.</summary>
    /// <param name="html">The page.</param>
    protected static (string Name, string Value)[] Typed(string html, string value, string narrative) =>
    [
        .. Version().Matches(html).SelectMany(match => new[]
        {
            (match.Groups[1].Value + "-version", match.Groups[2].Value), (match.Groups[1].Value + "-state", "OnSchedule"), (match.Groups[1].Value + "-narrative", narrative),
        }),
        .. Value().Matches(html).Select(match => (match.Groups[1].Value, value)),
    ];

    [GeneratedRegex("name=\"([0-9a-f]{32})-version\" value=\"(\\d+)\"")]
    private static partial Regex Version();

    [GeneratedRegex("name=\"([0-9a-f]{32}-value)\"")]
    private static partial Regex Value();
}
