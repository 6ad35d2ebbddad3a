using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Cases;
using Luoshi.Office.People;

namespace Luoshi.Office.Supervision;

/// <summary>What a review of supervision holds, by key.</summary>
public static class ReviewData
{
    /// <summary>The supervision case.</summary>
    public const string Case = "case";

    public const string Grounds = "grounds";

    public const string Ruling = "ruling";

    internal static CaseDatum CaseField { get; } = new(Case, new("原督查督办件", "supervision case"));

    internal static CaseDatum GroundsField { get; } = new(Grounds, new("申请复核的理由和依据", "grounds")) { Form = DatumForm.Paragraphs };

    internal static CaseDatum RulingField { get; } = new(Ruling, new("复核决定", "ruling")) { Form = DatumForm.Paragraphs };
}

/// <summary>
/// 复核: a unit asks that the conclusion of a supervision be looked at again, by somebody who took no part in it.
/// Source: 政府督查工作条例 article 17: asked for within 30 days of receipt, decided within 30 days of that.
/// </summary>
public static class ReviewKind
{
    public const string DecisionTerm = "supervision.review-decision";

    /// <summary>Those who did anything in the supervision case.</summary>
    internal const string TookPart = "took-part";

    private static readonly CaseAction Uphold = new("uphold", new("维持结论", "uphold"));
    private static readonly CaseAction Change = new("change", new("变更结论", "change"));
    private static readonly CaseAction Withdraw = new("withdraw", new("撤回申请", "withdraw"));

    private static readonly CaseGuard TookNoPart = new(
        "took-no-part",
        new("未参与原督查督办", "took no part in the supervision"),
        input => input.Facts.Of(TookPart).Contains(input.Actor.Person)
            ? new("您办理过原督查督办件，应当回避，请由未参与的人复核。", "You took part in the supervision and stand aside: let somebody review it who did not.")
            : null)
    {
        Facts = [TookPart],
    };

    /// <summary>The table.</summary>
    public static CaseKind Kind { get; } = new(
        "supervision-review",
        new("督查督办复核", "review of supervision"),
        "asked",
        [
            new("asked", new("待受理", "asked for"), CaseAddressee.Role(Roles.AppealReviewer)),
            new("under-review", new("复核中", "under review"), CaseAddressee.Role(Roles.AppealReviewer)),
            new("upheld", new("维持", "upheld"), IsFinal: true),
            new("changed", new("变更", "changed"), IsFinal: true),
            new("withdrawn", new("已撤回", "withdrawn"), IsFinal: true),
        ],
        [
            new(["asked"], new("accept", new("受理", "take up")), "under-review", Reviewer)
            {
                Guards = [TookNoPart.Name],

                // A review that was asked for before the days were counted from asking has none that could run on.
                Term = DecisionTerm,
                Course = DeadlineCourse.KeptIfAny,
            },
            new(["under-review"], Uphold, "upheld", Reviewer)
            {
                Guards = [TookNoPart.Name],
                Data = [ReviewData.RulingField],
                Course = DeadlineCourse.Kept,
                Notify = Everybody("review.upheld"),
            },
            new(["under-review"], Change, "changed", Reviewer)
            {
                Guards = [TookNoPart.Name],
                Data = [ReviewData.RulingField],
                Course = DeadlineCourse.Kept,
                Notify = Everybody("review.changed"),
            },
            new(["asked", "under-review"], Withdraw, "withdrawn", [WhoMay.Role(Roles.UnitLeader, CaseRelation.OfOwningUnit)])
            {
                Notify = [new(CaseAddressee.Role(Roles.AppealReviewer), "review.withdrawn")],
            },
        ],
        [TookNoPart])
    {
        Opening = [ReviewData.CaseField, ReviewData.GroundsField],
        OpeningTerm = DecisionTerm,
    };

    internal static ImmutableDictionary<string, Func<LocalizedText, LocalizedText>> Notices { get; } = new Dictionary<string, Func<LocalizedText, LocalizedText>>
    {
        ["review.upheld"] = title => new($"“{title.Zh}”：维持原结论。", $"\"{title.En}\": the conclusion was upheld."),
        ["review.changed"] = title => new($"“{title.Zh}”：变更原结论，请按复核决定办理。", $"\"{title.En}\": the conclusion was changed; act by the ruling."),
        ["review.withdrawn"] = title => new($"“{title.Zh}”已撤回，无需办理。", $"\"{title.En}\" was withdrawn: there is nothing to do."),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private static ImmutableArray<WhoMay> Reviewer => [WhoMay.Role(Roles.AppealReviewer, CaseRelation.MayRule)];

    private static ImmutableArray<CaseNotification> Everybody(string template) =>
    [
        new(CaseAddressee.RoleInOwningUnit(Roles.UnitLeader), template),
        new(CaseAddressee.Role(Roles.OfficeClerk), template),
        new(CaseAddressee.Role(Roles.Supervisor), template),
    ];
}
