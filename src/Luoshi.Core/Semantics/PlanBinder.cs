using System.Collections.Immutable;
using Luoshi.Core.Corrections;
using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Accounting;
using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Semantics.Correcting;
using Luoshi.Core.Semantics.Dates;
using Luoshi.Core.Semantics.Milestones;
using Luoshi.Core.Semantics.Outline;
using Luoshi.Core.Semantics.Projects;
using Luoshi.Core.Semantics.Relations;
using Luoshi.Core.Semantics.Responsibilities;
using Luoshi.Core.Semantics.Targets;
using Luoshi.Core.Semantics.Tasks;

namespace Luoshi.Core.Semantics;

/// <summary>Runs the semantic passes in their order and puts the plan together.</summary>
internal static class PlanBinder
{
    public static Plan Bind(CompileContext context, ImmutableArray<Correction> corrections = default)
    {
        var work = new HandWork(context, corrections);
        var document = DocumentBinder.Bind(context.Source, context.Text, context.Lines);
        var outline = new OutlineBinder(context);
        var dates = new DateIndex(context, document.Issued ?? (document.Period?.FromYear is int from ? new PlanDate(from) : null));

        var clauseSyntax = new ClauseFinder(context).Find();
        DesignationEditor.Edit(work, clauseSyntax);
        var taskBinder = new TaskBinder(context, outline);
        var taskSections = taskBinder.FindTasks(clauseSyntax);
        var clauses = taskBinder.BindClauses(clauseSyntax);
        var responsibilities = ResponsibilityBinder.Bind(context, clauseSyntax, clauses, out var units);

        // A law-like text sets rules for all time; its numbers are norms.
        var targets = TargetEditor.Edit(work, outline, document.Regulation ? [] : new TargetFinder(context, outline, dates).Find());
        var milestones = MilestoneEditor.Edit(
            work, dates, taskBinder, clauses, document.Regulation ? [] : new MilestoneFinder(context, dates, taskBinder, clauses, targets).Find());
        var tasks = taskBinder.BindTasks(taskSections, clauses, targets, milestones);

        var plan = new Plan(
            document, outline.Sections, outline.Paragraphs, outline.Headings, targets, responsibilities, clauses, milestones, tasks, units,
            new ProjectFinder(context, taskBinder, milestones).Find(), dates.Mentions(), RelationFinder.Find(context.Source, context.FiguresOf(targets)), CountedListFinder.Find(context.Source), AnnexBinder.Bind(context), new Coverage([], 1))
        {
            Rejected = work.Rejected,
            Corrections = work.Outcomes(responsibilities),
        };
        return plan with { Coverage = CoverageAccount.Of(context, plan) };
    }
}
