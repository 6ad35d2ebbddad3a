using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Accounts;
using Luoshi.Office.Calendar;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Reports;

/// <summary>What stands behind a return: its lines, made when it is asked for, and the picture and the observations that come of it.</summary>
public sealed class ReturnWork() : CaseWork(ReturnKind.Kind, ReturnKind.Notices)
{
    public override ImmutableArray<CaseTerm> Terms =>
    [
        new(ReturnKind.RevisionTerm, DeliverySettings.ReturnRevision, TermUnit.WorkingDays),
        new(ReturnKind.ReviewTerm, DeliverySettings.ReturnReview, TermUnit.WorkingDays),
    ];

    public override bool OneAtATime => true;

    // A return is its unit's own.
    public override bool NamesOthers => false;

    public override string LinkTo(string caseId) => ReturnView.LinkTo(caseId);

    public override async Task<Outcome<CaseOpening>> PrepareAsync(
        OfficeDb db, ImmutableDictionary<string, string> data, Principal by, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(by);
        if (!by.HasRole(Roles.OfficeClerk))
        {
            return new LocalizedText("报表由办公室经办下达。", "Returns are asked for by a clerk of the office.");
        }

        if (Unfit(data) is { } unfit)
        {
            return unfit;
        }

        var (roundId, unitId) = (data[ReturnData.Round], data[ReturnData.Unit]);
        if (await db.Set<ReportRound>().AsNoTracking().SingleOrDefaultAsync(of => of.Id == roundId, cancellation) is not { } round)
        {
            return new LocalizedText("没有这个报送期。", "There is no such round.");
        }

        if ((await UnitStore.DirectoryAsync(db, today, null, cancellation)).Find(unitId) is not { } unit)
        {
            return new LocalizedText("没有这个报送单位。", "There is no such unit.");
        }

        if (!data.ContainsKey(ReturnData.Reopens) && await db.Set<CaseFile>().AnyAsync(file => file.About == About(roundId, unitId), cancellation))
        {
            return new LocalizedText($"{unit.Name}{round.Name.Zh}的报表已经下达。", $"The return of {unit.Name} for {round.Name.En} was asked for already.");
        }

        var title = new LocalizedText($"{round.Name.Zh}进展报表（{unit.Name}）", $"Progress return, {round.Name.En} ({unit.Name})");
        return new CaseOpening(About(roundId, unitId), title, unitId, unitId, data);
    }

    public override async Task<CaseFacts> FactsAsync(
        OfficeDb db, CaseSnapshot snapshot, ImmutableDictionary<string, string> data, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(snapshot);
        var open = await IsOpenAsync(db, snapshot.Data[ReturnData.Round], snapshot.OwningUnit, today, cancellation);
        var lines = await db.Set<ReturnLine>().AsNoTracking().Where(line => line.CaseId == snapshot.Id).OrderBy(line => line.Order).ToListAsync(cancellation);
        var fault = lines.Select(line => line.Fault ?? (line.Touched ? (LocalizedText?)null : new($"{line.Number} {line.Title}：尚未确认有无新情况。", $"{line.Number} {line.Title}: nobody has said yet whether anything is new.")))
            .FirstOrDefault(each => each is not null);
        return CaseFacts.None
            .With(ReturnKind.RoundState, open ? ["open"] : [])
            .With(ReturnKind.LineFaults, fault is { } first ? [first.Zh, first.En] : []);
    }

    public override async Task<LocalizedText?> CarryOutAsync(OfficeDb db, Moved moved, Act act, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(moved);
        ArgumentNullException.ThrowIfNull(act);
        if (moved.Event is { From: "planned", To: ReturnKind.ToReport })
        {
            return await ReturnLines.MakeAsync(db, moved.Case, act, cancellation);
        }

        if (moved.Case.State == ReturnKind.Accepted)
        {
            await AcceptedReturn.KeepAsync(db, moved.Case, act, cancellation);
        }

        return null;
    }

    public override async Task<ImmutableArray<CaseDetail>> DetailsAsync(OfficeDb db, ImmutableDictionary<string, string> data, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(data);
        var id = data.GetValueOrDefault(ReturnData.Round);
        var round = await db.Set<ReportRound>().AsNoTracking().SingleOrDefaultAsync(of => of.Id == id, cancellation);
        return await base.DetailsAsync(db, round is null ? data : data.SetItem(ReturnData.Round, round.Name.Zh), cancellation);
    }

    /// <summary>Whether a unit may change its return: the round is open, or the unit has an exception that has not run out.</summary>
    internal static async Task<bool> IsOpenAsync(OfficeDb db, string roundId, string unitId, DateOnly today, CancellationToken cancellation) =>
        await db.Set<ReportRound>().AnyAsync(round => round.Id == roundId && round.ClosedAt == null, cancellation)
        || await db.Set<RoundReopening>().AnyAsync(exception => exception.RoundId == roundId && exception.UnitId == unitId && exception.Until >= today, cancellation);

    /// <summary>The last day of the exception by which a unit may report; null where none runs.</summary>
    internal static async Task<DateOnly?> ExceptedUntilAsync(OfficeDb db, string roundId, string unitId, DateOnly today, CancellationToken cancellation) =>
        await db.Set<RoundReopening>().Where(exception => exception.RoundId == roundId && exception.UnitId == unitId && exception.Until >= today)
            .OrderByDescending(exception => exception.Until).Select(exception => (DateOnly?)exception.Until).FirstOrDefaultAsync(cancellation);

    internal static string About(string roundId, string unitId) => $"round:{roundId}/{unitId}";
}
