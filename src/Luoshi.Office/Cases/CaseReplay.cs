using Luoshi.Core.Model;

namespace Luoshi.Office.Cases;

/// <summary>What came of folding recorded events through the table.</summary>
public abstract record ReplayOutcome;

/// <summary>Every event is one that the table allows.</summary>
public sealed record Replayed(CaseSnapshot Case) : ReplayOutcome;

/// <summary>An event cannot have happened.</summary>
/// <param name="Index">Which, from 0.</param>
/// <param name="Before">The case as the events before it left it.</param>
/// <param name="Code">Stable name of the reason.</param>
/// <param name="Reason">The place and what is wrong there.</param>
public sealed record Broken(int Index, CaseSnapshot Before, string Code, LocalizedText Reason) : ReplayOutcome;

/// <summary>
/// Folds recorded events through the table. Guards and units concerned depend on facts of the day and are not asked again; states,
/// request ids, dates, reasons, data and who acted after whom are.
/// </summary>
public static class CaseReplay
{
    /// <summary>The state that the events add up to, or the first of them that the table forbids.</summary>
    public static ReplayOutcome Fold(CaseMachine machine, CaseSnapshot opening, IReadOnlyList<CaseEvent> events)
    {
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(opening);
        ArgumentNullException.ThrowIfNull(events);
        var at = opening;
        for (var i = 0; i < events.Count; i++)
        {
            if (Forbidden(machine, at, events[i]) is { } refused)
            {
                return new Broken(i, at, refused.Code, new(
                    $"第{i + 1}步（{events[i].Action}，请求{events[i].RequestId}）不可能发生：{refused.Reason.Zh}",
                    $"Step {i + 1} ({events[i].Action}, request {events[i].RequestId}) cannot have happened: {refused.Reason.En}"));
            }

            at = at.After(events[i]);
        }

        return new Replayed(at);
    }

    private static Refused? Forbidden(CaseMachine machine, CaseSnapshot before, CaseEvent happened)
    {
        if (before.Events.FirstOrDefault(e => e.RequestId == happened.RequestId) is { } earlier)
        {
            return Refusals.RequestReused(earlier);
        }

        if (machine.Find(before, happened.Action, out var transition) is { } nowhere)
        {
            return nowhere;
        }

        if (happened.From != before.State || happened.To != transition.To)
        {
            return new("other-way", new(
                $"记录为“{happened.From}→{happened.To}”，状态表为“{before.State}→{transition.To}”。",
                $"the record says \"{happened.From} to {happened.To}\", the table \"{before.State} to {transition.To}\"."));
        }

        if ((transition.Term ?? transition.DueOn) is not null && happened.Deadline is null)
        {
            return new("deadline-missing", new("该步应起算时限，记录中没有。", "a time limit starts with this step, and the record has none."));
        }

        return machine.RefusalOnRecord(transition, before, happened) is { } refusal
            ? Refusals.NotPermitted(refusal)
            : CaseMachine.Incomplete(transition, before, new(happened.RequestId, happened.Action, happened.Reason, happened.Data), happened.On);
    }
}
