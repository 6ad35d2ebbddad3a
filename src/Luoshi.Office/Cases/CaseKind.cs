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

    /// <summary>The key of the time limit that runs in the initial state from the day of the opening; null where none does.</summary>
    public string? OpeningTerm { get; init; }

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

/// <summary>Something that is given with an action.</summary>
public sealed record CaseDatum(string Key, LocalizedText Name)
{
    /// <summary>It may be left out.</summary>
    public bool Optional { get; init; }

    /// <summary>
    /// A condition of the action asks for it, though the table lets it be left out: what was recorded before the condition was made stays sound.
    /// </summary>
    public bool NeededByGuard { get; init; }

    /// <summary>How it is written.</summary>
    public DatumForm Form { get; init; }
}

/// <summary>How something that is given with an action is written.</summary>
public enum DatumForm
{
    /// <summary>A line of text, or one of the choices that the kind offers.</summary>
    Line,

    /// <summary>Paragraphs.</summary>
    Paragraphs,

    /// <summary>A day, as 2013-06-30.</summary>
    Day,

    /// <summary>A unit, by its id.</summary>
    Unit,

    /// <summary>Units, by their ids with 、 between them.</summary>
    Units,

    /// <summary>Kept files (证据材料), by their hashes with 、 between them.</summary>
    Evidence,
}

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

    /// <summary>The key of the case's data that holds the due day of the state entered, as 2013-06-30; null where no day is named.</summary>
    public string? DueOn { get; init; }

    /// <summary>What becomes of the deadline that ran until then.</summary>
    public DeadlineCourse Course { get; init; }

    /// <summary>Who is told.</summary>
    public ImmutableArray<CaseNotification> Notify { get; init; } = [];

    /// <summary>A reason must be given in words.</summary>
    public bool NeedsReason { get; init; }

    /// <summary>What is given with the action; nothing else is taken, and nothing left out but what is optional.</summary>
    public ImmutableArray<CaseDatum> Data { get; init; } = [];
}

/// <summary>What becomes of a running deadline when a case moves.</summary>
public enum DeadlineCourse
{
    /// <summary>It ends with the state; what the transition sets begins anew. A step that leads back to its state leaves it running.</summary>
    Anew,

    /// <summary>It runs on in the state entered.</summary>
    Kept,

    /// <summary>It runs on in the state entered; only where none ran does what the transition sets begin.</summary>
    KeptIfAny,

    /// <summary>What the transition sets takes its place, the original day is kept, and nothing is counted as an extension: 退回重办.</summary>
    Renewed,

    /// <summary>延期: what the transition sets takes its place; the original day is kept and the extension counted.</summary>
    Extended,
}

/// <summary>Somebody is told, by a template of the notification texts.</summary>
public sealed record CaseNotification(CaseAddressee To, string Template);
