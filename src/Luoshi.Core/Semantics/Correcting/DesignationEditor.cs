using Luoshi.Core.Corrections;
using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Semantics.Responsibilities;

namespace Luoshi.Core.Semantics.Correcting;

/// <summary>
/// Corrects who owes what, before clauses are tied to their work: a clause of which every unit is rejected is no clause, and a unit
/// that is added outside all clauses makes one of its sentence.
/// </summary>
internal static class DesignationEditor
{
    private static readonly LocalizedText OutsideLines = new("不在任何一段之内", "it stands in no paragraph");

    public static void Edit(HandWork work, List<ClauseSyntax> clauses)
    {
        var edits = work.For(CorrectedList.Responsibilities);
        var order = edits.Count == 0 ? 0 : NumberAll(clauses);
        foreach (var edit in edits)
        {
            var all = clauses.SelectMany(c => c.Designations.Select((d, i) => (Clause: c, Index: i, Span: work.Context.Span(d.Unit)))).ToList();
            var at = edit.Match([.. all.Select(d => d.Span)]);
            if (edit.Correction.Kind == CorrectionKind.Add && (at < 0 || all[at].Span != edit.Span))
            {
                Add(work, clauses, edit, order++);
            }
            else if (at < 0)
            {
                work.Unmatched(edit);
            }
            else if (edit.Correction.Kind == CorrectionKind.Reject)
            {
                Reject(work, clauses, edit, all[at].Clause, all[at].Index);
            }
            else
            {
                Change(work, edit, all[at].Clause.Designations, all[at].Index);
            }
        }
    }

    // What the compiler read keeps its number whatever is added or rejected before it.
    private static int NumberAll(List<ClauseSyntax> clauses)
    {
        var order = 0;
        foreach (var designations in clauses.Select(c => c.Designations))
        {
            for (var i = 0; i < designations.Count; i++)
            {
                designations[i] = designations[i] with { Order = order++ };
            }
        }

        return order;
    }

    private static void Add(HandWork work, List<ClauseSyntax> clauses, HandEdit edit, int order)
    {
        if (work.LineOf(edit.Place) is not { } line)
        {
            work.Invalid(edit, OutsideLines);
            return;
        }

        var designation = Given(new Designation(edit.Place, Role.Responsible), edit) with { ByHand = HandWork.Hand(edit), Order = order };
        work.Added(edit, string.Empty);
        if (clauses.Find(c => c.Place.Contains(edit.Place.Start)) is { } holder)
        {
            var before = holder.Designations.FindIndex(d => d.Unit.Start > edit.Place.Start);
            holder.Designations.Insert(before < 0 ? holder.Designations.Count : before, designation);
        }
        else
        {
            var next = clauses.FindIndex(c => c.Place.Start > edit.Place.Start);
            clauses.Insert(next < 0 ? clauses.Count : next, new ClauseSyntax(ClauseForm.Sentence, work.SentenceOf(line, edit.Place), line, [designation]));
        }
    }

    private static void Reject(HandWork work, List<ClauseSyntax> clauses, HandEdit edit, ClauseSyntax clause, int index)
    {
        var designation = clause.Designations[index];
        var name = Name(work.Context, designation);
        var item = new Responsibility(
            work.Context.Ids.Make('R', name, edit.Correction.Id), CompileContext.Number('R', designation.Order ?? 0), work.Context.LineOf(clause.Line, designation.Unit.Start),
            work.Context.Span(designation.Unit), name, string.Empty, designation.Role, string.Empty);
        work.Reject(edit, item);
        clause.Designations.RemoveAt(index);
        if (clause.Designations.Count == 0)
        {
            clauses.Remove(clause);
        }
    }

    // The item has no identity yet; the binder names it when it makes one.
    private static void Change(HandWork work, HandEdit edit, List<Designation> designations, int index)
    {
        var designation = designations[index];
        if (designation.ByHand?.Kind == CorrectionKind.Add)
        {
            designations[index] = Given(designation, edit);
            work.Added(edit, string.Empty);
            return;
        }

        var read = CorrectionFields.Of(new Responsibility(
            string.Empty, string.Empty, 1, edit.Span, Name(work.Context, designation), string.Empty, designation.Role, string.Empty));
        if (work.Changed(edit, string.Empty, read, designation.ByHand) is { } hand)
        {
            designations[index] = Given(designation, edit) with { ByHand = hand };
        }
    }

    private static Designation Given(Designation designation, HandEdit edit) => designation with
    {
        Role = CorrectionFields.RoleOf(edit.Correction.Fields, designation.Role),
        Name = CorrectionFields.Text(edit.Correction.Fields, "unit", designation.Name ?? string.Empty) is { Length: > 0 } name ? name : null,
    };

    private static string Name(CompileContext context, Designation designation) => designation.Name ?? context.Surface(designation.Unit);
}
