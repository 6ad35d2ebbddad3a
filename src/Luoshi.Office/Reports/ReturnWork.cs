using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Accounts;
using Luoshi.Office.Calendar;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Office.People;
using Luoshi.Office.Plans;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Reports;

/// <summary>What stands behind a return: its lines, made when it is asked for, and the picture and the observations that come of it.</summary>
public sealed class ReturnWork() : CaseWork(ReturnKind.Kind, ReturnKind.Notices)
{
    /// <summary>How much of a plan's title stands in that of a return.</summary>
    private const int LongestPlanName = 24;

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

        return new CaseOpening(About(roundId, unitId), await TitleAsync(db, round, unit.Name, data.ContainsKey(ReturnData.Reopens), cancellation), unitId, unitId, data);
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

    // Of a closed round nothing can be handed in; once the office makes an exception it can.
    public override async Task<bool> WaitsInVainAsync(OfficeDb db, OpenCase open, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(open);
        return open.File.State is ReturnKind.ToReport or ReturnKind.ToSign
            && !await IsOpenAsync(db, open.Opening.Data[ReturnData.Round], open.File.OwnerUnit, today, cancellation);
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
        var reopens = data.GetValueOrDefault(ReturnData.Reopens);
        var corrected = reopens is null ? null : await db.Set<CaseFile>().AsNoTracking().SingleOrDefaultAsync(file => file.Id == reopens, cancellation);
        return
        [
            .. (await base.DetailsAsync(db, data, cancellation)).Select(detail =>
                detail.Name == ReturnData.RoundField.Name && round is not null ? detail with { Value = round.Name.Zh, Said = round.Name, Link = RoundDetail.LinkTo(round.Id) }
                : detail.Name == ReturnData.ReopensField.Name && corrected is not null ? detail with { Value = corrected.TitleZh, Said = new(corrected.TitleZh, corrected.TitleEn), Link = LinkTo(corrected.Id) }
                : detail),
        ];
    }

    // Where several plans are reported on, returns of one month and unit are told apart by the plan; a correction says that it is one.
    private static async Task<LocalizedText> TitleAsync(OfficeDb db, ReportRound round, string unit, bool corrects, CancellationToken cancellation)
    {
        var several = await db.Set<Publication>().AnyAsync(of => of.PlanId != round.PlanId, cancellation);
        var plan = several ? await db.Set<StoredPlan>().AsNoTracking().Where(of => of.Id == round.PlanId).Select(of => of.Title).SingleOrDefaultAsync(cancellation) : null;
        var called = plan is null ? string.Empty : plan.Length > LongestPlanName ? string.Concat(plan.AsSpan(0, LongestPlanName), "…") : plan;
        return new(
            $"{(corrects ? "更正：" : null)}{round.Name.Zh}进展报表（{unit}{(called.Length > 0 ? "，" + called : null)}）",
            $"{(corrects ? "Correction: progress" : "Progress")} return, {round.Name.En} ({unit}{(called.Length > 0 ? ", " + called : null)})");
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
