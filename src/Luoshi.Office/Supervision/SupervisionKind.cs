using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Office.People;
using static Luoshi.Office.Supervision.SupervisionActions;

namespace Luoshi.Office.Supervision;

/// <summary>
/// Supervision as a table, in two kinds that differ in who runs them: 督办, by which the office presses what the plan owes, and 督查 in the
/// sense of the law, which belongs to the supervision body and needs a decision of the government or its head.
/// Source: 政府督查工作条例 (Order 733) articles 6, 11, 15, 16; local rules on 立项, 反馈, 延期 and 销号.
/// </summary>
public static class SupervisionKind
{
    /// <summary>The state in which the unit works on it.</summary>
    public const string InHand = "in-hand";

    /// <summary>The state in which the unit has asked for more time.</summary>
    internal const string ExtensionAsked = "extension-asked";

    /// <summary>The state of a case that is done.</summary>
    public const string Closed = "closed";

    /// <summary>The office presses: 督办.</summary>
    public static CaseKind ByOffice { get; } = Make("office-supervision", new("督办件", "supervision by the office"), Roles.OfficeClerk, Roles.OfficeHead);

    /// <summary>The supervision body supervises: 督查.</summary>
    public static CaseKind ByGovernment { get; } = Make("government-supervision", new("督查件", "government supervision"), Roles.Supervisor, Roles.LeadingGroup);

    /// <summary>How a case was last returned for redoing, while it is being redone; null at other times, and for other cases.</summary>
    public static RecordedEvent? Redone(OpenCase open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return (open.Kind == ByOffice || open.Kind == ByGovernment) && open.File.State is InHand or ExtensionAsked
            ? open.Events.LastOrDefault(happened => happened.Action == Redo.Code)
            : null;
    }

    private static CaseKind Make(string code, LocalizedText name, string handler, string decider)
    {
        ImmutableArray<WhoMay> handles = [WhoMay.Role(handler, CaseRelation.NotOfUnitConcerned)];
        ImmutableArray<WhoMay> decides = [WhoMay.Role(decider, CaseRelation.MayRule)];
        ImmutableArray<WhoMay> unit = [WhoMay.Role(Roles.UnitLiaison, CaseRelation.OfOwningUnit), WhoMay.Role(Roles.UnitLeader, CaseRelation.OfOwningUnit)];
        ImmutableArray<WhoMay> unitLeader = [WhoMay.Role(Roles.UnitLeader, CaseRelation.OfOwningUnit)];
        var (toHandler, toDecider) = (CaseAddressee.Role(handler), CaseAddressee.Role(decider));
        var (toLiaison, toLeader) = (CaseAddressee.RoleInOwningUnit(Roles.UnitLiaison), CaseAddressee.RoleInOwningUnit(Roles.UnitLeader));
        return new(
            code,
            name,
            "registered",
            [
                new("registered", new("已登记", "registered"), toHandler),
                new("proposed", new("待立项", "awaiting the decision to supervise"), toDecider),
                new("established", new("待交办", "to be issued"), toHandler),
                new("issued", new("待签收", "awaiting receipt"), toLiaison),
                new(InHand, new("承办中", "in hand"), toLeader),
                new(ExtensionAsked, new("延期待批", "extension asked for"), toDecider),
                new("answered", new("待核查", "to be checked"), toHandler),
                new("cleared", new("待报销号", "checked, closure to be asked for"), toLeader),
                new("closing", new("待销号", "closure asked for"), toDecider),
                new(Closed, new("已销号", "closed"), IsFinal: true),
                new("noted", new("阅知", "noted, not supervised"), IsFinal: true),
                new("stopped", new("已终止", "stopped"), IsFinal: true),
            ],
            [
                new(["registered"], Propose, "proposed", handles)
                {
                    Data = [SupervisionData.RequirementField, SupervisionData.DueField, SupervisionData.AssistingField],
                    Guards = [SupervisionGuards.DueAhead.Name, SupervisionGuards.OthersAssist.Name, SupervisionGuards.NotSupervisedTwice.Name],
                    Notify = [new(toDecider, "supervision.proposed")],
                },
                new(["registered"], Note, "noted", handles) { NeedsReason = true },
                new(["proposed"], Establish, "established", [WhoMay.Role(decider, CaseRelation.MayRule, CaseRelation.DidNot(Propose.Code))])
                {
                    Guards = [SupervisionGuards.NotSupervisedTwice.Name, SupervisionGuards.NotTooOften.Name],
                    Notify = [new(CaseAddressee.WhoDid(Propose.Code), "supervision.established")],
                },
                new(["proposed"], Decline, "registered", decides) { NeedsReason = true, Notify = [new(CaseAddressee.WhoDid(Propose.Code), "supervision.declined")] },
                new(["established"], Issue, "issued", handles)
                {
                    Guards = [SupervisionGuards.DueAhead.Name, SupervisionGuards.NotTooOften.Name],
                    DueOn = SupervisionData.Due,
                    Notify = [new(toLiaison, "supervision.issued"), new(toLeader, "supervision.issued")],
                },
                new(["issued"], Sign, InHand, unit) { Course = DeadlineCourse.Kept },
                new(["issued"], Urge, "issued", handles) { Notify = [new(toLiaison, "supervision.urged"), new(toLeader, "supervision.urged")] },
                new([InHand], Urge, InHand, handles) { Notify = [new(toLiaison, "supervision.urged"), new(toLeader, "supervision.urged")] },
                new([InHand], AskExtension, ExtensionAsked, unitLeader)
                {
                    NeedsReason = true,
                    Data = [SupervisionData.NewDueField, SupervisionData.ProgressField],
                    Guards = [CaseGuard.DeadlineAhead.Name, SupervisionGuards.NewDueLater.Name],
                    Course = DeadlineCourse.Kept,
                    Notify = [new(toDecider, "supervision.extension-asked")],
                },
                new([ExtensionAsked], GrantExtension, InHand, decides)
                {
                    Data = [SupervisionData.GrantedDueField],
                    Guards = [SupervisionGuards.GrantedAhead.Name],
                    DueOn = SupervisionData.GrantedDue,
                    Course = DeadlineCourse.Extended,
                    Notify = [new(toLeader, "supervision.extended")],
                },
                new([ExtensionAsked], RefuseExtension, InHand, decides)
                {
                    NeedsReason = true,
                    Course = DeadlineCourse.Kept,
                    Notify = [new(toLeader, "supervision.not-extended")],
                },
                new([InHand], Answer, "answered", unitLeader)
                {
                    Data = [SupervisionData.AnswerField, SupervisionData.EvidenceField],
                    Course = DeadlineCourse.Kept,
                    Notify = [new(toHandler, "supervision.answered")],
                },
                new(["answered"], Verify, "cleared", handles)
                {
                    Data = [SupervisionData.FindingField, SupervisionData.FindingEvidenceField with { NeededByGuard = true }],
                    Guards = [SupervisionGuards.FindingRests.Name],
                    Course = DeadlineCourse.Kept,
                    Notify = [new(toLeader, "supervision.verified")],
                },
                new(["answered"], Redo, InHand, handles)
                {
                    NeedsReason = true,
                    Data = [SupervisionData.RedoDueField, SupervisionData.FindingEvidenceField],
                    Guards = [SupervisionGuards.RedoAhead.Name],
                    DueOn = SupervisionData.RedoDue,
                    Course = DeadlineCourse.Renewed,
                    Notify = [new(toLiaison, "supervision.returned"), new(toLeader, "supervision.returned")],
                },
                new(["cleared"], AskClosure, "closing", unitLeader)
                {
                    Data = [SupervisionData.CompletionField, SupervisionData.ResolutionField, SupervisionData.PublicityField],
                    Course = DeadlineCourse.Kept,
                    Notify = [new(toDecider, "supervision.closure-asked")],
                },
                new(["closing"], Close, Closed, [WhoMay.Role(decider, CaseRelation.MayRule, CaseRelation.DidNot(Verify.Code))])
                {
                    Course = DeadlineCourse.Kept,
                    Notify = [new(toLiaison, "supervision.closed"), new(toLeader, "supervision.closed"), new(toHandler, "supervision.closed")],
                },
                new(["closing"], ReturnClosure, "cleared", decides)
                {
                    NeedsReason = true,
                    Course = DeadlineCourse.Kept,
                    Notify = [new(toLeader, "supervision.closure-returned")],
                },
                new(["proposed", "established", "issued", InHand, ExtensionAsked], Stop, "stopped", decides)
                {
                    NeedsReason = true,
                    Notify = [new(toLeader, "supervision.stopped"), new(toHandler, "supervision.stopped")],
                },
            ],
            [
                SupervisionGuards.NotSupervisedTwice, SupervisionGuards.NotTooOften, SupervisionGuards.DueAhead, SupervisionGuards.NewDueLater,
                SupervisionGuards.GrantedAhead, SupervisionGuards.RedoAhead, SupervisionGuards.OthersAssist, SupervisionGuards.FindingRests,
                CaseGuard.DeadlineAhead,
            ])
        {
            Opening =
            [
                SupervisionData.UnitField, SupervisionData.MatterField, SupervisionData.SourceField, SupervisionData.SourceTextField, SupervisionData.InstructedByField,
                SupervisionData.InstructedOnField, SupervisionData.ItemField,
            ],
        };
    }
}
