using System.Collections.Immutable;
using Luoshi.Office.ActionPlans;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Observations;
using Luoshi.Office.Reports;

namespace Luoshi.Office.Basis;

/// <summary>Of what the basis is asked for.</summary>
/// <param name="Items">Targets, milestones, pieces of work and decisions of the plan, by id.</param>
/// <param name="Works">The pieces of work that owe them, by id: their steps and cases belong to the basis.</param>
/// <param name="AsOf">What was accepted after this day is left out.</param>
public sealed record BasisAsked(string PlanId, ImmutableArray<string> Items, ImmutableArray<string> Works, DateOnly AsOf);

/// <summary>What an accepted return said of an item, and who stands for it.</summary>
/// <param name="SignedBy">Who signed the return for the unit; null where nobody is on record.</param>
/// <param name="AcceptedBy">Who accepted it for the office; null where nobody is on record.</param>
/// <param name="Replaced">Whether a later return of the same round corrected it.</param>
public sealed record BasisWord(ReportedWord Word, string? SignedBy, string? AcceptedBy, bool Replaced);

/// <summary>A step of an approved action plan, with what was accepted of it last.</summary>
/// <param name="Last">Null where nothing was yet, or where it is not the reader's to see.</param>
/// <param name="IsHidden">Whether the step is of a unit whose reports the reader does not see.</param>
public sealed record BasisStep(StepFact Step, ReportedWord? Last, bool IsHidden);

/// <summary>
/// The basis of an item (依据): what was reported of it and accepted, values that came by other ways, the steps and the cases of the work that
/// owes it. For one reader: what belongs to units that they do not see is left out, and only counted.
/// </summary>
/// <param name="Words">The last first; of several items only what was said last of each.</param>
/// <param name="Hidden">How many accepted lines of other units there are besides.</param>
/// <param name="Values">Values that were imported or computed, the last period first.</param>
/// <param name="Steps">In the order of their days.</param>
/// <param name="Cases">Supervision, assistance and action plans, the last opened first.</param>
/// <param name="Files">Names of the files that the words and values rest on, by hash; those that the reader may not see are missing.</param>
public sealed record ItemBasis(
    ImmutableArray<BasisWord> Words, int Hidden, ImmutableArray<ObservationFact> Values, ImmutableArray<BasisStep> Steps, ImmutableArray<OpenCase> Cases,
    ImmutableDictionary<string, string> Files)
{
    /// <summary>Whether there is nothing at all to show.</summary>
    public bool IsEmpty => Words.IsEmpty && Hidden == 0 && Values.IsEmpty && Steps.IsEmpty && Cases.IsEmpty;
}
