using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Cases;

namespace Luoshi.Office.People.Handover;

/// <summary>
/// 岗位交接: a post passes from its holder to a successor. The holder or the leader of their unit proposes, the successor accepts, the
/// security administrator confirms; until then the holder keeps the post.
/// </summary>
public static class HandoverKind
{
    public const string UnitLeader = "unit-leader";
    public const string SecurityAdministrator = "security-admin";

    /// <summary>The state in which the post has passed on.</summary>
    public const string InForce = "in-force";

    /// <summary>How long a successor has to answer; a proposal that is not answered lapses.</summary>
    public const string AcceptTerm = "handover.accept";

    private static readonly CaseAction Propose = new("propose", new("提出", "propose"));
    private static readonly CaseAction Accept = new("accept", new("接收", "accept"));
    private static readonly CaseAction Refuse = new("refuse", new("拒收", "refuse"));
    private static readonly CaseAction Confirm = new("confirm", new("确认", "confirm"));
    private static readonly CaseAction SendBack = new("send-back", new("退回", "send back"));
    private static readonly CaseAction Withdraw = new("withdraw", new("撤回", "withdraw"));
    private static readonly CaseAction Lapse = new("lapse", new("逾期失效", "lapse"));

    /// <summary>The table.</summary>
    public static CaseKind Kind { get; } = new(
        "post-handover",
        new("岗位交接", "post hand-over"),
        "draft",
        [
            new("draft", new("待提出", "to be proposed"), CaseAddressee.Named(HandoverData.Holder)),
            new("proposed", new("待接收", "awaiting the successor"), CaseAddressee.Named(HandoverData.Successor)),
            new("returned", new("已退回", "returned"), CaseAddressee.WhoDid("propose")),
            new("accepted", new("待确认", "awaiting confirmation"), CaseAddressee.Role(SecurityAdministrator)),
            new(InForce, new("已生效", "in force"), IsFinal: true),
            new("withdrawn", new("已撤回", "withdrawn"), IsFinal: true),
            new("lapsed", new("已失效", "lapsed"), IsFinal: true),
        ],
        [
            new(["draft", "returned"], Propose, "proposed", ByHolderOrLeader)
            {
                Guards = [HandoverGuards.SuccessorIsAnother.Name, HandoverGuards.SuccessorIsActive.Name, HandoverGuards.DayIsAhead.Name, HandoverGuards.PowersStaySeparate.Name],
                Term = AcceptTerm,
                Notify = [new(CaseAddressee.Named(HandoverData.Successor), "handover.proposed")],
                Data = [HandoverData.SuccessorField, HandoverData.EffectiveOnField],
            },
            new(["proposed"], Accept, "accepted", [WhoMay.Whoever(CaseRelation.Named(HandoverData.Successor))])
            {
                Guards = [HandoverGuards.SuccessorIsActive.Name],
                Notify = [new(CaseAddressee.Role(SecurityAdministrator), "handover.accepted")],
            },
            new(["proposed"], Refuse, "returned", [WhoMay.Whoever(CaseRelation.Named(HandoverData.Successor))])
            {
                NeedsReason = true,
                Notify = [new(CaseAddressee.WhoDid("propose"), "handover.returned")],
            },
            new(["accepted"], Confirm, InForce, ByUninvolvedAdministrator)
            {
                Guards = [HandoverGuards.HolderHolds.Name, HandoverGuards.SuccessorIsActive.Name, HandoverGuards.PowersStaySeparate.Name],
                Notify =
                [
                    new(CaseAddressee.Named(HandoverData.Holder), "handover.in-force"),
                    new(CaseAddressee.Named(HandoverData.Successor), "handover.in-force"),
                ],
            },
            new(["accepted"], SendBack, "returned", ByUninvolvedAdministrator)
            {
                NeedsReason = true,
                Notify = [new(CaseAddressee.WhoDid("propose"), "handover.returned")],
            },
            new(["draft"], Withdraw, "withdrawn", ByHolderOrLeader),
            new(["proposed", "returned", "accepted"], Withdraw, "withdrawn", [WhoMay.Whoever(CaseRelation.Did("propose"))])
            {
                Notify = [new(CaseAddressee.Named(HandoverData.Successor), "handover.withdrawn")],
            },
            new(["proposed"], Lapse, "lapsed", [WhoMay.Clock])
            {
                Guards = [CaseGuard.DeadlinePassed.Name],
                Notify = [new(CaseAddressee.WhoDid("propose"), "handover.lapsed"), new(CaseAddressee.Named(HandoverData.Successor), "handover.lapsed")],
            },
        ],
        [HandoverGuards.SuccessorIsAnother, HandoverGuards.SuccessorIsActive, HandoverGuards.DayIsAhead, HandoverGuards.PowersStaySeparate, HandoverGuards.HolderHolds, CaseGuard.DeadlinePassed])
    {
        Opening = [HandoverData.PostField, HandoverData.HolderField],
    };

    /// <summary>The roles and templates that the table names.</summary>
    public static CaseVocabulary Vocabulary { get; } = new(
        new Dictionary<string, LocalizedText>
        {
            [UnitLeader] = new("单位负责人", "unit leader"),
            [SecurityAdministrator] = new("安全管理员", "security administrator"),
        }.ToImmutableDictionary(StringComparer.Ordinal),
        ["handover.proposed", "handover.accepted", "handover.returned", "handover.in-force", "handover.withdrawn", "handover.lapsed"]);

    private static ImmutableArray<WhoMay> ByHolderOrLeader =>
    [
        WhoMay.Whoever(CaseRelation.Named(HandoverData.Holder)),
        WhoMay.Role(UnitLeader, CaseRelation.OfOwningUnit),
    ];

    // Whoever has a part in the hand-over does not confirm it.
    private static ImmutableArray<WhoMay> ByUninvolvedAdministrator =>
    [
        WhoMay.Role(
            SecurityAdministrator,
            CaseRelation.DidNot("propose"),
            CaseRelation.DidNot("accept"),
            CaseRelation.NotNamed(HandoverData.Holder),
            CaseRelation.NotNamed(HandoverData.Successor)),
    ];
}
