using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Cases;
using Luoshi.Office.People;

namespace Luoshi.Office.ActionPlans;

/// <summary>What an action plan's case holds, by key.</summary>
public static class ActionPlanData
{
    /// <summary>The piece of work, as <c>planId/itemId</c>.</summary>
    public const string Duty = "duty";

    /// <summary>The park; only for a park's transformation plan.</summary>
    public const string Park = "park";

    /// <summary>The unit that writes it, where several lead the work: each park's government writes its own; the head of the work otherwise.</summary>
    public const string Unit = "unit";

    /// <summary>The day by which it is to be filed.</summary>
    public const string Due = "due";

    /// <summary>Which saved version is filed.</summary>
    public const string Version = "version";

    /// <summary>Remarks by step: each line begins with the number of a step, as 3：…; the goal is 0.</summary>
    public const string Remarks = "remarks";

    public const string Opinion = "opinion";

    internal static CaseDatum DutyField { get; } = new(Duty, new("任务", "piece of work"));

    internal static CaseDatum ParkField { get; } = new(Park, new("园区", "park"));

    internal static CaseDatum UnitField { get; } = new(Unit, new("编制单位", "unit that writes it")) { Form = DatumForm.Unit, Optional = true };

    internal static CaseDatum DueField { get; } = new(Due, new("报送期限", "day by which it is filed")) { Form = DatumForm.Day };

    internal static CaseDatum VersionField { get; } = new(Version, new("报送的稿次", "version that is filed"));

    internal static CaseDatum RemarksField { get; } = new(Remarks, new("分步骤意见（每行以步骤号开头，如“3：日期过晚”；目标为0）", "remarks by step (each line begins with a step's number, as \"3: too late\"; the goal is 0)"))
    {
        Form = DatumForm.Paragraphs,
        Optional = true,
    };

    internal static CaseDatum OpinionField { get; } = new(Opinion, new("审核意见", "opinion of the review")) { Form = DatumForm.Paragraphs };
}

/// <summary>
/// 专项行动方案 as a table: written by the liaison, signed off and filed by the leader of the lead unit for one piece of work, reviewed by the office, approved (审定) by the office's head; a
/// park's transformation plan (转型升级方案) in the same way, approved by the leading group.
/// </summary>
public static class ActionPlanKind
{
    public const string ReviewTerm = "action-plan.review";
    public const string RevisionTerm = "action-plan.revision";

    /// <summary>The state in which the unit writes it.</summary>
    public const string Drafting = "drafting";

    public const string Approved = "approved";

    /// <summary>The action by which the liaison lays a version before the leader.</summary>
    public const string SubmitAction = "submit";

    /// <summary>The action by which the unit hands a version in.</summary>
    public const string FileAction = "file";

    /// <summary>The action by which a version goes back with remarks.</summary>
    public const string ReturnAction = "return";

    /// <summary>Whatever keeps the filed version from being filed.</summary>
    internal const string VersionFaults = "version-faults";

    /// <summary>Help that the version asks for and nobody has agreed to.</summary>
    internal const string HelpOpen = "help-open";

    /// <summary>Remarks that name no step of the version.</summary>
    internal const string RemarkFaults = "remark-faults";

    /// <summary>A task's action plan.</summary>
    public static CaseKind OfTask { get; } = Make("action-plan", new("专项行动方案", "action plan"), Roles.OfficeHead, [ActionPlanData.DutyField]);

    /// <summary>A park's transformation plan.</summary>
    public static CaseKind OfPark { get; } = Make(
        "park-plan", new("园区转型升级方案", "park transformation plan"), Roles.LeadingGroup, [ActionPlanData.DutyField, ActionPlanData.ParkField, ActionPlanData.UnitField]);

    internal static ImmutableDictionary<string, Func<LocalizedText, LocalizedText>> Notices { get; } = new Dictionary<string, Func<LocalizedText, LocalizedText>>
    {
        ["action-plan.asked"] = title => new($"请编制“{title.Zh}”并按期报送。", $"Write \"{title.En}\" and file it in time."),
        ["action-plan.submitted"] = title => new($"“{title.Zh}”已拟好，请签发报送。", $"\"{title.En}\" is written: sign it off and file it."),
        ["action-plan.sent-back"] = title => new($"“{title.Zh}”退回修改，请改后再呈。", $"\"{title.En}\" came back from the leader: change it and lay it before them again."),
        ["action-plan.filed"] = title => new($"“{title.Zh}”已报送，请审核。", $"\"{title.En}\" was filed: review it."),
        ["action-plan.returned"] = title => new($"“{title.Zh}”被退回，请按意见修改后重报。", $"\"{title.En}\" came back: revise it and file it again."),
        ["action-plan.reviewed"] = title => new($"“{title.Zh}”已通过审核，请审定。", $"\"{title.En}\" passed the review: approve it."),
        ["action-plan.approved"] = title => new($"“{title.Zh}”已审定，其步骤即为节点。", $"\"{title.En}\" is approved; its steps are milestones now."),
        ["action-plan.stopped"] = title => new($"“{title.Zh}”已终止。", $"\"{title.En}\" was stopped."),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private static CaseGuard VersionIsComplete => Faultless("version-is-complete", VersionFaults, new("所报稿次完整", "the filed version is complete"), ActionPlanData.Version);

    private static CaseGuard HelpIsAgreed => Faultless("help-is-agreed", HelpOpen, new("所需协办均已同意", "all help that is needed is agreed to"), ActionPlanData.Version);

    private static CaseGuard RemarksNameSteps => Faultless("remarks-name-steps", RemarkFaults, new("意见写明步骤号", "remarks name steps"), ActionPlanData.Remarks);

    private static CaseKind Make(string code, LocalizedText name, string decider, ImmutableArray<CaseDatum> about)
    {
        CaseAction ask = new("ask", new("要求编制", "ask for it"));
        CaseAction submit = new(SubmitAction, new("呈负责人签发", "lay before the leader"));
        CaseAction sendBack = new("send-back", new("退回修改稿", "send back to be changed"));
        CaseAction file = new(FileAction, new("报送", "file"));
        CaseAction giveBack = new(ReturnAction, new("退回修改", "return"));
        CaseAction pass = new("pass", new("审核通过", "pass the review"));
        CaseAction approve = new("approve", new("审定", "approve"));
        CaseAction stop = new("stop", new("终止", "stop"));
        ImmutableArray<WhoMay> clerk = [WhoMay.Role(Roles.OfficeClerk, CaseRelation.NotOfUnitConcerned)];
        var (toLiaison, toLeader) = (CaseAddressee.RoleInOwningUnit(Roles.UnitLiaison), CaseAddressee.RoleInOwningUnit(Roles.UnitLeader));
        ImmutableArray<WhoMay> unit = [WhoMay.Role(Roles.UnitLiaison, CaseRelation.OfOwningUnit), WhoMay.Role(Roles.UnitLeader, CaseRelation.OfOwningUnit)];
        ImmutableArray<CaseNotification> returned = [new(toLiaison, "action-plan.returned"), new(toLeader, "action-plan.returned")];
        return new(
            code,
            name,
            "planned",
            [
                new("planned", new("待下达", "to be asked for"), CaseAddressee.Role(Roles.OfficeClerk)),
                new(Drafting, new("编制中", "being written"), toLiaison),
                new("signing", new("待单位签发", "to be signed off by the unit"), toLeader),
                new("filed", new("待审核", "to be reviewed"), CaseAddressee.Role(Roles.OfficeClerk)),
                new("reviewed", new("待审定", "to be approved"), CaseAddressee.Role(decider)),
                new(Approved, new("已审定", "approved"), IsFinal: true),
                new("stopped", new("已终止", "stopped"), IsFinal: true),
            ],
            [
                // Whoever asks need not be of another unit: to ask is not to rule.
                new(["planned"], ask, Drafting, [WhoMay.Role(Roles.OfficeClerk)])
                {
                    Data = [ActionPlanData.DueField],
                    DueOn = ActionPlanData.Due,
                    Notify = [new(toLiaison, "action-plan.asked"), new(toLeader, "action-plan.asked")],
                },
                new([Drafting], submit, "signing", [WhoMay.Role(Roles.UnitLiaison, CaseRelation.OfOwningUnit)])
                {
                    Data = [ActionPlanData.VersionField],
                    Guards = [VersionIsComplete.Name],
                    Course = DeadlineCourse.Kept,
                    Notify = [new(toLeader, "action-plan.submitted")],
                },
                new(["signing"], sendBack, Drafting, unit)
                {
                    NeedsReason = true,
                    Course = DeadlineCourse.Kept,
                    Notify = [new(toLiaison, "action-plan.sent-back")],
                },
                new([Drafting, "signing"], file, "filed", [WhoMay.Role(Roles.UnitLeader, CaseRelation.OfOwningUnit)])
                {
                    Data = [ActionPlanData.VersionField],
                    Guards = [VersionIsComplete.Name, HelpIsAgreed.Name],
                    Term = ReviewTerm,
                    Notify = [new(CaseAddressee.Role(Roles.OfficeClerk), "action-plan.filed")],
                },
                new(["filed"], giveBack, Drafting, clerk)
                {
                    NeedsReason = true,
                    Data = [ActionPlanData.RemarksField],
                    Guards = [RemarksNameSteps.Name],
                    Term = RevisionTerm,
                    Notify = returned,
                },
                new(["filed"], pass, "reviewed", clerk)
                {
                    Data = [ActionPlanData.OpinionField],
                    Term = ReviewTerm,
                    Notify = [new(CaseAddressee.Role(decider), "action-plan.reviewed")],
                },
                new(["reviewed"], giveBack, Drafting, [WhoMay.Role(decider, CaseRelation.MayRule)])
                {
                    NeedsReason = true,
                    Data = [ActionPlanData.RemarksField],
                    Guards = [RemarksNameSteps.Name],
                    Term = RevisionTerm,
                    Notify = returned,
                },
                new(["reviewed"], approve, Approved, [WhoMay.Role(decider, CaseRelation.MayRule, CaseRelation.DidNot(pass.Code), CaseRelation.DidNot(file.Code))])
                {
                    Notify = [new(toLiaison, "action-plan.approved"), new(toLeader, "action-plan.approved")],
                },
                new(["planned", Drafting, "signing", "filed", "reviewed"], stop, "stopped", [WhoMay.Role(Roles.OfficeHead), WhoMay.Role(Roles.LeadingGroup)])
                {
                    NeedsReason = true,
                    Notify = [new(toLiaison, "action-plan.stopped"), new(toLeader, "action-plan.stopped")],
                },
            ],
            [VersionIsComplete, HelpIsAgreed, RemarksNameSteps])
        {
            Opening = about,
        };
    }

    private static CaseGuard Faultless(string name, string fact, LocalizedText meaning, string datum) => new(
        name,
        meaning,
        input => input.Facts.Of(fact) is [var zh, var en, ..] ? new(zh, en) : null)
    {
        Facts = [fact],
        Data = [datum],
    };
}
