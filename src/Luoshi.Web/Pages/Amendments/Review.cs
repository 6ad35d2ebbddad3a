using System.Collections.Immutable;
using Luoshi.Core;
using Luoshi.Core.Amendments.Consolidating;
using Luoshi.Core.Amendments.Differences;
using Luoshi.Core.Text;
using Luoshi.Office.Amendments;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Pages.Amendments;

/// <summary>A change, and the words of the amending document that order it.</summary>
/// <param name="Authority">Null where no single sentence does.</param>
public sealed record ReviewedChange(PlanChange Change, TextSpan? Authority);

/// <summary>What an amendment makes of the plan on which it falls: the version of the day before it counts.</summary>
public sealed record Review(KeptAmendment Amendment, Consolidation Consolidation, ImmutableArray<ReviewedChange> Changes)
{
    /// <summary>The day from which it counts: as decided, else as the document says.</summary>
    public DateOnly? Effective => Amendment.Effective ?? Consolidation.Effective;

    /// <summary>Compares an amendment of a plan with what stood before it.</summary>
    public static Review Of(LoadedPlan loaded, KeptAmendment amendment, SourceDocument issued, CompilerOptions compiling)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        ArgumentNullException.ThrowIfNull(amendment);
        var record = loaded.State.Record;
        var day = amendment.Effective ?? Consolidation.Of(loaded.Compilation, amendment.Notice, compiling).Effective ?? loaded.State.AsOf;
        var before = new AmendmentRecord([.. record.All.TakeWhile(kept => kept != amendment).Where(kept => kept.Effective <= day), .. record.All.SkipWhile(kept => kept != amendment).Skip(1).Where(kept => kept.Effective < day)], record.Stamp);
        var old = before.Of(issued).AsOf(DateOnly.MaxValue, compiling).Compilation;
        var consolidation = Consolidation.Of(old, amendment.Notice, compiling);
        var edits = Placed(consolidation);
        return new Review(amendment, consolidation, [.. consolidation.Diff.Changes.Select(change => new ReviewedChange(change, Authority(consolidation, edits, change)))]);
    }

    // Each instruction with the stretches it takes out of the old text and puts into the new one.
    private static List<(PlacedInstruction Instruction, TextSpan Old, TextSpan New)> Placed(Consolidation consolidation)
    {
        var placed = new List<(PlacedInstruction, TextSpan, TextSpan)>();
        var grown = 0;
        foreach (var (instruction, edit) in consolidation.Instructions.SelectMany(each => each.Edits.Select(edit => (each, edit))).OrderBy(pair => pair.edit.Span.Start).ThenBy(pair => pair.edit.Span.Length))
        {
            placed.Add((instruction, edit.Span, new TextSpan(edit.Span.Start + grown, edit.Words.Length)));
            grown += edit.Words.Length - edit.Span.Length;
        }

        return placed;
    }

    private static TextSpan? Authority(Consolidation consolidation, List<(PlacedInstruction Instruction, TextSpan Old, TextSpan New)> placed, PlanChange change)
    {
        if (consolidation.Form == AmendmentForm.WholeVersion)
        {
            // The new version is its own authority: the sentence that now stands there.
            return change.NewSpan is { } span ? Sentences.Around(consolidation.Notice.Source, span) : null;
        }

        var direct = placed.FirstOrDefault(each => Touches(change.OldSpan, each.Old) || Touches(change.NewSpan, each.New));
        if (direct.Instruction is null)
        {
            // A deadline may be inherited from words elsewhere in the sentence or paragraph.
            direct = placed.FirstOrDefault(each => SameLine(consolidation.Base.Source, change.OldSpan, each.Old) || SameLine(consolidation.Result.Source, change.NewSpan, each.New));
        }

        return direct.Instruction?.Instruction.Span;
    }

    private static bool Touches(TextSpan? item, TextSpan edit) => item is { } span && span.Start <= edit.End && edit.Start <= span.End;

    private static bool SameLine(SourceDocument source, TextSpan? item, TextSpan edit) => item is { } span && source.LineOf(span.Start) == source.LineOf(edit.Start);
}
