using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Cases;
using Luoshi.Office.People;

namespace Luoshi.Office.Reports;

/// <summary>What a return's case holds, by key.</summary>
public static class ReturnData
{
    public const string Round = "round";

    public const string Unit = "unit";

    public const string Due = "due";

    /// <summary>The accepted return that it takes the place of; only where an exception reopened one.</summary>
    public const string Reopens = "reopens";

    internal static CaseDatum RoundField { get; } = new(Round, new("报送期", "round"));

    internal static CaseDatum UnitField { get; } = new(Unit, new("报送单位", "reporting unit")) { Form = DatumForm.Unit };

    internal static CaseDatum DueField { get; } = new(Due, new("报送期限", "due day")) { Form = DatumForm.Day };

    internal static CaseDatum ReopensField { get; } = new(Reopens, new("更正的报表", "return that it corrects")) { Optional = true };
}

/// <summary>
/// 报表 as a table: drafted by the unit's liaison, signed by its leader, accepted or returned by the office. What was accepted is frozen;
/// it is reopened by a dated exception for one unit, which opens a new return.
/// </summary>
public static class ReturnKind
{
    public const string RevisionTerm = "return.revision";
    public const string ReviewTerm = "return.review";

    /// <summary>Signed by the leader; it waits for the office.</summary>
    public const string Filed = "signed";

    public const string Cancelled = "cancelled";

    /// <summary>The state in which the unit fills it in.</summary>
    public const string ToReport = "to-report";

    /// <summary>Handed up; it waits for the unit's leader.</summary>
    public const string ToSign = "to-sign";

    public const string Accepted = "accepted";

    /// <summary>The code of the action by which the unit's leader gives it back.</summary>
    internal const string HandBackAction = "hand-back";

    /// <summary>The code of the action by which the office gives it back.</summary>
    public const string ReturnAction = "return";

    /// <summary>The code of the action by which the unit's leader signs.</summary>
    internal const string SignAction = "sign";

    /// <summary>The code of the action by which the office accepts.</summary>
    internal const string AcceptAction = "accept";

    /// <summary>Whether the round is open for the unit: "open", or empty.</summary>
    internal const string RoundState = "round-state";

    /// <summary>What keeps the lines from being signed.</summary>
    internal const string LineFaults = "line-faults";

    private static readonly CaseAction Ask = new("ask", new("下达", "ask"));
    private static readonly CaseAction HandUp = new("hand-up", new("送签", "hand up for signature"));
    private static readonly CaseAction HandBack = new(HandBackAction, new("退回修改", "hand back"));
    private static readonly CaseAction Sign = new(SignAction, new("签报", "sign"));
    private static readonly CaseAction Accept = new(AcceptAction, new("接收", "accept"));
    private static readonly CaseAction Return = new(ReturnAction, new("退回重报", "return"));
    private static readonly CaseAction Cancel = new("cancel", new("取消", "cancel"));

    private static readonly CaseGuard RoundIsOpen = new(
        "round-is-open",
        new("报送期已开放", "the round is open"),
        input => input.Facts.Of(RoundState).Contains("open")
            ? null
            : new("报送期已关闭；确需补报或更正的，请由办公室为本单位开例外。", "The round is closed; where something must still be reported, let the office make an exception for the unit."))
    {
        Facts = [RoundState],
    };

    private static readonly CaseGuard LinesAreComplete = new(
        "lines-are-complete",
        new("各行填报完整", "every line is complete"),
        input => input.Facts.Of(LineFaults) is [var zh, var en, ..] ? new(zh, en) : null)
    {
        Facts = [LineFaults],
    };

    /// <summary>The table.</summary>
    public static CaseKind Kind { get; } = new(
        "return",
        new("进展报表", "progress return"),
        "planned",
        [
            new("planned", new("待下达", "to be asked for"), CaseAddressee.Role(Roles.OfficeClerk)),
            new(ToReport, new("待填报", "to be filled in"), ToLiaison),
            new(ToSign, new("待签报", "to be signed"), ToLeader),
            new(Filed, new("待接收", "to be accepted"), CaseAddressee.Role(Roles.OfficeClerk)),
            new(Accepted, new("已接收", "accepted"), IsFinal: true),
            new(Cancelled, new("已取消", "cancelled"), IsFinal: true),
        ],
        [
            new(["planned"], Ask, ToReport, [WhoMay.Role(Roles.OfficeClerk)])
            {
                Data = [ReturnData.DueField],
                DueOn = ReturnData.Due,
                Notify = [new(ToLiaison, "return.asked")],
            },
            new([ToReport], HandUp, ToSign, [WhoMay.Role(Roles.UnitLiaison, CaseRelation.OfOwningUnit)])
            {
                Guards = [RoundIsOpen.Name, LinesAreComplete.Name],
                Course = DeadlineCourse.Kept,
                Notify = [new(ToLeader, "return.handed-up")],
            },
            new([ToSign], HandBack, ToReport, [WhoMay.Role(Roles.UnitLeader, CaseRelation.OfOwningUnit)])
            {
                NeedsReason = true,
                Course = DeadlineCourse.Kept,
                Notify = [new(ToLiaison, "return.handed-back")],
            },
            new([ToSign], Sign, Filed, [WhoMay.Role(Roles.UnitLeader, CaseRelation.OfOwningUnit)])
            {
                Guards = [RoundIsOpen.Name, LinesAreComplete.Name],
                Term = ReviewTerm,
                Notify = [new(CaseAddressee.Role(Roles.OfficeClerk), "return.signed")],
            },
            new([Filed], Accept, Accepted, Office) { Notify = [new(ToLiaison, "return.accepted")] },
            new([Filed], Return, ToReport, Office)
            {
                NeedsReason = true,
                Term = RevisionTerm,
                Notify = [new(ToLiaison, "return.returned"), new(ToLeader, "return.returned")],
            },
            new(["planned", ToReport, ToSign], Cancel, Cancelled, [WhoMay.Role(Roles.OfficeHead)]) { NeedsReason = true },
        ],
        [RoundIsOpen, LinesAreComplete])
    {
        Opening = [ReturnData.RoundField, ReturnData.UnitField, ReturnData.ReopensField],
    };

    internal static ImmutableDictionary<string, Func<LocalizedText, LocalizedText>> Notices { get; } = new Dictionary<string, Func<LocalizedText, LocalizedText>>
    {
        ["return.asked"] = title => new($"请填报“{title.Zh}”。", $"Fill in \"{title.En}\"."),
        ["return.handed-up"] = title => new($"“{title.Zh}”待您签报。", $"\"{title.En}\" is to be signed by you."),
        ["return.handed-back"] = title => new($"“{title.Zh}”被退回修改。", $"\"{title.En}\" was handed back to you."),
        ["return.signed"] = title => new($"“{title.Zh}”已签报，请接收或退回。", $"\"{title.En}\" is signed: accept or return it."),
        ["return.accepted"] = title => new($"“{title.Zh}”已接收。", $"\"{title.En}\" was accepted."),
        ["return.returned"] = title => new($"“{title.Zh}”被退回重报，请按意见修改。", $"\"{title.En}\" came back: mend it as the reason says."),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private static CaseAddressee ToLiaison => CaseAddressee.RoleInOwningUnit(Roles.UnitLiaison);

    private static CaseAddressee ToLeader => CaseAddressee.RoleInOwningUnit(Roles.UnitLeader);

    // Whoever reports cannot approve: nobody of the unit itself, not the office where that unit hosts it, and nobody who drafted or signed.
    private static ImmutableArray<WhoMay> Office =>
        [WhoMay.Role(Roles.OfficeClerk, CaseRelation.MayRule, CaseRelation.DidNot(HandUp.Code), CaseRelation.DidNot(Sign.Code))];
}
