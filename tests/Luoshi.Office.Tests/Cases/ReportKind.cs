using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Calendar;
using Luoshi.Office.Cases;

namespace Luoshi.Office.Tests.Cases;

/// <summary>A small kind of case for the kernel's tests: a report is handed in, approved by somebody else, or goes back.</summary>
static class ReportKind
{
    public static readonly CaseAction Submit = new("submit", new("上报", "submit"));
    public static readonly CaseAction Approve = new("approve", new("审核通过", "approve"));

    public static CaseKind Kind { get; } = new(
        "report",
        new("进度报告", "progress report"),
        "draft",
        [
            new("draft", new("起草", "draft"), CaseAddressee.RoleInOwningUnit("liaison")),
            new("submitted", new("已上报", "submitted"), CaseAddressee.Role("clerk")),
            new("approved", new("已通过", "approved"), IsFinal: true),
        ],
        [
            new(["draft"], Submit, "submitted", [WhoMay.Role("liaison", CaseRelation.OfOwningUnit)])
            {
                Term = "report.review",
                Data = [new("figure", new("完成数", "figure"))],
                Notify = [new(CaseAddressee.Role("clerk"), "report.submitted")],
            },
            new(["submitted"], new("remind", new("催办", "remind")), "submitted", [WhoMay.Role("liaison", CaseRelation.OfOwningUnit)]),
            new(["submitted"], new("return", new("退回", "return")), "draft", [WhoMay.Role("clerk", CaseRelation.NotOfUnitConcerned)])
            {
                NeedsReason = true,
            },
            new(["submitted"], Approve, "approved", [WhoMay.Role("clerk", CaseRelation.DidNot("submit"), CaseRelation.NotOfUnitConcerned)])
            {
                Guards = ["period-closed"],
                Notify = [new(CaseAddressee.WhoDid("submit"), "report.approved")],
            },
        ],
        [
            new("period-closed", new("报告期已结束", "the period has ended"), input =>
                input.Facts.Of("period").Contains("closed") ? null : new("报告期尚未结束，请到期后再审。", "The period has not ended: approve when it has."))
            {
                Facts = ["period"],
            },
        ]);

    public static CaseVocabulary Vocabulary { get; } = new(
        new Dictionary<string, LocalizedText> { ["liaison"] = new("联络员", "liaison"), ["clerk"] = new("经办人", "office clerk") }
            .ToImmutableDictionary(StringComparer.Ordinal),
        ["report.submitted", "report.approved"]);

    public static CaseTerms Terms { get; } = new(
        WorkingCalendar.Standard,
        ImmutableDictionary<string, TermRule>.Empty.Add("report.review", new(TermUnit.WorkingDays, 5)));

    public static CaseFacts Closed { get; } = CaseFacts.None.With("period", "closed");

    public static CaseSnapshot Open() => CaseSnapshot.Open(Kind, "r1", "bureau", ImmutableDictionary<string, string>.Empty);

    public static CaseRequest Submitting(string id) =>
        new(id, "submit", null, ImmutableDictionary<string, string>.Empty.Add("figure", "12"));
}
