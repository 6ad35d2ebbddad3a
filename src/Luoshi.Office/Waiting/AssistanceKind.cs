using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Cases;
using Luoshi.Office.People;

namespace Luoshi.Office.Waiting;

/// <summary>
/// 协办请求: a lead unit asks an assisting unit for something, and from then on it is known who waits for whom since when. What the
/// assisting unit owes is its own: its delay is never the lead's.
/// </summary>
public static class AssistanceKind
{
    /// <summary>How long the asked unit has to answer.</summary>
    public const string AnswerTerm = "waiting.answer";

    /// <summary>How long the office has to settle a disagreement.</summary>
    public const string RulingTerm = "waiting.ruling";

    public const string Asked = "asked";
    public const string Agreed = "agreed";
    public const string Delivered = "delivered";
    public const string Refused = "refused";
    public const string Referred = "referred";
    public const string Withdrawn = "withdrawn";

    private static readonly CaseAction Ask = new("ask", new("提出请求", "ask"));
    private static readonly CaseAction AskAgain = new("ask-again", new("重新提出", "ask again"));
    private static readonly CaseAction Agree = new("agree", new("同意协办", "agree"));
    private static readonly CaseAction Refuse = new("refuse", new("不同意", "refuse"));
    private static readonly CaseAction Deliver = new("deliver", new("报告完成", "deliver"));
    private static readonly CaseAction Confirm = new("confirm", new("确认完成", "confirm"));
    private static readonly CaseAction NotEnough = new("not-enough", new("未达要求", "find it not enough"));
    private static readonly CaseAction Refer = new("refer", new("报请协调", "refer to the office"));
    private static readonly CaseAction Oblige = new("oblige", new("明确由其协办", "rule that it is owed"));
    private static readonly CaseAction Release = new("release", new("明确不须协办", "rule that it is not owed"));
    private static readonly CaseAction Withdraw = new("withdraw", new("撤回请求", "withdraw"));

    /// <summary>The table.</summary>
    public static CaseKind Kind { get; } = new(
        "assistance",
        new("协办请求", "request for assistance"),
        "draft",
        [
            new("draft", new("待提出", "to be asked"), OfLead(Roles.UnitLiaison)),
            new(Asked, new("待答复", "awaiting an answer"), OfAsked(Roles.UnitLeader)),
            new(Agreed, new("协办中", "in hand"), OfAsked(Roles.UnitLiaison)),
            new(Delivered, new("待确认", "to be confirmed"), OfLead(Roles.UnitLiaison)),
            new(Refused, new("未获同意", "refused"), OfLead(Roles.UnitLeader)),
            new(Referred, new("待协调", "referred to the office"), CaseAddressee.Role(Roles.OfficeHead)),
            new("done", new("已完成", "done"), IsFinal: true),
            new("released", new("不须协办", "not owed"), IsFinal: true),
            new(Withdrawn, new("已撤回", "withdrawn"), IsFinal: true),
        ],
        [
            new(["draft"], Ask, Asked, Lead) { Term = AnswerTerm, Notify = ToAsked("assistance.asked") },
            new([Refused], AskAgain, Asked, Lead) { Data = [AssistanceData.WhatField], Term = AnswerTerm, Notify = ToAsked("assistance.asked") },
            new([Asked], Agree, Agreed, AskedLeader)
            {
                Data = [AssistanceData.PromisedByField],
                DueOn = AssistanceData.PromisedBy,
                Guards = [PromisedAhead.Name],
                Notify = ToLead("assistance.agreed"),
            },
            new([Asked], Refuse, Refused, AskedLeader) { NeedsReason = true, Notify = ToLead("assistance.refused") },
            new([Agreed], Deliver, Delivered, AskedUnit)
            {
                Data = [AssistanceData.DeliveredField, AssistanceData.EvidenceField],
                Course = DeadlineCourse.Kept,
                Notify = ToLead("assistance.delivered"),
            },
            new([Delivered], Confirm, "done", Lead) { Course = DeadlineCourse.Kept, Notify = ToAsked("assistance.confirmed") },
            new([Delivered], NotEnough, Agreed, Lead) { NeedsReason = true, Course = DeadlineCourse.Kept, Notify = ToAsked("assistance.not-enough") },
            new([Asked, Refused, Agreed], Refer, Referred, [WhoMay.Role(Roles.UnitLeader, CaseRelation.OfOwningUnit)])
            {
                NeedsReason = true,
                Term = RulingTerm,
                Notify = [new(CaseAddressee.Role(Roles.OfficeHead), "assistance.referred")],
            },
            new([Referred], Oblige, Agreed, Office)
            {
                NeedsReason = true,
                Data = [AssistanceData.RuledByField],
                DueOn = AssistanceData.RuledBy,
                Notify = [.. ToLead("assistance.ruled"), .. ToAsked("assistance.ruled")],
            },
            new([Referred], Release, "released", Office) { NeedsReason = true, Notify = [.. ToLead("assistance.ruled"), .. ToAsked("assistance.ruled")] },
            new(["draft", Asked, Refused, Agreed, Referred], Withdraw, Withdrawn, Lead) { NeedsReason = true, Notify = ToAsked("assistance.withdrawn") },
        ],
        [PromisedAhead])
    {
        Opening = [AssistanceData.DutyField, AssistanceData.AskedField, AssistanceData.WhatField, AssistanceData.NeededByField],
    };

    internal static ImmutableDictionary<string, Func<LocalizedText, LocalizedText>> Notices { get; } = new Dictionary<string, Func<LocalizedText, LocalizedText>>
    {
        ["assistance.asked"] = title => new($"“{title.Zh}”，请答复是否同意。", $"\"{title.En}\": agree or refuse."),
        ["assistance.agreed"] = title => new($"“{title.Zh}”已同意协办。", $"\"{title.En}\" was agreed to."),
        ["assistance.refused"] = title => new($"“{title.Zh}”未获同意，可重新提出或报请协调。", $"\"{title.En}\" was refused: ask again or refer it to the office."),
        ["assistance.delivered"] = title => new($"“{title.Zh}”报告完成，请确认。", $"\"{title.En}\" is reported done: confirm it."),
        ["assistance.confirmed"] = title => new($"“{title.Zh}”已确认完成。", $"\"{title.En}\" was confirmed."),
        ["assistance.not-enough"] = title => new($"“{title.Zh}”未达要求，请继续办理。", $"\"{title.En}\" is not enough yet: go on."),
        ["assistance.referred"] = title => new($"“{title.Zh}”意见不一，请协调。", $"\"{title.En}\" is disputed: settle it."),
        ["assistance.ruled"] = title => new($"“{title.Zh}”已协调确定，请查看。", $"\"{title.En}\" was settled: look at the ruling."),
        ["assistance.withdrawn"] = title => new($"“{title.Zh}”已撤回，无需办理。", $"\"{title.En}\" was withdrawn: there is nothing to do."),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private static CaseGuard PromisedAhead => new(
        "promised-ahead",
        new("承诺日期不早于当日", "the promised day is not past"),
        input => CaseDay.Read(input.Data.GetValueOrDefault(AssistanceData.PromisedBy)) is { } day && day >= input.Today
            ? null
            : new("承诺完成日期已过或读不懂，请改为当日或以后，写成2013-06-30这样。", "The promised day is past or cannot be read: choose today or later, written as 2013-06-30."))
    {
        Data = [AssistanceData.PromisedBy],
    };

    private static ImmutableArray<WhoMay> Lead =>
        [WhoMay.Role(Roles.UnitLiaison, CaseRelation.OfOwningUnit), WhoMay.Role(Roles.UnitLeader, CaseRelation.OfOwningUnit)];

    private static ImmutableArray<WhoMay> AskedLeader => [WhoMay.Role(Roles.UnitLeader, CaseRelation.OfUnitNamed(AssistanceData.Asked))];

    private static ImmutableArray<WhoMay> AskedUnit => [WhoMay.Role(Roles.UnitLiaison, CaseRelation.OfUnitNamed(AssistanceData.Asked)), .. AskedLeader];

    private static ImmutableArray<WhoMay> Office => [WhoMay.Role(Roles.OfficeHead, CaseRelation.MayRule)];

    private static CaseAddressee OfLead(string role) => CaseAddressee.RoleInOwningUnit(role);

    private static CaseAddressee OfAsked(string role) => CaseAddressee.RoleInUnitNamed(role, AssistanceData.Asked);

    private static ImmutableArray<CaseNotification> ToLead(string template) => [new(OfLead(Roles.UnitLiaison), template), new(OfLead(Roles.UnitLeader), template)];

    private static ImmutableArray<CaseNotification> ToAsked(string template) => [new(OfAsked(Roles.UnitLiaison), template), new(OfAsked(Roles.UnitLeader), template)];
}
