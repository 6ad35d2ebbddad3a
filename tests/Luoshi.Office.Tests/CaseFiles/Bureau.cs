using System.Collections.Immutable;
using Luoshi.Office.Accounts;
using Luoshi.Office.Calendar;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Jobs;
using Luoshi.Office.People;
using Luoshi.Office.People.Handover;
using Luoshi.Office.Tests.Accounts;

namespace Luoshi.Office.Tests.CaseFiles;

/// <summary>A unit whose liaison chen hands the post over to wu, who holds another one; zhou leads the unit, sec confirms.</summary>
sealed class Bureau(TemporaryOffice office)
{
    public const string Post = "post-chen";

    private static readonly ImmutableDictionary<string, string> Nothing = ImmutableDictionary<string, string>.Empty;

    private int _requests;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public CaseStore Store => office.Get<CaseStore>();

    public static async Task<Bureau> InAsync(TemporaryOffice office)
    {
        // A Monday, in the open hours.
        office.Clock.Now = new(2013, 12, 2, 2, 0, 0, TimeSpan.Zero);
        await office.HireAsync("chen", cancellation: Cancellation);
        await office.HireAsync("wu", Roles.RegisterKeeper, cancellation: Cancellation);
        await office.HireAsync("zhou", Roles.UnitLeader, cancellation: Cancellation);
        await office.HireAsync("sec", Roles.SecurityAdmin, "u9", Cancellation);
        return new(office);
    }

    public async Task<Principal> WhoAsync(string userName) =>
        await office.Get<AccountStore>().PrincipalOfAsync("a-" + userName, ChinaTime.Today(office.Clock), Cancellation)
        ?? throw new InvalidOperationException($"There is no {userName}.");

    public async Task<CaseAnswer> OpenAsync(string userName = "chen", string successor = "p-wu", string on = "2014-01-06", string? request = null, string post = Post) =>
        await Store.OpenAsync(
            new(HandoverKind.Kind.Code, request ?? $"open-{++_requests}", Nothing.Add(HandoverData.Post, post),
                new("propose", null, Nothing.Add(HandoverData.Successor, successor).Add(HandoverData.EffectiveOn, on))),
            await WhoAsync(userName), "10.0.0.1", Cancellation);

    public async Task<OpenCase> OpenedAsync() => Assert.IsType<CaseDone>(await OpenAsync()).Case;

    public async Task<CaseAnswer> ActAsync(OpenCase open, string action, string userName, string? why = null, int? version = null, string? request = null) =>
        await Store.ActAsync(
            open.File.Id, new(request ?? $"act-{++_requests}", action, version ?? open.File.Version, why, Nothing), await WhoAsync(userName), "10.0.0.1", Cancellation);

    public async Task<OpenCase> DoneAsync(OpenCase open, string action, string userName, string? why = null) =>
        Assert.IsType<CaseDone>(await ActAsync(open, action, userName, why)).Case;

    /// <summary>Runs every job that is due, and says what came of each.</summary>
    public async Task<List<(JobOutcome Outcome, string? Kind)>> RunJobsAsync()
    {
        List<(JobOutcome Outcome, string? Kind)> ran = [];
        for (; ; )
        {
            var (outcome, kind) = await office.Get<JobRunner>().RunNextAsync("test", Cancellation);
            if (outcome == JobOutcome.NothingDue)
            {
                return ran;
            }

            ran.Add((outcome, kind));
        }
    }
}
