using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Outline;
using Luoshi.Core.Semantics.Responsibilities;
using Luoshi.Core.Semantics.Tasks;

namespace Luoshi.Core.Semantics;

/// <summary>Runs the semantic passes in their order and puts the plan together.</summary>
internal static class PlanBinder
{
    public static Plan Bind(CompileContext context)
    {
        var outline = new OutlineBinder(context);
        var clauseSyntax = new ClauseFinder(context).Find();
        var taskBinder = new TaskBinder(context, outline);
        var taskSections = taskBinder.FindTasks(clauseSyntax);
        var clauses = taskBinder.BindClauses(clauseSyntax);
        var responsibilities = ResponsibilityBinder.Bind(context, clauseSyntax, clauses, out var units);
        var tasks = taskBinder.BindTasks(taskSections, clauses, [], []);
        var document = new DocumentInfo(context.Source.Name, null, null, null, null, null, false);
        return new Plan(
            document, outline.Sections, outline.Paragraphs, outline.Headings, [], responsibilities, clauses, [], tasks, units, [], [], [], [], [],
            new Coverage([], 1));
    }
}
