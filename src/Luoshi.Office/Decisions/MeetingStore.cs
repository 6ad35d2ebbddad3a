using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Office.Accounts;
using Luoshi.Office.Calendar;
using Luoshi.Office.Cases;
using Luoshi.Office.Duties;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;
using Role = Luoshi.Core.Model.Role;

namespace Luoshi.Office.Decisions;

/// <summary>What a meeting decided, as it is written down.</summary>
/// <param name="Items">The items of the plan that it concerns.</param>
/// <param name="LeadUnit">Empty where nothing is to be done.</param>
public sealed record DecisionAsked(
    string Agenda, string Text, IReadOnlyList<string> Items, string LeadUnit, IReadOnlyList<string> Assisting, DateOnly? DueOn);

/// <summary>Keeps meetings and their decisions. A confirmed decision with a lead is work that is owed, like any of the plan.</summary>
public sealed class MeetingStore(IDbContextFactory<OfficeDb> databases, TimeProvider clock)
{
    /// <summary>The meetings about a plan, the last first.</summary>
    public async Task<IReadOnlyList<Meeting>> OfPlanAsync(string planId, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<Meeting>().AsNoTracking().Where(meeting => meeting.PlanId == planId).OrderByDescending(meeting => meeting.HeldOn).ThenByDescending(meeting => meeting.Id).ToListAsync(cancellation);
    }

    /// <summary>The meetings about all plans, the last first.</summary>
    public async Task<IReadOnlyList<Meeting>> AllAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<Meeting>().AsNoTracking().OrderByDescending(meeting => meeting.HeldOn).ThenByDescending(meeting => meeting.Id).ToListAsync(cancellation);
    }

    /// <summary>A meeting; null where there is none of that id.</summary>
    public async Task<Meeting?> FindAsync(string meetingId, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(meeting => meeting.Id == meetingId, cancellation);
    }

    /// <summary>The confirmed decisions of the meetings about a plan that name a day, by their ids.</summary>
    public async Task<IReadOnlyDictionary<string, Decision>> DatedAsync(string planId, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<Decision>().AsNoTracking().Where(decision => decision.DueOn != null)
            .Where(decision => db.Set<Meeting>().Any(meeting => meeting.Id == decision.MeetingId && meeting.PlanId == planId && meeting.ConfirmedAt != null))
            .ToDictionaryAsync(decision => decision.Id, cancellation);
    }

    /// <summary>The decisions of a meeting, in order.</summary>
    public async Task<IReadOnlyList<Decision>> DecisionsAsync(string meetingId, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<Decision>().AsNoTracking().Where(decision => decision.MeetingId == meetingId).OrderBy(decision => decision.Number).ToListAsync(cancellation);
    }

    /// <summary>A confirmed decision with its meeting; null where there is none of that id.</summary>
    public async Task<(Meeting Meeting, Decision Decision)?> DecisionAsync(string decisionId, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await db.Set<Decision>().AsNoTracking().Where(decision => decision.Id == decisionId)
            .Join(db.Set<Meeting>().AsNoTracking().Where(meeting => meeting.ConfirmedAt != null), decision => decision.MeetingId, meeting => meeting.Id, (decision, meeting) => new { meeting, decision })
            .SingleOrDefaultAsync(cancellation);
        return found is null ? null : (found.meeting, found.decision);
    }

    /// <summary>Writes a meeting down with its decisions.</summary>
    public async Task<Outcome<Meeting>> RecordAsync(
        string planId, string title, DateOnly heldOn, string chair, IReadOnlyList<DecisionAsked> decisions, Principal who, string from, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(who);
        var now = clock.GetUtcNow();
        var id = Ids.Next(now);
        await using var db = await databases.OpenAsync(new Act(who.ActorFrom(from), "decisions.record", "meeting:" + id, now), cancellation);
        var directory = await UnitStore.DirectoryAsync(db, ChinaTime.DateOf(now), null, cancellation);
        if (Refusal(title, heldOn, decisions, directory, ChinaTime.DateOf(now), who) is { } refusal)
        {
            return refusal;
        }

        var meeting = new Meeting { Id = id, PlanId = planId, Title = title.Trim(), HeldOn = heldOn, Chair = chair.Trim(), RecordedBy = who.PersonId, RecordedAt = now };
        db.Add(meeting);
        db.AddRange(decisions.Select((decision, at) => new Decision
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{id}-{at + 1}"),
            MeetingId = id,
            Number = at + 1,
            Agenda = decision.Agenda.Trim(),
            Text = decision.Text.Trim(),
            Items = UnitList.Join(decision.Items),
            LeadUnit = decision.LeadUnit,
            Assisting = UnitList.Join(decision.Assisting),
            DueOn = decision.DueOn,
        }));
        await db.SaveChangesAsync(cancellation);
        return meeting;
    }

    /// <summary>Confirms the minutes: what was decided is owed from then on.</summary>
    public async Task<Outcome<Meeting>> ConfirmAsync(string meetingId, Principal who, string from, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(who);
        var now = clock.GetUtcNow();
        var act = new Act(who.ActorFrom(from), "decisions.confirm", "meeting:" + meetingId, now);
        await using var db = await databases.OpenAsync(act, cancellation);
        if (await db.Set<Meeting>().SingleOrDefaultAsync(of => of.Id == meetingId, cancellation) is not { } meeting)
        {
            return new LocalizedText("没有这次会议。", "There is no such meeting.");
        }

        if (!who.HasRole(Roles.OfficeHead) || meeting.RecordedBy == who.PersonId)
        {
            return new LocalizedText("会议决定由办公室负责人确认，记录人不能自行确认。", "Decisions are confirmed by the head of the office, and not by whoever wrote them down.");
        }

        if (meeting.Standing == MeetingStanding.Withdrawn)
        {
            return new LocalizedText("会议记录已撤回，无可确认。", "The minutes were taken back: there is nothing to confirm.");
        }

        if (meeting.Standing == MeetingStanding.Confirmed)
        {
            return meeting;
        }

        (meeting.ConfirmedBy, meeting.ConfirmedAt) = (who.PersonId, now);
        var before = await db.Set<DutyFact>().AsNoTracking().Where(fact => fact.PlanId == meeting.PlanId && fact.Origin == DutyOrigin.Decided).Select(fact => fact.Subject).Distinct().CountAsync(cancellation);
        var owed = await db.Set<Decision>().AsNoTracking().Where(decision => decision.MeetingId == meetingId && decision.LeadUnit != string.Empty).OrderBy(decision => decision.Number).ToListAsync(cancellation);
        foreach (var (decision, at) in owed.Select((decision, at) => (decision, before + at + 1)))
        {
            db.AddRange(Duties(meeting, decision, string.Create(CultureInfo.InvariantCulture, $"J{at:00}"), act));
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            return meeting;
        }
        catch (DbUpdateException)
        {
            return new LocalizedText("他人同时确认了会议决定，请刷新查看。", "Somebody else confirmed it at the same moment: look again.");
        }
    }

    /// <summary>Takes minutes back that nobody has confirmed yet. They stay on record; what was decided otherwise is recorded anew.</summary>
    /// <param name="why">What was wrong with them.</param>
    public async Task<Outcome<Meeting>> WithdrawAsync(string meetingId, string why, Principal who, string from, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(why);
        ArgumentNullException.ThrowIfNull(who);
        var now = clock.GetUtcNow();
        await using var db = await databases.OpenAsync(new Act(who.ActorFrom(from), "decisions.withdraw", "meeting:" + meetingId, now, why.Trim()), cancellation);
        if (await db.Set<Meeting>().SingleOrDefaultAsync(of => of.Id == meetingId, cancellation) is not { } meeting)
        {
            return new LocalizedText("没有这次会议。", "There is no such meeting.");
        }

        if (!who.HasRole(Roles.OfficeClerk) && !who.HasRole(Roles.OfficeHead))
        {
            return new LocalizedText("会议记录由办公室撤回。", "Minutes are taken back by the office.");
        }

        if (string.IsNullOrWhiteSpace(why))
        {
            return new LocalizedText("请写明撤回的原因。", "Say why they are taken back.");
        }

        if (meeting.Standing == MeetingStanding.Confirmed)
        {
            return new LocalizedText("会议决定已经确认，不能撤回；另有决定的，请记录新的会议。", "The decisions are confirmed and stay: record another meeting for what was decided otherwise.");
        }

        if (meeting.Standing == MeetingStanding.Withdrawn)
        {
            return meeting;
        }

        (meeting.WithdrawnBy, meeting.WithdrawnAt, meeting.WithdrawnWhy) = (who.PersonId, now, why.Trim());
        try
        {
            await db.SaveChangesAsync(cancellation);
            return meeting;
        }
        catch (DbUpdateException)
        {
            return new LocalizedText("他人同时处理了会议记录，请刷新查看。", "Somebody else acted on the minutes at the same moment: look again.");
        }
    }

    private static IEnumerable<DutyFact> Duties(Meeting meeting, Decision decision, string number, Act act)
    {
        yield return Fact(decision.LeadUnit, Role.Lead, 1);
        foreach (var (unit, at) in decision.AssistingUnits.Select((unit, at) => (unit, at + 1)))
        {
            yield return Fact(unit, Role.Assist, at);
        }

        DutyFact Fact(string unit, Role role, int order) => new()
        {
            Subject = $"{meeting.PlanId}/{decision.Id}",
            StatementId = $"{meeting.PlanId}/{decision.Id}|{unit}|{role}",
            Revision = 1,
            From = ChinaTime.DateOf(act.At),
            RecordedAt = act.At,
            RecordedBy = act.By.Name,
            PlanId = meeting.PlanId,
            ItemId = decision.Id,
            Number = number,
            Title = decision.Text.Length > 400 ? decision.Text[..400] : decision.Text,
            UnitId = unit,
            Role = role,
            Order = order,
            Origin = DutyOrigin.Decided,
            Words = string.Empty,
        };
    }

    private static LocalizedText? Refusal(
        string title, DateOnly heldOn, IReadOnlyList<DecisionAsked> decisions, UnitDirectory directory, DateOnly today, Principal who)
    {
        if (!who.HasRole(Roles.OfficeClerk))
        {
            return new("会议决定由办公室经办记录。", "Decisions are written down by a clerk of the office.");
        }

        if (string.IsNullOrWhiteSpace(title) || heldOn > today || decisions.Count == 0)
        {
            return new("请写明会议名称、不晚于当日的日期和至少一项决定。", "Give the meeting's name, a day that is not ahead, and one decision at least.");
        }

        foreach (var (decision, number) in decisions.Select((decision, at) => (decision, at + 1)))
        {
            if (string.IsNullOrWhiteSpace(decision.Text))
            {
                return new($"第{number}项决定没有内容。", $"Decision {number} says nothing.");
            }

            if (decision.Assisting.Append(decision.LeadUnit).FirstOrDefault(unit => unit.Length > 0 && directory.Find(unit) is null) is { } missing)
            {
                return new($"第{number}项决定：没有单位“{missing}”。", $"Decision {number}: there is no unit \"{missing}\".");
            }

            if (decision.LeadUnit.Length > 0 && decision.Assisting.Contains(decision.LeadUnit, StringComparer.Ordinal))
            {
                return new($"第{number}项决定的牵头单位不能同时协办，请去掉一处。", $"The lead of decision {number} cannot assist itself: leave it out in one place.");
            }

            if (decision.LeadUnit.Length > 0 && decision.DueOn is null)
            {
                return new($"第{number}项决定有牵头单位，须写明期限。", $"Decision {number} has a lead and needs a due day.");
            }

            if (decision.DueOn < heldOn)
            {
                return new($"第{number}项决定的期限早于会议日期，请改为会议当日或以后。", $"Decision {number} is due before the meeting: give the day of the meeting or a later one.");
            }
        }

        return null;
    }
}
