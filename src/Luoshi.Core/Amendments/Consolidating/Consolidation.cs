using System.Collections.Immutable;
using Luoshi.Core.Amendments.Differences;
using Luoshi.Core.Amendments.Notices;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Amendments.Consolidating;

/// <summary>How a document amends a plan.</summary>
public enum AmendmentForm
{
    /// <summary>It is a new version of the whole plan.</summary>
    WholeVersion,

    /// <summary>It holds instructions to change words of the plan.</summary>
    Instructions,

    /// <summary>Neither could be read in it.</summary>
    Nothing,
}

/// <summary>An instruction and what became of it.</summary>
/// <param name="Instruction">The instruction.</param>
/// <param name="Edits">What it does to the text of the plan; empty where it was not carried out.</param>
/// <param name="Trouble">Why it was not.</param>
public sealed record PlacedInstruction(AmendingInstruction Instruction, ImmutableArray<TextEdit> Edits, PlacementTrouble Trouble);

/// <summary>A plan, a document that amends it, and what comes of them. Pure; nothing takes effect by itself.</summary>
/// <param name="Base">The plan before.</param>
/// <param name="Notice">The amending document, compiled by itself.</param>
/// <param name="Form">How it amends.</param>
/// <param name="Instructions">Its instructions, in order; empty for a whole version.</param>
/// <param name="Result">The plan afterwards: the consolidated text, compiled.</param>
/// <param name="Diff">What became different.</param>
/// <param name="Effective">The day from which it counts; null where it names none and is not dated.</param>
/// <param name="Repealed">The day from which the plan no longer counts; null where it is not repealed.</param>
/// <param name="Findings">What could not be carried out and why; spans are in the notice.</param>
public sealed record Consolidation(
    Compilation Base, Compilation Notice, AmendmentForm Form, ImmutableArray<PlacedInstruction> Instructions, Compilation Result, PlanDiff Diff,
    DateOnly? Effective, DateOnly? Repealed, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether everything that the document orders was carried out.</summary>
    public bool Complete => Form != AmendmentForm.Nothing && Instructions.All(i => i.Trouble == PlacementTrouble.None);

    /// <summary>Reads an amending document against a plan.</summary>
    /// <param name="plan">The plan before.</param>
    /// <param name="notice">The amending document.</param>
    /// <param name="options">What the result is compiled with: corrections of the plan go on where their words still stand.</param>
    public static Consolidation Of(Compilation plan, SourceDocument notice, CompilerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(notice);
        var compiled = PlanCompiler.Compile(notice);
        var instructions = InstructionReader.Read(notice);
        var form = FormOf(plan, compiled, instructions);
        if (form == AmendmentForm.WholeVersion)
        {
            instructions = [.. instructions.Where(i => i.Kind == InstructionKind.Repeal)];
        }

        var placed = Place(plan, instructions);
        var text = form == AmendmentForm.WholeVersion ? notice.Text : TextEdit.Apply(plan.Source.Text, placed.SelectMany(p => p.Placed.Edits));
        var result = text == plan.Source.Text ? plan : PlanCompiler.Compile(SourceDocument.FromText(plan.Source.Name, text), options ?? CompilerOptions.Default);
        var effective = EffectiveDate.Of(compiled);
        var repeal = form == AmendmentForm.WholeVersion ? null : instructions.FirstOrDefault(i => i.Kind == InstructionKind.Repeal);
        return new(
            plan, compiled, form, [.. placed.Select(p => p.Placed)], result, PlanDiff.Between(plan, result), effective,
            repeal is null ? null : RepealDay(repeal) ?? effective, AmendmentFindings.Of(compiled, form, [.. placed.Select(p => (p.Placed, p.About))], effective));
    }

    // A later instruction never touches what an earlier one changed: the drafter has to say which is meant.
    private static List<(PlacedInstruction Placed, string About)> Place(Compilation plan, ImmutableArray<AmendingInstruction> instructions)
    {
        var placer = new InstructionPlacer(plan);
        var taken = new List<TextSpan>();
        var placed = new List<(PlacedInstruction, string)>();
        foreach (var instruction in instructions)
        {
            var placement = placer.Place(instruction);
            if (placement.Edits.Any(e => taken.Exists(t => Clash(t, e.Span))))
            {
                placement = Placement.Failed(PlacementTrouble.Conflict, instruction.Old.Length > 0 ? instruction.Old : instruction.New);
            }

            taken.AddRange(placement.Edits.Select(e => e.Span));
            placed.Add((new(instruction, placement.Edits, placement.Trouble), placement.About));
        }

        return placed;
    }

    private static bool Clash(TextSpan one, TextSpan other) =>
        one.Overlaps(other) || (one.Length == 0 && other.Length > 0 && one.Start > other.Start && one.Start < other.End)
        || (other.Length == 0 && one.Length > 0 && other.Start > one.Start && other.Start < one.End);

    private static AmendmentForm FormOf(Compilation plan, Compilation notice, ImmutableArray<AmendingInstruction> instructions)
    {
        if (instructions.Any(i => i.Kind is not (InstructionKind.Unread or InstructionKind.Unchanged or InstructionKind.Repeal)))
        {
            return AmendmentForm.Instructions;
        }

        var promises = notice.Plan.Targets.Length + notice.Plan.Tasks.Length + notice.Plan.Milestones.Length;
        return promises > 0 && Matching.Likeness(Bare(plan.Plan.Document.Title), Bare(notice.Plan.Document.Title)) > 0.5 ? AmendmentForm.WholeVersion
            : instructions.IsEmpty ? AmendmentForm.Nothing
            : AmendmentForm.Instructions;
    }

    // 《…工作方案》（修订版） is that plan.
    private static string Bare(string title) => title.Replace("修订", string.Empty, StringComparison.Ordinal).Replace("（版）", string.Empty, StringComparison.Ordinal);

    private static DateOnly? RepealDay(AmendingInstruction repeal)
    {
        var from = repeal.Subject.LastIndexOf('自');
        return from < 0 ? null : EffectiveDate.Day(AnchorText.Fold(repeal.Subject[(from + 1)..]));
    }
}
