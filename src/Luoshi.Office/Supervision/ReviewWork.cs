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

namespace Luoshi.Office.Supervision;

/// <summary>What stands behind a review: the supervision that it looks at again, and who took part in that.</summary>
public sealed class ReviewWork(SettingStore settings) : CaseWork(ReviewKind.Kind, ReviewKind.Notices)
{
    private static readonly ImmutableArray<string> Supervisions = [SupervisionKind.ByOffice.Code, SupervisionKind.ByGovernment.Code];

    // What tells the unit a conclusion.
    private static readonly ImmutableArray<string> Conclusions = [SupervisionActions.Verify.Code, SupervisionActions.Redo.Code, SupervisionActions.Close.Code];

    /// <summary>The last conclusion of a supervision, of which a review can be asked for; null where there is none yet, or where it was reviewed already.</summary>
    /// <param name="reviews">The reviews of that supervision.</param>
    public static RecordedEvent? Reviewable(OpenCase supervision, IEnumerable<CaseFile> reviews)
    {
        ArgumentNullException.ThrowIfNull(supervision);
        return supervision.Events.LastOrDefault(happened => Conclusions.Contains(happened.Action)) is { } told
            && !reviews.Any(review => review.State != "withdrawn" && review.OpenedAt >= told.At) ? told : null;
    }

    public override ImmutableArray<CaseTerm> Terms => [new(ReviewKind.DecisionTerm, SupervisionSettings.ReviewDecision, TermUnit.CalendarDays)];

    public override bool OneAtATime => true;

    public override ImmutableArray<string> OpenedBy => [Roles.UnitLeader];

    // It is about one conclusion of one supervision, whose page offers it.
    public override bool BeginsElsewhere => true;

    public override async Task<Outcome<CaseOpening>> PrepareAsync(
        OfficeDb db, ImmutableDictionary<string, string> data, Principal by, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(by);
        if (Unfit(data) is { } unfit)
        {
            return unfit;
        }

        var id = data[ReviewData.Case];
        var file = await db.Set<CaseFile>().AsNoTracking().SingleOrDefaultAsync(of => of.Id == id, cancellation);
        if (file is null || !Supervisions.Contains(file.Kind) || !by.Posts.Any(post => post.RoleCode == Roles.UnitLeader && post.UnitId == file.OwnerUnit))
        {
            return new LocalizedText("复核由责任单位负责人就本单位的督查督办件申请。", "The leader of the unit asks for the review of a supervision of that unit.");
        }

        var told = await db.Set<RecordedEvent>().AsNoTracking().Where(happened => happened.CaseId == id && Conclusions.Contains(happened.Action))
            .OrderByDescending(happened => happened.Number).FirstOrDefaultAsync(cancellation);
        if (told is not { On: var received })
        {
            return new LocalizedText("尚无核查结论，可在反馈中说明意见。", "There is no conclusion yet: say what you have to say in your answer.");
        }

        var earlier = await db.Set<CaseFile>().AsNoTracking().Where(review => review.About == CaseFile.AboutOf(id) && review.Kind == Machine.Kind.Code && review.State != "withdrawn").ToListAsync(cancellation);
        if (earlier.Exists(review => review.OpenedAt >= told.At))
        {
            return new LocalizedText("这一结论已申请过复核，请在该复核件中查看。", "A review of this conclusion was asked for already: look at that one.");
        }

        var within = await settings.GetAsync(SupervisionSettings.ReviewWithin, today, cancellation: cancellation);
        if (today > received.AddDays(within))
        {
            return new LocalizedText(
                $"结论于{CaseDay.Write(received)}送达，申请复核的{within}日期限已过。", $"The conclusion came on {CaseDay.Write(received)}; the {within} days for asking are over.");
        }

        return new CaseOpening(CaseFile.AboutOf(id), new($"复核：{file.TitleZh}", $"Review: {file.TitleEn}"), file.OwnerUnit, file.OwnerUnit, data);
    }

    public override async Task<CaseFacts> FactsAsync(
        OfficeDb db, CaseSnapshot snapshot, ImmutableDictionary<string, string> data, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(data);
        var id = data.GetValueOrDefault(ReviewData.Case);
        var persons = await db.Set<RecordedEvent>().AsNoTracking().Where(happened => happened.CaseId == id).Select(happened => happened.PersonId).Distinct().ToListAsync(cancellation);
        return CaseFacts.None.With(ReviewKind.TookPart, [.. persons]);
    }

    public override async Task<ImmutableArray<CaseDetail>> DetailsAsync(OfficeDb db, ImmutableDictionary<string, string> data, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(data);
        var id = data.GetValueOrDefault(ReviewData.Case);
        var supervision = await db.Set<CaseFile>().AsNoTracking().SingleOrDefaultAsync(file => file.Id == id, cancellation);
        return
        [
            .. (await base.DetailsAsync(db, data, cancellation)).Select(detail => detail.Name == ReviewData.CaseField.Name && supervision is not null
                ? detail with { Value = supervision.TitleZh, Said = new(supervision.TitleZh, supervision.TitleEn), Link = OpenCase.LinkTo(supervision.Id) }
                : detail),
        ];
    }
}
