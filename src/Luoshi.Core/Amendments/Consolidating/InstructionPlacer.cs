using Luoshi.Core.Amendments.Notices;
using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Units;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Amendments.Consolidating;

/// <summary>Turns instructions into edits of the amended text. An instruction is placed whole or not at all.</summary>
internal sealed class InstructionPlacer(Compilation plan)
{
    private readonly PlanPlaces _places = new(plan);

    public Placement Place(AmendingInstruction instruction)
    {
        if (instruction.Kind is InstructionKind.Unchanged or InstructionKind.Repeal)
        {
            return Placement.Nothing;
        }

        if (instruction.Kind == InstructionKind.Unread)
        {
            return Placement.Failed(PlacementTrouble.Unread, string.Empty);
        }

        var (span, heading, trouble, about) = _places.Part(instruction.Where);
        return trouble != PlacementTrouble.None ? Placement.Failed(trouble, about) : instruction.Kind switch
        {
            InstructionKind.Replace => Words(instruction, span, p => new(p, instruction.New)),
            InstructionKind.Delete => Words(instruction, span, p => new(Deleted(p), string.Empty)),
            InstructionKind.InsertAfter => Words(instruction, span, p => new(new TextSpan(p.End, 0), instruction.New)),
            InstructionKind.InsertBefore => Words(instruction, span, p => new(new TextSpan(p.Start, 0), instruction.New)),
            InstructionKind.ReplacePart => Placement.Made(new TextEdit(span, Labelled(heading, instruction.New))),
            InstructionKind.DeletePart => Placement.Made(new TextEdit(_places.WholeLines(span), string.Empty)),
            InstructionKind.InsertPart => Placement.Made(new TextEdit(new TextSpan(span.End, 0), "\n" + instruction.New)),
            InstructionKind.MoveDuty => Duty(instruction, span),
            InstructionKind.ChangeTarget => Amount(instruction, span),
            _ => Date(instruction, span),
        };
    }

    private Placement Words(AmendingInstruction instruction, TextSpan within, Func<TextSpan, TextEdit> edit) =>
        Placement.Of([.. _places.Find(instruction.Old, within).Select(edit)], instruction.Everywhere, instruction.Old);

    // A line of which nothing is left goes as a whole.
    private TextSpan Deleted(TextSpan span)
    {
        var line = plan.Source.LineSpan(plan.Source.LineOf(span.Start));
        return span.Contains(line) || plan.Source.Slice(line).Trim() == plan.Source.Slice(span).Trim() ? _places.WholeLines(span) : span;
    }

    // 第三项修改为：“…” keeps the number where the new words bring none.
    private static string Labelled(Heading? heading, string words) =>
        heading is null || LabelReader.Read(NormalizedText.From(SourceDocument.FromText(string.Empty, words)), 0, Math.Min(words.Length, 12)).Style != LabelStyle.None
            ? words
            : heading.Label + words;

    private Placement Duty(AmendingInstruction instruction, TextSpan within)
    {
        var role = instruction.Subject switch { "牵头" or "主办" => Role.Lead, "配合" or "协办" or "参与" => Role.Assist, _ => (Role?)null };
        if (instruction.Old.Length == 0)
        {
            return AddUnit(instruction, within, role);
        }

        var core = UnitResolver.Core(AnchorText.Fold(instruction.Old));
        var names = plan.Plan.Units.Where(u => u.Names.Any(n => UnitResolver.Core(AnchorText.Fold(n)) == core)).Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
        var owed = plan.Plan.Responsibilities.Where(r => names.Contains(r.UnitId) && within.Contains(r.Span) && (role is null || r.Role == role || r.Role == Role.Responsible)).ToList();
        return Placement.Of([.. owed.Select(r => new TextEdit(r.Span, instruction.New))], instruction.Everywhere, instruction.Old);
    }

    // （A牵头，B配合）: the new unit stands with those of its role, or in words of its own before the bracket closes.
    private Placement AddUnit(AmendingInstruction instruction, TextSpan within, Role? role)
    {
        var clauses = plan.Plan.Clauses.Where(c => within.Contains(c.Span)).ToList();
        if (clauses.Count != 1)
        {
            return Placement.Failed(clauses.Count == 0 ? PlacementTrouble.Missing : PlacementTrouble.Ambiguous, instruction.New);
        }

        var wanted = role ?? Role.Responsible;
        var peers = plan.Plan.Responsibilities.Where(r => r.ClauseId == clauses[0].Id && r.Role == wanted).ToList();
        var words = wanted switch { Role.Lead => "牵头", Role.Assist => "配合", _ => "负责" };
        return peers.Count > 0 ? Placement.Made(new TextEdit(new TextSpan(peers[^1].Span.End, 0), "、" + instruction.New))
            : clauses[0].Form == ClauseForm.Bracket ? Placement.Made(new TextEdit(new TextSpan(clauses[0].Span.End - 1, 0), $"，{instruction.New}{words}"))
            : Placement.Failed(PlacementTrouble.Missing, instruction.New);
    }

    private Placement Amount(AmendingInstruction instruction, TextSpan within)
    {
        var subject = AnchorText.Fold(instruction.Subject);
        var found = plan.Plan.Targets
            .Where(t => within.Contains(t.Span) && Speaks(AnchorText.Fold(t.Indicator), subject))
            .SelectMany(t => _places.Find(instruction.Old, t.Span).Select(p => (Target: t, Place: p)))
            .ToList();

        // The same promise stated twice is amended wherever it stands.
        var same = found.Select(f => (f.Target.Indicator, f.Target.Deadline, f.Target.Scope)).Distinct().Count() == 1;
        var exact = found.FindAll(f => AnchorText.Fold(f.Target.Indicator) == subject);
        return Placement.Of(
            [.. (!same && exact.Count > 0 ? exact : found).Select(f => new TextEdit(f.Place, instruction.New))], same || instruction.Everywhere,
            instruction.Subject.Length > 0 ? instruction.Subject + instruction.Old : instruction.Old);
    }

    private static bool Speaks(string indicator, string subject) =>
        subject.Length == 0 || indicator.Contains(subject, StringComparison.Ordinal) || (indicator.Length > 1 && subject.Contains(indicator, StringComparison.Ordinal));

    private Placement Date(AmendingInstruction instruction, TextSpan within)
    {
        var areas = instruction.Subject.Length == 0 ? [within] : _places.About(instruction.Subject, within);
        if (areas.Count != 1)
        {
            return Placement.Failed(areas.Count == 0 ? PlacementTrouble.Missing : PlacementTrouble.Ambiguous, instruction.Subject);
        }

        // A line may hold several dated deliverables; the one that the words stand in is meant.
        var near = instruction.Subject.Length == 0 ? [] : plan.Plan.Milestones.Where(m => _places.Find(instruction.Subject, m.Span).Count > 0 && areas[0].Contains(m.Span)).ToList();
        var dates = near.Count > 0
            ? near.Select(m => m.DateSpan)
            : plan.Plan.Milestones.Select(m => m.DateSpan).Concat(plan.Plan.Targets.Select(t => t.DeadlineSpan).OfType<TextSpan>()).Where(areas[0].Contains);
        var places = instruction.Old.Length > 0
            ? _places.Find(instruction.Old, areas[0]).Where(p => plan.Plan.Dates.Any(d => d.Span.Overlaps(p)))
            : dates.Distinct();
        return Placement.Of(
            [.. places.Select(p => new TextEdit(p, instruction.Old.Length > 0 ? instruction.New : Redated(plan.Source.Slice(p), instruction.New)))], instruction.Everywhere,
            instruction.Old.Length > 0 ? instruction.Old : instruction.Subject + "的日期");
    }

    // 到2014年6月底前 made 2015年3月 keeps how it enters the sentence and how it ends.
    private static string Redated(string was, string now)
    {
        var first = was.AsSpan().IndexOfAnyInRange('0', '9');
        var entry = first > 0 && !now.StartsWith(was[..first], StringComparison.Ordinal) ? was[..first] : string.Empty;
        var last = was.AsSpan().LastIndexOfAny('年', '月', '日') + 1;
        return entry + now + (now[^1] is '年' or '月' or '日' ? was[last..] : string.Empty);
    }
}
