using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Calendar;

namespace Luoshi.Office.Cases;

/// <summary>
/// Decides on a case by its kind's table. It is pure: it stores nothing, sends nothing and asks no clock, so the same question has the
/// same answer on any machine.
/// </summary>
public sealed class CaseMachine
{
    private readonly Permissions _permissions;

    /// <exception cref="ArgumentException">The table is not sound; the message names every mistake.</exception>
    public CaseMachine(CaseKind kind, CaseVocabulary vocabulary)
    {
        var problems = CaseKindCheck.Problems(kind, vocabulary);
        if (!problems.IsEmpty)
        {
            throw new ArgumentException(string.Join('\n', problems.Select(problem => problem.Text.En)), nameof(kind));
        }

        (Kind, Vocabulary, Description) = (kind, vocabulary, CaseDescription.Of(kind, vocabulary));
        _permissions = new(vocabulary, new(kind, vocabulary));
    }

    /// <summary>The table.</summary>
    public CaseKind Kind { get; }

    /// <summary>The names of what the table speaks of.</summary>
    public CaseVocabulary Vocabulary { get; }

    /// <summary>The table in words.</summary>
    public CaseDescription Description { get; }

    /// <summary>
    /// Moves the case or says why not. A request that the case has already carried out returns the earlier event and changes nothing.
    /// </summary>
    /// <param name="facts">What is known outside the case.</param>
    /// <param name="today">The date in China.</param>
    /// <param name="terms">Calendar and time limits in force on that day.</param>
    public CaseOutcome Decide(CaseSnapshot snapshot, CaseRequest request, CaseActor actor, CaseFacts facts, DateOnly today, CaseTerms terms)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(terms);
        if (snapshot.Kind != Kind.Code)
        {
            return Refusals.OtherKind(snapshot, Kind);
        }

        if (snapshot.Events.FirstOrDefault(e => e.RequestId == request.Id) is { } earlier)
        {
            return earlier.Action == request.Action && earlier.Person == actor.Person
                ? new Moved(snapshot, earlier, [], Repeated: true)
                : Refusals.RequestReused(earlier);
        }

        if (Find(snapshot, request.Action, out var transition) is { } nowhere)
        {
            return nowhere;
        }

        var allowance = _permissions.Of(transition, snapshot, actor, facts);
        return allowance.Refusal is { } refusal
            ? Refusals.NotPermitted(refusal)
            : Incomplete(transition, snapshot, request, today)
                ?? Guarded(transition, new(snapshot, actor, facts, snapshot.Data.SetItems(request.Data), today) { Brought = request.Data })
                ?? Move(transition, snapshot, request, actor, allowance, today, terms);
    }

    /// <summary>What somebody may do now, with what stands in the way of it.</summary>
    public ImmutableArray<OpenAction> ActionsOpenTo(CaseSnapshot snapshot, CaseActor actor, CaseFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var ended = snapshot.Kind != Kind.Code || Kind.State(snapshot.State) is null or { IsFinal: true };
        return ended
            ? []
            :
            [
                .. from transition in Kind.Transitions
                   where transition.From.Contains(snapshot.State)
                   where _permissions.Of(transition, snapshot, actor, facts).Refusal is null
                   select new OpenAction(
                       transition.Action,
                       Kind.State(transition.To) ?? throw new InvalidOperationException($"{Kind.Code} has no state {transition.To}."),
                       transition.NeedsReason,
                       transition.Data,
                       Obstacle(transition, new(snapshot, actor, facts, snapshot.Data, today))),
            ];
    }

    /// <summary>Whether the record alone allows an event: what a replay can check without the facts of the day.</summary>
    internal LocalizedText? RefusalOnRecord(CaseTransition transition, CaseSnapshot before, CaseEvent happened) =>
        _permissions.Of(
            transition,
            before,
            new(happened.Person, happened.Unit, happened.ActingAs is { } role ? [role] : []),
            CaseFacts.None).Refusal;

    /// <summary>The transition for an action, or why there is none.</summary>
    internal Refused? Find(CaseSnapshot snapshot, string action, out CaseTransition transition)
    {
        transition = Kind.Transitions[0];
        if (Kind.State(snapshot.State) is not { } state)
        {
            return Refusals.UnknownState(snapshot);
        }

        if (state.IsFinal)
        {
            return Refusals.Ended(state);
        }

        if (Kind.Transition(state.Code, action) is { } found)
        {
            transition = found;
            return null;
        }

        var open = CaseWording.Join(
            Kind.Transitions.Where(t => t.From.Contains(state.Code)).Select(t => t.Action.Name), new("、", ", "));
        return Kind.Transitions.FirstOrDefault(t => t.Action.Code == action) is { } elsewhere
            ? Refusals.NotFromHere(elsewhere.Action, state, open)
            : Refusals.UnknownAction(action, state, open);
    }

    /// <summary>What is missing from a request or too much in it.</summary>
    internal static Refused? Incomplete(CaseTransition transition, CaseSnapshot snapshot, CaseRequest request, DateOnly today)
    {
        if (!snapshot.Events.IsEmpty && snapshot.Events[^1].On > today)
        {
            return Refusals.ClockBehind(snapshot.Events[^1], today);
        }

        if (transition.NeedsReason && string.IsNullOrWhiteSpace(request.Reason))
        {
            return Refusals.ReasonMissing(transition.Action);
        }

        var missing = transition.Data.FirstOrDefault(d => !d.Optional && string.IsNullOrWhiteSpace(request.Data.GetValueOrDefault(d.Key)));
        if (missing is not null)
        {
            return Refusals.DataMissing(missing);
        }

        var unknown = request.Data.Keys.Order(StringComparer.Ordinal).FirstOrDefault(key => transition.Data.All(d => d.Key != key));
        return unknown is not null
            ? Refusals.DataUnknown(unknown)
            : transition.Data.FirstOrDefault(d => d.Form == DatumForm.Day && Given(d) is { } day && CaseDay.Read(day) is null) is { } unread
                ? Refusals.DayUnreadable(unread.Name)
                : null;

        string? Given(CaseDatum datum) => request.Data.GetValueOrDefault(datum.Key) is { Length: > 0 } text ? text : null;
    }

    private IEnumerable<CaseGuard> GuardsOf(CaseTransition transition) =>
        transition.Guards.Select(name => Kind.Guard(name) ?? throw new InvalidOperationException($"{Kind.Code} has no guard {name}."));

    private Refused? Guarded(CaseTransition transition, GuardInput input) =>
        GuardsOf(transition).Select(guard => Guarded(guard, input)).FirstOrDefault(refused => refused is not null);

    private static Refused? Guarded(CaseGuard guard, GuardInput input) =>
        guard.Facts.FirstOrDefault(fact => !input.Facts.Values.ContainsKey(fact)) is { } unknown
            ? Refusals.FactMissing(unknown, guard)
            : guard.Refusal(input) is { } reason ? Refusals.Guarded(guard, reason) : null;

    // A guard that looks at what the action will bring cannot be asked before it is brought.
    private LocalizedText? Obstacle(CaseTransition transition, GuardInput input) =>
        GuardsOf(transition)
            .Where(guard => !guard.Data.Any(key => transition.Data.Any(d => d.Key == key)))
            .Select(guard => Guarded(guard, input)?.Reason)
            .FirstOrDefault(reason => reason is not null);

    private static CaseOutcome Move(
        CaseTransition transition,
        CaseSnapshot snapshot,
        CaseRequest request,
        CaseActor actor,
        Allowance allowance,
        DateOnly today,
        CaseTerms terms)
    {
        // What leads back to the same state without a term of its own leaves the deadline running.
        var deadline = transition.To == snapshot.State || transition.Course is DeadlineCourse.Kept or DeadlineCourse.KeptIfAny ? snapshot.Deadline : null;
        var runsOn = transition.Course == DeadlineCourse.KeptIfAny && deadline is not null;
        if (!runsOn && transition.DueOn is { } dayKey)
        {
            if (!CaseDay.TryRead(snapshot.Data.SetItems(request.Data).GetValueOrDefault(dayKey), out var day))
            {
                return Refusals.DayUnreadable(transition.Data.FirstOrDefault(d => d.Key == dayKey)?.Name ?? new(dayKey, dayKey));
            }

            deadline = Deadline.Set(today, day);
        }

        if (!runsOn && transition.Term is { } key)
        {
            if (!terms.Rules.TryGetValue(key, out var rule))
            {
                return Refusals.TermNotSet(key);
            }

            deadline = terms.Calendar.DeadlineFrom(today, rule);
        }

        var happened = new CaseEvent(
            request.Id, transition.Action.Code, snapshot.State, transition.To, actor.Person, actor.Unit,
            allowance.ActingAs, allowance.StandIn, today, request.Reason, request.Data, deadline);
        var after = snapshot.After(happened);
        return new Moved(after, happened, [.. transition.Notify.Select(n => new CaseNotice(n.To, n.To.PersonIn(after), n.Template))], Repeated: false);
    }
}
