using System.Globalization;
using Luoshi.Core.Model;

namespace Luoshi.Office.Cases;

/// <summary>Every way to refuse, with its code and what to do instead.</summary>
internal static class Refusals
{
    public static Refused OtherKind(CaseSnapshot snapshot, CaseKind kind) => new(
        "other-kind",
        new($"该事项不是“{kind.Name.Zh}”（其种类为{snapshot.Kind}），请到对应的页面办理。",
            $"The case is no {kind.Name.En} (its kind is {snapshot.Kind}): act on the page of its own kind."));

    public static Refused UnknownState(CaseSnapshot snapshot) => new(
        "unknown-state",
        new($"记录的状态“{snapshot.State}”不在“{snapshot.Kind}”的状态表中，请核对记录。",
            $"The recorded state \"{snapshot.State}\" is not in the table of \"{snapshot.Kind}\": check the record."));

    public static Refused RequestReused(CaseEvent earlier) => new(
        "request-reused",
        new($"请求编号已用于{earlier.Person}的另一次办理（{earlier.Action}），请换一个编号重新提交。",
            $"The request id was used for something else ({earlier.Action} by {earlier.Person}): submit again with a new id."));

    public static Refused Ended(CaseState state) => new(
        "ended",
        new($"事项已办结（{state.Name.Zh}），不能再办理；如有需要请另行提出。",
            $"The case has ended ({state.Name.En}) and takes no more actions: open a new one if need be."));

    public static Refused UnknownAction(string action, CaseState state, LocalizedText open) => new(
        "unknown-action",
        new($"没有“{action}”这一操作；“{state.Name.Zh}”状态下可办：{open.Zh}。",
            $"There is no action \"{action}\"; open in the state \"{state.Name.En}\": {open.En}."));

    public static Refused NotFromHere(CaseAction action, CaseState state, LocalizedText open) => new(
        "not-from-this-state",
        new($"“{state.Name.Zh}”状态下不能“{action.Name.Zh}”；可办：{open.Zh}。",
            $"\"{action.Name.En}\" is not open in the state \"{state.Name.En}\"; open are: {open.En}."));

    public static Refused NotPermitted(LocalizedText reason) => new("not-permitted", reason);

    public static Refused ReasonMissing(CaseAction action) => new(
        "reason-missing",
        new($"办理“{action.Name.Zh}”须写明理由，请补充后再提交。", $"\"{action.Name.En}\" needs a reason: write one and submit again."));

    public static Refused DataMissing(CaseDatum datum) => new(
        "data-missing",
        new($"缺少{datum.Name.Zh}，请补充后再提交。", $"The {datum.Name.En} is missing: give it and submit again."));

    public static Refused DayUnreadable(LocalizedText name) => new(
        "day-unreadable",
        new($"{name.Zh}读不懂，请写成2013-06-30这样。", $"The {name.En} cannot be read: write it as 2013-06-30."));

    public static Refused DataUnknown(string key) => new(
        "data-unknown",
        new($"本步不接受“{key}”这一项，请去掉后再提交。", $"This step takes no \"{key}\": leave it out and submit again."));

    public static Refused FactMissing(string fact, CaseGuard guard) => new(
        "fact-missing",
        new($"未能查明“{fact}”，无法判断“{guard.Meaning.Zh}”，请查明后再办理。",
            $"\"{fact}\" is not known, so whether {guard.Meaning.En} cannot be told: find out and try again."));

    public static Refused Guarded(CaseGuard guard, LocalizedText reason) => new($"guard:{guard.Name}", reason);

    public static Refused TermNotSet(string key) => new(
        "term-not-set",
        new($"时限“{key}”尚未设定，请先在时限设置中填写。", $"The time limit \"{key}\" is not set: set it among the time limits first."));

    public static Refused ClockBehind(CaseEvent last, DateOnly today) => new(
        "clock-behind",
        new($"办理日期{Iso(today)}早于上一步的{Iso(last.On)}，请核对系统日期。",
            $"The date {Iso(today)} is before that of the step before, {Iso(last.On)}: check the system's date."));

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
