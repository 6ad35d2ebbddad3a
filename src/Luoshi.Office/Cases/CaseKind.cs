using System.Collections.Immutable;
using Luoshi.Core.Model;

namespace Luoshi.Office.Cases;

/// <summary>
/// A kind of case as a table: its states and every way from one to another. Decisions, diagrams and descriptions all read this table.
/// </summary>
/// <param name="Code">Stable name.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Initial">The code of the state in which a case opens.</param>
/// <param name="States">All states.</param>
/// <param name="Transitions">All ways between them; what is not here is refused.</param>
/// <param name="Guards">The conditions that transitions name.</param>
public sealed record CaseKind(
    string Code,
    LocalizedText Name,
    string Initial,
    ImmutableArray<CaseState> States,
    ImmutableArray<CaseTransition> Transitions,
    ImmutableArray<CaseGuard> Guards)
{
    /// <summary>What a case is opened with.</summary>
    public ImmutableArray<CaseDatum> Opening { get; init; } = [];

    /// <summary>A state by its code; null where there is none.</summary>
    public CaseState? State(string code) => States.FirstOrDefault(state => state.Code == code);

    /// <summary>A guard by its name; null where there is none.</summary>
    public CaseGuard? Guard(string name) => Guards.FirstOrDefault(guard => guard.Name == name);

    /// <summary>The one transition for an action in a state; null where the table has none.</summary>
    public CaseTransition? Transition(string state, string action) =>
        Transitions.FirstOrDefault(t => t.Action.Code == action && t.From.Contains(state));
}

/// <summary>Where a case can stand.</summary>
/// <param name="Code">Stable name; colour is presentation and stands elsewhere.</param>
/// <param name="WaitingFor">Whose move it is; null in a final state.</param>
/// <param name="IsFinal">Nothing more can happen.</param>
public sealed record CaseState(string Code, LocalizedText Name, CaseAddressee? WaitingFor = null, bool IsFinal = false);

/// <summary>What somebody does to a case.</summary>
public sealed record CaseAction(string Code, LocalizedText Name);

/// <summary>Something that must be given with an action.</summary>
public sealed record CaseDatum(string Key, LocalizedText Name);

/// <summary>One row of the table.</summary>
/// <param name="From">The states in which the action is open.</param>
/// <param name="Action">What is done.</param>
/// <param name="To">The state it leads to.</param>
/// <param name="May">Who may: any one of these is enough; nobody else.</param>
public sealed record CaseTransition(ImmutableArray<string> From, CaseAction Action, string To, ImmutableArray<WhoMay> May)
{
    /// <summary>Names of the conditions that must all hold.</summary>
    public ImmutableArray<string> Guards { get; init; } = [];

    /// <summary>The key of the time limit that runs in the state entered; null where none does.</summary>
    public string? Term { get; init; }

    /// <summary>Who is told.</summary>
    public ImmutableArray<CaseNotification> Notify { get; init; } = [];

    /// <summary>A reason must be given in words.</summary>
    public bool NeedsReason { get; init; }

    /// <summary>What must be given with the action; nothing else is taken.</summary>
    public ImmutableArray<CaseDatum> Data { get; init; } = [];
}

/// <summary>Somebody is told, by a template of the notification texts.</summary>
public sealed record CaseNotification(CaseAddressee To, string Template);
