using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Office.Accounts;
using Luoshi.Office.ActionPlans;
using Luoshi.Office.Calendar;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Office.Duties;
using Luoshi.Office.Facts;
using Luoshi.Office.People;
using Luoshi.Office.Plans;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Reports;

/// <summary>Opens and closes reporting rounds, and makes exceptions for one unit.</summary>
public sealed class RoundStore(IDbContextFactory<OfficeDb> databases, DutyStore duties, CaseStore cases, TimeProvider clock)
{
    private static readonly LocalizedText OnlyClerks = new("报送期由办公室经办开放和关闭。", "Rounds are opened and closed by a clerk of the office.");

    /// <summary>The rounds of a plan, the last first.</summary>
    public async Task<IReadOnlyList<ReportRound>> OfPlanAsync(string planId, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<ReportRound>().AsNoTracking().Where(round => round.PlanId == planId).OrderByDescending(round => round.To).ThenByDescending(round => round.Id).ToListAsync(cancellation);
    }

    public async Task<ReportRound?> FindAsync(string roundId, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<ReportRound>().AsNoTracking().SingleOrDefaultAsync(round => round.Id == roundId, cancellation);
    }

    /// <summary>Opens a round: keeps what it asks about, and asks each unit for the return that it owes.</summary>
    /// <param name="plan">The published plan as it is compiled on the day.</param>
    public async Task<Outcome<ReportRound>> OpenAsync(
        string planId, Plan plan, Frequency frequency, DateOnly from, DateOnly to, DateOnly dueOn, Principal who, string address, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(who);
        var now = clock.GetUtcNow();
        var today = ChinaTime.DateOf(now);
        if (Refusal(from, to, dueOn, today, who) is { } refusal)
        {
            return refusal;
        }

        var owed = await duties.OfPlanAsync(planId, today, cancellation);
        if (owed.IsEmpty)
        {
            return new LocalizedText("方案尚未发布，不能开放报送。", "The plan is not published, so nothing can be reported on it.");
        }

        // What the plan owes is owed from its publication on: there is nothing to say of what was over by then.
        await using (var db = await databases.CreateDbContextAsync(cancellation))
        {
            if (await db.Set<Publication>().AsNoTracking().SingleOrDefaultAsync(of => of.PlanId == planId, cancellation) is { } publication && to < publication.From)
            {
                return BeforePublication(to, publication.From);
            }
        }

        var round = new ReportRound { Id = Ids.Next(now), PlanId = planId, Frequency = frequency, From = from, To = to, DueOn = dueOn, OpenedAt = now, OpenedBy = who.Name };
        await using (var db = await databases.OpenAsync(new Act(who.ActorFrom(address), "reports.open-round", "round:" + round.Id, now), cancellation))
        {
            if (await db.Set<ReportRound>().AnyAsync(of => of.PlanId == planId && of.Frequency == frequency && of.From == from && of.To == to, cancellation))
            {
                return Already(round);
            }

            db.Add(round);
            db.AddRange(RoundItem.Of(round.Id, plan, owed));
            try
            {
                await db.SaveChangesAsync(cancellation);
            }
            catch (DbUpdateException)
            {
                // Somebody else opened it at the same moment.
                return Already(round);
            }
        }

        return await AskAsync(round, owed, who, address, cancellation) is { } failed ? failed : round;
    }

    /// <summary>Asks every unit for its return that was not asked yet: what was cut short is taken up again.</summary>
    public async Task<LocalizedText?> AskAsync(ReportRound round, Principal who, string address, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(round);
        return await AskAsync(round, await duties.OfPlanAsync(round.PlanId, ChinaTime.Today(clock), cancellation), who, address, cancellation);
    }

    /// <summary>Closes a round: from then on nothing of it changes but by exception.</summary>
    public async Task<Outcome<ReportRound>> CloseAsync(string roundId, string reason, Principal who, string address, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (!who.HasRole(Roles.OfficeClerk))
        {
            return OnlyClerks;
        }

        var now = clock.GetUtcNow();
        await using var db = await databases.OpenAsync(new Act(who.ActorFrom(address), "reports.close-round", "round:" + roundId, now, reason), cancellation);
        if (await db.Set<ReportRound>().SingleOrDefaultAsync(of => of.Id == roundId, cancellation) is not { } round)
        {
            return new LocalizedText("没有这个报送期。", "There is no such round.");
        }

        if (round.ClosedAt is null)
        {
            round.ClosedAt = now;
            await db.SaveChangesAsync(cancellation);
        }

        return round;
    }

    /// <summary>Lets one unit report late, or again where its return was accepted, until a day.</summary>
    public async Task<Outcome<RoundReopening>> ExceptAsync(
        string roundId, string unitId, DateOnly until, string reason, Principal who, string address, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(who);
        var now = clock.GetUtcNow();
        if (!who.HasRole(Roles.OfficeClerk))
        {
            return OnlyClerks;
        }

        if (string.IsNullOrWhiteSpace(reason) || until < ChinaTime.DateOf(now))
        {
            return new LocalizedText("请写明理由，例外截止日期不早于当日。", "Give a reason and a last day that is not past.");
        }

        await using var db = await databases.OpenAsync(new Act(who.ActorFrom(address), "reports.except", $"round:{roundId}/{unitId}", now, reason), cancellation);
        var ofUnit = await db.Set<CaseFile>().AsNoTracking().Where(file => file.About == ReturnWork.About(roundId, unitId)).OrderByDescending(file => file.Id).ToListAsync(cancellation);
        if (ofUnit is not [var last, ..])
        {
            return new LocalizedText("该单位在本期没有报表。", "The unit has no return in this round.");
        }

        // While the unit still works by an exception, another one can only give it more time.
        if (last.ClosedAt is null && await ReturnWork.ExceptedUntilAsync(db, roundId, unitId, ChinaTime.DateOf(now), cancellation) is { } running && until <= running)
        {
            return new LocalizedText(
                string.Create(CultureInfo.InvariantCulture, $"该单位已有例外，到{running:yyyy-MM-dd}为止，报表还在办理；要延长的，截止日请选在这一天以后。"),
                string.Create(CultureInfo.InvariantCulture, $"The unit has an exception already, until {running:yyyy-MM-dd}, and its return is still under way: to give it more time choose a later day."));
        }

        var exception = new RoundReopening { RoundId = roundId, UnitId = unitId, Until = until, Reason = reason, By = who.Name, At = now };
        db.Add(exception);
        await db.SaveChangesAsync(cancellation);

        // A correction that was cancelled leaves what was accepted in force; a new one is opened then.
        if (last.ClosedAt is null || ofUnit.Find(file => file.State == ReturnKind.Accepted) is not { } accepted)
        {
            return exception;
        }

        var data = ImmutableDictionary<string, string>.Empty.Add(ReturnData.Round, roundId).Add(ReturnData.Unit, unitId).Add(ReturnData.Reopens, accepted.Id);
        return await cases.OpenAsync(new(ReturnKind.Kind.Code, "reopen-" + last.Id, data, Asking(until)), who, address, cancellation) is CaseRefused refused ? refused.Reason : exception;
    }

    private async Task<LocalizedText?> AskAsync(ReportRound round, ImmutableArray<Duty> owed, Principal who, string address, CancellationToken cancellation)
    {
        foreach (var unit in await AskedAsync(round, owed, cancellation))
        {
            var data = ImmutableDictionary<string, string>.Empty.Add(ReturnData.Round, round.Id).Add(ReturnData.Unit, unit);
            var request = $"round-{round.Id[^16..]}-{(unit.Length > 32 ? unit[^32..] : unit)}";
            if (await cases.OpenAsync(new(ReturnKind.Kind.Code, request, data, Asking(round.DueOn)), who, address, cancellation) is CaseRefused { Code: not "open-already" } refused
                && refused.Reason != ReturnLines.NothingOwed)
            {
                return refused.Reason;
            }
        }

        return null;
    }

    // Whoever heads a duty, and joint leads with steps of an action plan of their own.
    private async Task<ImmutableArray<string>> AskedAsync(ReportRound round, ImmutableArray<Duty> owed, CancellationToken cancellation)
    {
        var (today, under) = (ChinaTime.Today(clock), round.PlanId + "/");
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var planned = await db.Set<StepFact>().AsNoTracking().KnownAt(null).On(today).Where(step => step.Subject.StartsWith(under))
            .Select(step => new { step.Subject, step.UnitId }).Distinct().ToListAsync(cancellation);
        var parts = owed.SelectMany(duty => duty.Parts.Select(part => (duty.Subject, part.UnitId))).ToHashSet();
        return [.. owed.Select(duty => duty.Head).OfType<string>().Concat(planned.Where(step => parts.Contains((step.Subject, step.UnitId))).Select(step => step.UnitId))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static LocalizedText BeforePublication(DateOnly to, DateOnly from) => new(
        string.Create(CultureInfo.InvariantCulture, $"方案自{from:yyyy-MM-dd}起执行，所选报告期到{to:yyyy-MM-dd}已经结束，请改选这一天所在或以后的报告期。"),
        string.Create(CultureInfo.InvariantCulture, $"The plan is in force from {from:yyyy-MM-dd} and the period ended on {to:yyyy-MM-dd}, before that: choose the period of that day or a later one."));

    private static LocalizedText Already(ReportRound round) => new($"{round.Name.Zh}的报送期已经开放过。", $"The round of {round.Name.En} was opened already.");

    private static FirstStep Asking(DateOnly due) => new("ask", null, ImmutableDictionary<string, string>.Empty.Add(ReturnData.Due, CaseDay.Write(due)));

    private static LocalizedText? Refusal(DateOnly from, DateOnly to, DateOnly dueOn, DateOnly today, Principal who) =>
        !who.HasRole(Roles.OfficeClerk) ? OnlyClerks
        : to < from ? new LocalizedText("报告期的末日不能早于首日。", "The last day of the period is not before the first.")
        : from > today ? new LocalizedText(
            string.Create(CultureInfo.InvariantCulture, $"报告期自{from:yyyy-MM-dd}起，尚未开始，到时再开放。"),
            string.Create(CultureInfo.InvariantCulture, $"The period begins on {from:yyyy-MM-dd} and has not begun: open it then."))
        : dueOn < today ? new LocalizedText(
            string.Create(CultureInfo.InvariantCulture, $"报送期限{dueOn:yyyy-MM-dd}已过，请改为当日或以后。"),
            string.Create(CultureInfo.InvariantCulture, $"The due day {dueOn:yyyy-MM-dd} is past: choose today or later."))
        : null;
}
