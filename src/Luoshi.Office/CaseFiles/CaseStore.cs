using System.Collections.Immutable;
using Luoshi.Office.Accounts;
using Luoshi.Office.Calendar;
using Luoshi.Office.Cases;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;
using Refused = Luoshi.Office.Cases.Refused;

namespace Luoshi.Office.CaseFiles;

/// <summary>Opens cases and takes steps in them. Each step is one transaction, as a rule with one entry of the audit trail, and happens once.</summary>
public sealed class CaseStore(IDbContextFactory<OfficeDb> databases, CaseKinds kinds, CaseReading reading, CaseMover mover, Recusals recusals, TimeProvider clock)
{
    private const int MostTries = 5;

    private static readonly CaseRefused Missing = new("no-such-case", new("没有这个事项。", "There is no such case."));

    /// <summary>An id for a request that is about to be made; a form that is sent twice sends it twice.</summary>
    public string NewRequestId() => Ids.Next(clock.GetUtcNow());

    /// <summary>Opens a case.</summary>
    /// <param name="from">The address that the person acts from.</param>
    public async Task<CaseAnswer> OpenAsync(CaseAsked asked, Principal who, string from, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(who);
        if (kinds.Find(asked.Kind) is not { } work)
        {
            return new CaseRefused("no-such-kind", new($"没有“{asked.Kind}”这种事项。", $"There is no kind of case \"{asked.Kind}\"."));
        }

        if (BadRequestId(asked.RequestId) is { } bad)
        {
            return bad;
        }

        for (var attempt = 1; ; attempt++)
        {
            var now = clock.GetUtcNow();
            await using var db = await databases.OpenAsync(new Act(who.ActorFrom(from), "cases.open", "cases:" + asked.Kind, now), cancellation);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            if (await db.Set<CaseFile>().AsNoTracking().SingleOrDefaultAsync(file => file.OpeningRequest == asked.RequestId, cancellation) is { } earlier)
            {
                return earlier.OpenedBy == who.PersonId && earlier.Kind == asked.Kind
                    ? new CaseDone((await reading.WithEventsAsync(db, [earlier], cancellation))[0], Repeated: true)
                    : new CaseRefused("request-reused", new("请求编号已用于另一事项，请换一个编号重新提交。", "The request id was used for another case: submit again with a new id."));
            }

            if (await work.PrepareAsync(db, asked.Data, who, ChinaTime.DateOf(now), cancellation) is var prepared && !prepared.Done)
            {
                return new CaseRefused("not-opened", prepared.Refusal ?? default);
            }

            var file = Make(asked, work, prepared.Value, who, now);
            if (file.OnlyOpen is not null && await db.Set<CaseFile>().AnyAsync(other => other.OnlyOpen == file.OnlyOpen, cancellation))
            {
                return new CaseRefused("open-already", new(
                    $"“{file.TitleZh}”已有一件在办，请在该事项中办理。", $"A case \"{file.TitleEn}\" is open already: act in that one."));
            }

            await mover.BeginAsync(db, file, work, now, cancellation);
            db.Act = new Act(who.ActorFrom(from), "cases.open", CaseFile.AboutOf(file.Id), now);
            db.Add(file);
            try
            {
                await db.SaveChangesAsync(cancellation);
                var open = new OpenCase(file, [], work);
                var step = asked.First is { } first
                    ? await mover.MoveAsync(db, open, new(asked.RequestId, first.Action, first.Why, first.Data), AskedBy(who, from, null), now, cancellation)
                    : null;
                if (step?.Outcome is Refused refused)
                {
                    return new CaseRefused(refused.Code, refused.Reason);
                }

                await transaction.CommitAsync(CancellationToken.None);
                return new CaseDone(After(open, step?.Recorded), Repeated: false);
            }
            catch (DbUpdateException) when (attempt < MostTries)
            {
                // Another request came first: ask again with it known.
            }
        }
    }

    /// <summary>Takes a step in a case.</summary>
    /// <param name="from">The address that the person acts from.</param>
    public async Task<CaseAnswer> ActAsync(string caseId, StepAsked asked, Principal who, string from, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(who);
        if (BadRequestId(asked.RequestId) is { } bad)
        {
            return bad;
        }

        for (var attempt = 1; ; attempt++)
        {
            var now = clock.GetUtcNow();
            await using var db = await databases.OpenAsync(new Act(who.ActorFrom(from), "cases.act", CaseFile.AboutOf(caseId), now), cancellation);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            if (await reading.FindAsync(db, caseId, cancellation) is not { } open)
            {
                return Missing;
            }

            // What was carried out already is answered with what came of it, though the version has risen since.
            if (open.Events.All(happened => happened.RequestId != asked.RequestId) && open.File.Version != asked.ExpectedVersion)
            {
                return Stale(asked.ExpectedVersion, open);
            }

            try
            {
                var (outcome, recorded) = await mover.MoveAsync(
                    db, open, new(asked.RequestId, asked.Action, asked.Why, asked.Data), AskedBy(who, from, asked.PostId), now, cancellation);
                if (outcome is not Moved moved)
                {
                    return outcome is Refused refused ? new CaseRefused(refused.Code, refused.Reason) : throw new InvalidOperationException($"Unknown outcome {outcome}.");
                }

                await transaction.CommitAsync(CancellationToken.None);
                return new CaseDone(After(open, recorded), moved.Repeated);
            }
            catch (DbUpdateException) when (attempt < MostTries)
            {
                // Somebody else moved the case at the same moment: look at it anew.
            }
        }
    }

    /// <summary>A case for somebody who may see it; null for others and where there is none. Whether they may is asked on every reading.</summary>
    public async Task<OpenCase?> FindAsync(string caseId, Principal who, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(who);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await reading.FindAsync(db, caseId, cancellation) is { } open && CaseSight.MaySee(open, who) ? open : null;
    }

    /// <summary>What somebody may do in a case now, with what stands in the way of it.</summary>
    public async Task<ImmutableArray<OpenAction>> ActionsOpenToAsync(OpenCase open, Principal who, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(who);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var (snapshot, today) = (open.Snapshot, ChinaTime.Today(clock));
        var facts = await open.Work.FactsAsync(db, snapshot, snapshot.Data, today, cancellation);
        return
        [
            .. Ways(open, snapshot, facts, await recusals.OfAsync(db, CaseMover.Concerned(open, snapshot), today, cancellation), who, today)
                .OrderBy(action => action.Obstacle is not null).DistinctBy(action => action.Action.Code),
        ];
    }

    /// <summary>The actions that somebody may take by their posts and their part in a case. What else stands in the way is not looked up.</summary>
    internal async Task<ImmutableArray<OpenAction>> ActionsPermittedToAsync(OfficeDb db, OpenCase open, Principal who, DateOnly today, CancellationToken cancellation)
    {
        var snapshot = open.Snapshot;
        var recusal = await recusals.OfAsync(db, CaseMover.Concerned(open, snapshot), today, cancellation);
        return [.. Ways(open, snapshot, CaseFacts.None, recusal, who, today).DistinctBy(action => action.Action.Code)];
    }

    /// <summary>What there is to choose from for something that an action asks for; the default where it is written freely.</summary>
    public async Task<ImmutableArray<CaseChoice>> ChoicesAsync(OpenCase open, string key, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(open);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await open.Work.ChoicesAsync(db, open.Snapshot.Data, key, ChinaTime.Today(clock), cancellation);
    }

    /// <summary>What there is to choose from for something that a case of a kind is opened with; empty where it is written freely.</summary>
    public async Task<ImmutableArray<CaseChoice>> OpeningChoicesAsync(ICaseWork work, string key, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var offered = await work.ChoicesAsync(db, ImmutableDictionary<string, string>.Empty, key, ChinaTime.Today(clock), cancellation);
        return offered.IsDefault ? [] : offered;
    }

    private static IEnumerable<OpenAction> Ways(OpenCase open, CaseSnapshot snapshot, CaseFacts facts, Recusal recusal, Principal who, DateOnly today) =>
        ActingPost.Of(who).SelectMany(way => open.Work.Machine.ActionsOpenTo(snapshot, way.Actor, way.With(facts, recusal), today));

    // The row of the case was carried on with the step; what is missing is the event.
    private static OpenCase After(OpenCase open, RecordedEvent? recorded) => recorded is null ? open : open with { Events = open.Events.Add(recorded) };

    private static Asking AskedBy(Principal who, string from, string? postId) =>
        new(ActingPost.Of(who, postId), way => who.ActorFrom(from, way.Post?.PostId));

    private static CaseRefused? BadRequestId(string id) => id is { Length: > 0 and <= 64 } ? null : new("bad-request-id", new(
        "请求编号须为 1 至 64 个字符，请重新提交。", "A request id has 1 to 64 characters: submit again."));

    private static CaseStale Stale(int expected, OpenCase open)
    {
        var last = open.Events.LastOrDefault();
        var (zh, en) = last is null ? ("他人", "somebody else") : (last.PersonName, last.PersonName);
        return new(expected, open, new(
            $"您打开页面后，{zh}已办理此事项（您看到第 {expected} 版，现为第 {open.File.Version} 版，状态“{open.State.Name.Zh}”）。请核对后重新提交。",
            $"After you opened the page, {en} acted in this case (you saw version {expected}, it is now version {open.File.Version}, state \"{open.State.Name.En}\"). Look at it and submit again."));
    }

    private static CaseFile Make(CaseAsked asked, ICaseWork work, CaseOpening opening, Principal who, DateTimeOffset now)
    {
        var kind = work.Machine.Kind;
        var file = new CaseFile
        {
            Id = Ids.Next(now),
            Kind = kind.Code,
            About = opening.About,
            OnlyOpen = work.OneAtATime ? $"{kind.Code}|{opening.About}" : null,
            TitleZh = opening.Title.Zh,
            TitleEn = opening.Title.En,
            OwnerUnit = opening.OwnerUnit,
            UnitConcerned = opening.UnitConcerned,
            OpeningData = CaseJson.Write(opening.Data),
            OpeningRequest = asked.RequestId,
            OpenedAt = now,
            OpenedBy = who.PersonId,
            State = kind.Initial,
            StateSince = now,
        };
        CaseMover.Wait(file, kind, CaseSnapshot.Open(kind, file.Id, file.OwnerUnit, opening.Data));
        return file;
    }
}
