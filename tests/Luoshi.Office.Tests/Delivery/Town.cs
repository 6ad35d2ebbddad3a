using System.Collections.Immutable;
using Luoshi.Office.Accounts;
using Luoshi.Office.Calendar;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Duties;
using Luoshi.Office.Jobs;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Office.Tests.Accounts;
using Microsoft.EntityFrameworkCore;
using Role = Luoshi.Core.Model.Role;

namespace Luoshi.Office.Tests.Delivery;

/// <summary>
/// An office with its clerk and head, two units (科技局 leads, 人才局 assists) with liaison and leader, a supervisor, a leader of the leading
/// group and a reviewer; one piece of work of the plan p is owed.
/// </summary>
sealed class Town(TemporaryOffice office)
{
    public const string Duty = "p/k1";

    private static readonly ImmutableDictionary<string, string> Nothing = ImmutableDictionary<string, string>.Empty;

    private int _requests;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public CaseStore Cases => office.Get<CaseStore>();

    public static async Task<Town> InAsync(TemporaryOffice office)
    {
        // A Monday, in the open hours.
        office.Clock.Now = new(2013, 6, 3, 2, 0, 0, TimeSpan.Zero);
        foreach (var (name, role, unit) in new[]
        {
            ("clerk", Roles.OfficeClerk, "office"), ("head", Roles.OfficeHead, "office"), ("liaison", Roles.UnitLiaison, "科技局"), ("leader", Roles.UnitLeader, "科技局"),
            ("helper", Roles.UnitLiaison, "人才局"), ("helpers-leader", Roles.UnitLeader, "人才局"), ("supervisor", Roles.Supervisor, "inspection"),
            ("group", Roles.LeadingGroup, "city"), ("reviewer", Roles.AppealReviewer, "appeals"),
        })
        {
            await office.HireAsync(name, role, unit, Cancellation);
        }

        await using var db = await office.Databases.OpenAsync(new Act(TemporaryOffice.As("测试"), "test.publish", "plan:p", office.Clock.Now), Cancellation);
        db.AddRange(Part("科技局", Role.Lead), Part("人才局", Role.Assist));
        await db.SaveChangesAsync(Cancellation);
        return new(office);

        DutyFact Part(string unit, Role role) => new()
        {
            Subject = Duty,
            StatementId = $"{Duty}|{unit}",
            Revision = 1,
            From = Staff.Since,
            RecordedAt = office.Clock.Now,
            RecordedBy = "测试",
            PlanId = "p",
            ItemId = "k1",
            Number = "K01",
            Title = "建设平台",
            UnitId = unit,
            Role = role,
            Order = 1,
            Origin = DutyOrigin.Stated,
            Words = "市" + unit,
        };
    }

    /// <summary>Moves the clock on to a day, ten in the morning.</summary>
    public void OnDay(int year, int month, int day) => office.Clock.Now = new(year, month, day, 2, 0, 0, TimeSpan.Zero);

    public async Task<Principal> WhoAsync(string name) =>
        await office.Get<AccountStore>().PrincipalOfAsync("a-" + name, ChinaTime.Today(office.Clock), Cancellation)
        ?? throw new InvalidOperationException($"There is no {name}.");

    public async Task<CaseAnswer> TryOpenAsync(string kind, string name, FirstStep? first, params (string Key, string Value)[] data) =>
        await Cases.OpenAsync(new(kind, $"open-{++_requests}", Data(data), first), await WhoAsync(name), "10.0.0.1", Cancellation);

    public async Task<OpenCase> OpenAsync(string kind, string name, params (string Key, string Value)[] data) =>
        await TryOpenAsync(kind, name, null, data) switch
        {
            CaseDone done => done.Case,
            CaseRefused refused => throw new InvalidOperationException($"{refused.Code}: {refused.Reason.En}"),
            var other => throw new InvalidOperationException($"{other}"),
        };

    public async Task<CaseAnswer> TryAsync(OpenCase open, string action, string name, string? why = null, params (string Key, string Value)[] data)
    {
        var now = await Cases.FindAsync(open.File.Id, await WhoAsync(name), Cancellation);
        return await Cases.ActAsync(open.File.Id, new($"act-{++_requests}", action, now?.File.Version ?? open.File.Version, why, Data(data)), await WhoAsync(name), "10.0.0.1", Cancellation);
    }

    public async Task<OpenCase> DoAsync(OpenCase open, string action, string name, string? why = null, params (string Key, string Value)[] data) =>
        await TryAsync(open, action, name, why, data) switch
        {
            CaseDone done => done.Case,
            CaseRefused refused => throw new InvalidOperationException($"{refused.Code}: {refused.Reason.En}"),
            var other => throw new InvalidOperationException($"{other}"),
        };

    public async Task<string> RefusalAsync(OpenCase open, string action, string name, string? why = null, params (string Key, string Value)[] data) =>
        Assert.IsType<CaseRefused>(await TryAsync(open, action, name, why, data)).Code;

    public async Task<IReadOnlyList<T>> AllAsync<T>()
        where T : class
    {
        await using var db = office.Open();
        return await db.Set<T>().AsNoTracking().ToListAsync(Cancellation);
    }

    /// <summary>Puts a day's round of one kind of background work and runs all that is due.</summary>
    public async Task WorkAsync(ISchedule schedule)
    {
        await office.JobIntake.PutDueAsync(schedule, Cancellation);
        while ((await office.Get<JobRunner>().RunNextAsync("test", Cancellation)).Outcome != JobOutcome.NothingDue)
        {
        }
    }

    private static ImmutableDictionary<string, string> Data((string Key, string Value)[] data) => Nothing.SetItems(data.Select(pair => KeyValuePair.Create(pair.Key, pair.Value)));
}
