using System.Collections.Immutable;
using Luoshi.Core.Corrections;
using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Semantics.Dates;
using Luoshi.Core.Semantics.Tasks;
using Luoshi.Core.Syntax;

namespace Luoshi.Core.Semantics.Correcting;

/// <summary>Corrects the list of milestones.</summary>
internal static class MilestoneEditor
{
    public static ImmutableArray<Milestone> Edit(HandWork work, DateIndex dates, TaskBinder tasks, ImmutableArray<Clause> clauses, ImmutableArray<Milestone> milestones) =>
        new ListEditor<Milestone>(work, CorrectedList.Milestones, (edit, index) => Make(work, dates, tasks, clauses, edit, index), CorrectionFields.Apply).Edit(milestones);

    private static Milestone? Make(HandWork work, DateIndex dates, TaskBinder tasks, ImmutableArray<Clause> clauses, HandEdit edit, int index)
    {
        if (work.LineOf(edit.Place) is not { } line || !PlanDate.TryParse(edit.Correction.Fields["when"], out var when))
        {
            return null;
        }

        var context = work.Context;
        var sentence = work.SentenceOf(line, edit.Place);
        var dated = dates.In(line, sentence).Find(d => d.When == when);
        var clause = clauses.FirstOrDefault(c => c.Work.Contains(edit.Span.Start) || c.Span.Contains(edit.Span.Start));
        return new Milestone(
            context.Ids.Make('M', edit.Correction.Id, "by hand"), CompileContext.Number('M', index), context.LineOf(line, edit.Place.Start), edit.Span, when,
            dated.End > 0 ? context.Span(new Stretch(dated.Start, dated.End)) : edit.Span, context.Surface(edit.Place), tasks.TaskOf(line), clause?.Id, false);
    }
}
