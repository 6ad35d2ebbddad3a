using Luoshi.Office.Cases;

namespace Luoshi.Office.People.Handover;

/// <summary>The conditions of a hand-over.</summary>
internal static class HandoverGuards
{
    public static CaseGuard SuccessorIsAnother { get; } = new(
        "successor-is-another",
        new("接收人不是交出人", "the successor is not the holder"),
        input => input.Data.GetValueOrDefault(HandoverData.Successor) != input.Data.GetValueOrDefault(HandoverData.Holder)
            ? null
            : new("接收人就是交出人，请另选接收人。", "The successor is the holder: choose somebody else."))
    {
        Data = [HandoverData.Successor, HandoverData.Holder],
    };

    public static CaseGuard SuccessorIsActive { get; } = new(
        "successor-is-active",
        new("接收人的账号可用", "the successor's account is active"),
        input => input.Facts.Of(HandoverFacts.ActivePersons).Contains(input.Data.GetValueOrDefault(HandoverData.Successor) ?? "")
            ? null
            : new("接收人没有可用的账号，请先开通账号或另选接收人。", "The successor has no active account: open one first or choose somebody else."))
    {
        Facts = [HandoverFacts.ActivePersons],
        Data = [HandoverData.Successor],
    };

    public static CaseGuard DayIsAhead { get; } = new(
        "day-is-ahead",
        new("交接日期不早于当日", "the day of the hand-over is not past"),
        input => !CaseDay.TryRead(input.Data.GetValueOrDefault(HandoverData.EffectiveOn), out var day)
            ? new("交接日期读不懂，请写成2013-07-01这样。", "The day of the hand-over cannot be read: write it as 2013-07-01.")
            : day >= input.Today
                ? null
                : new("交接日期已过，请改为当日或以后。", "The day of the hand-over is past: choose today or later."))
    {
        Data = [HandoverData.EffectiveOn],
    };

    // 三员分立: system, security and audit administrator are three people.
    public static CaseGuard PowersStaySeparate { get; } = new(
        "powers-stay-separate",
        new("交接后管理员权限仍然分立", "administrators' powers stay separate"),
        input => input.Facts.Of(HandoverFacts.PostPowers).Union(input.Facts.Of(HandoverFacts.SuccessorPowers)).Count() <= 1
            ? null
            : new("三员分立：接收人现任的岗位与该岗位不能由一人兼任，请另选接收人。",
                "Separation of powers: the successor holds a post that nobody may hold together with this one: choose somebody else."))
    {
        Facts = [HandoverFacts.PostPowers, HandoverFacts.SuccessorPowers],
        Data = [HandoverData.Successor],
    };

    public static CaseGuard HolderHolds { get; } = new(
        "holder-holds",
        new("交出人仍任该岗位", "the holder still holds the post"),
        input => input.Facts.Of(HandoverFacts.PostHolders).Contains(input.Data.GetValueOrDefault(HandoverData.Holder) ?? "")
            ? null
            : new("交出人已不在该岗位，请退回并由现任提出。", "The holder no longer holds the post: send it back and let whoever holds it propose."))
    {
        Facts = [HandoverFacts.PostHolders],
        Data = [HandoverData.Holder],
    };
}
