using Luoshi.Core.Amendments.Consolidating;
using Luoshi.Core.Amendments.Differences;
using Luoshi.Core.Model;
using Luoshi.Office.Amendments;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.Amendments;

/// <summary>How changes and decisions are told.</summary>
internal static class AmendmentWords
{
    public static LocalizedText Of(ChangeKind kind) => kind switch
    {
        ChangeKind.TargetAdded => AmendmentsTexts.TargetAdded,
        ChangeKind.TargetDropped => AmendmentsTexts.TargetDropped,
        ChangeKind.TargetAmount => AmendmentsTexts.TargetAmount,
        ChangeKind.TargetBound => AmendmentsTexts.TargetBound,
        ChangeKind.TargetDeadline => AmendmentsTexts.TargetDeadline,
        ChangeKind.TaskAdded => AmendmentsTexts.TaskAdded,
        ChangeKind.TaskDropped => AmendmentsTexts.TaskDropped,
        ChangeKind.TaskRenamed => AmendmentsTexts.TaskRenamed,
        ChangeKind.LeadChanged => AmendmentsTexts.LeadChanged,
        ChangeKind.UnitAdded => AmendmentsTexts.UnitAdded,
        ChangeKind.UnitDropped => AmendmentsTexts.UnitDropped,
        ChangeKind.RoleChanged => AmendmentsTexts.RoleChanged,
        ChangeKind.MilestoneAdded => AmendmentsTexts.MilestoneAdded,
        ChangeKind.MilestoneDropped => AmendmentsTexts.MilestoneDropped,
        ChangeKind.MilestoneDate => AmendmentsTexts.MilestoneDate,
        ChangeKind.HeadingAdded => AmendmentsTexts.HeadingAdded,
        _ => AmendmentsTexts.HeadingDropped,
    };

    public static LocalizedText Of(ChangeDirection direction) => direction switch
    {
        ChangeDirection.Harder => AmendmentsTexts.Harder,
        ChangeDirection.Easier => AmendmentsTexts.Easier,
        _ => AmendmentsTexts.Neutral,
    };

    public static LocalizedText Of(AmendmentDecision? decision) => decision?.Kind switch
    {
        AmendmentEventKind.Accepted => AmendmentsTexts.Accepted,
        AmendmentEventKind.Declined => AmendmentsTexts.Declined,
        AmendmentEventKind.Withdrawn => AmendmentsTexts.Withdrawn,
        _ => AmendmentsTexts.Undecided,
    };

    public static string Form(Consolidation consolidation, Viewpoint view) => consolidation.Form switch
    {
        AmendmentForm.WholeVersion => view.Say(AmendmentsTexts.WholeVersion),
        AmendmentForm.Instructions => view.Say(
            AmendmentsTexts.Instructions, consolidation.Instructions.Length, consolidation.Instructions.Count(each => each.Trouble == PlacementTrouble.None)),
        _ => view.Say(AmendmentsTexts.Nothing),
    };

    public static string Count(Consolidation consolidation, Viewpoint view)
    {
        var changes = consolidation.Diff.Changes;
        return view.Say(
            AmendmentsTexts.Counted, changes.Length, changes.Count(change => change.Direction == ChangeDirection.Harder), changes.Count(change => change.Direction == ChangeDirection.Easier));
    }
}
