using System.Collections.Immutable;
using Luoshi.Office.Calendar;
using Luoshi.Office.Cases;
using Luoshi.Office.Jobs;
using Luoshi.Office.Notices;
using Luoshi.Office.Record;

namespace Luoshi.Office.CaseFiles;

/// <summary>What came of asking for a step.</summary>
/// <param name="Recorded">The event that was recorded; null where none was.</param>
internal sealed record TakenStep(CaseOutcome Outcome, RecordedEvent? Recorded = null);

/// <summary>Who asks for a step, and how the record tells them in one of their posts.</summary>
internal sealed record Asking(ImmutableArray<ActingPost> Ways, Func<ActingPost, Actor> Actor);

/// <summary>Takes a step in a case: decides by the table, then puts state, event, effects, notices and due jobs into one transaction.</summary>
public sealed class CaseMover(CaseReading reading, Recusals recusals, NoticeIntake notices, JobIntake jobs)
{
    /// <summary>Decides and saves. The transaction is the caller's: anything but <see cref="Moved"/> must not be committed.</summary>
    internal async Task<TakenStep> MoveAsync(OfficeDb db, OpenCase open, CaseRequest request, Asking asking, DateTimeOffset now, CancellationToken cancellation)
    {
        var (work, file, snapshot, today) = (open.Work, open.File, open.Snapshot, ChinaTime.DateOf(now));
        var facts = await open.Work.FactsAsync(db, snapshot, snapshot.Data.SetItems(request.Data), today, cancellation);
        var recusal = await recusals.OfAsync(db, Concerned(open, snapshot), today, cancellation);
        var terms = await reading.TermsAsync(db, work, today, cancellation);
        var (outcome, way) = ActingPost.Decide(asking.Ways, each => work.Machine.Decide(snapshot, request, each.Actor, each.With(facts, recusal), today, terms));
        if (outcome is not Moved { Repeated: false } moved || way is null)
        {
            return new(outcome);
        }

        var actor = asking.Actor(way);
        var act = new Act(actor, $"cases.{request.Action}", CaseFile.AboutOf(file.Id), now, request.Reason);
        db.Act = act;
        var recorded = Record(file.Id, open.Events.Length + 1, moved.Event, actor, now);
        db.Add(recorded);
        Advance(file, open.Work, moved, now);
        if (await work.CarryOutAsync(db, moved, act, cancellation) is { } refusal)
        {
            return new(new Refused("not-carried-out", refusal));
        }

        await TellAsync(db, open, moved, recusal, now, cancellation);
        if (Lapsing(work, moved.Case.State) && moved.Event.Deadline is { } deadline)
        {
            jobs.Add(db, LapseCases.Name, file.Id, ChinaTime.EndOf(deadline.Due));
        }

        await db.SaveChangesAsync(cancellation);
        return new(moved, recorded);
    }

    /// <summary>Sets the deadline that runs from the opening of a case, where its kind has one.</summary>
    internal async Task BeginAsync(OfficeDb db, CaseFile file, ICaseWork work, DateTimeOffset now, CancellationToken cancellation)
    {
        if (work.Machine.Kind.OpeningTerm is not { } key)
        {
            return;
        }

        var today = ChinaTime.DateOf(now);
        var terms = await reading.TermsAsync(db, work, today, cancellation);
        var deadline = terms.Calendar.DeadlineFrom(today, terms.Rules[key]);
        (file.DueOn, file.OriginalDueOn, file.Deadline) = (deadline.Due, deadline.Due, CaseJson.Write(deadline));
    }

    /// <summary>The units that a case rules on.</summary>
    internal static ImmutableArray<string> Concerned(OpenCase open, CaseSnapshot snapshot) =>
        open.File.UnitConcerned is { } unit ? open.Work.Concerned(snapshot).Add(unit) : open.Work.Concerned(snapshot);

    /// <summary>Sets whom a case waits for in its state.</summary>
    internal static void Wait(CaseFile file, CaseKind kind, CaseSnapshot snapshot)
    {
        var waited = kind.State(snapshot.State)?.WaitingFor;
        file.WaitsForPerson = waited?.PersonIn(snapshot);
        file.WaitsForRole = waited is { IsRole: true } ? waited.Key : null;
        file.WaitsForUnit = waited?.UnitIn(snapshot);
    }

    private static void Advance(CaseFile file, ICaseWork work, Moved moved, DateTimeOffset now)
    {
        var (before, due) = (file.State, moved.Case.Deadline?.Due);
        var course = work.Machine.Kind.Transition(before, moved.Event.Action)?.Course ?? DeadlineCourse.Anew;
        if (before != moved.Case.State)
        {
            (file.State, file.StateSince) = (moved.Case.State, now);
        }

        (_, file.OriginalDueOn, file.Extensions) = new DueDays(file.DueOn, file.OriginalDueOn, file.Extensions).After(before, moved.Event.To, course, due);
        (file.DueOn, file.Deadline) = (due, CaseJson.Write(moved.Case.Deadline));
        Wait(file, work.Machine.Kind, moved.Case);
        if (work.Machine.Kind.State(moved.Case.State) is { IsFinal: true })
        {
            (file.ClosedAt, file.OnlyOpen) = (now, null);
        }
    }

    private static RecordedEvent Record(string caseId, int number, CaseEvent happened, Actor actor, DateTimeOffset now) => new()
    {
        CaseId = caseId,
        Number = number,
        RequestId = happened.RequestId,
        Action = happened.Action,
        From = happened.From,
        To = happened.To,
        AccountId = actor.AccountId,
        PersonId = happened.Person,
        PersonName = actor.Name,
        UnitId = happened.Unit,
        Post = actor.Post,
        ActingAs = happened.ActingAs,
        StandIn = happened.StandIn,
        At = now,
        On = happened.On,
        Why = happened.Reason,
        Data = CaseJson.Write(happened.Data),
        Deadline = CaseJson.Write(happened.Deadline),
    };

    private static bool Lapsing(ICaseWork work, string state) => LapseCases.WayOf(work.Machine.Kind, state) is not null;

    private async Task TellAsync(OfficeDb db, OpenCase open, Moved moved, Recusal recusal, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = ChinaTime.DateOf(now);
        foreach (var notice in moved.Notices)
        {
            var persons = notice.Person is { } person ? [person] : await CaseAddressees.OfAsync(db, notice.To, moved.Case, recusal, today, cancellation);
            var asked = new NoticeAsked(
                notice.Template, open.Work.Notice(notice.Template, open.Title), open.Link, CaseFile.AboutOf(open.File.Id), moved.Case.Deadline?.Due, null);
            await notices.AddAsync(db, asked, [.. persons.Where(each => each != moved.Event.Person)], now, cancellation);
        }
    }
}
