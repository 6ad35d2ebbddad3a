using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Semantics.Outline;
using Luoshi.Core.Semantics.Responsibilities;
using Luoshi.Core.Semantics.Sections;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Tasks;

/// <summary>
/// Makes tasks of sections that hold work, and ties every clause of responsibility to the sentences it closes:
/// from the clause before it, or from the heading, to the clause itself.
/// </summary>
internal sealed class TaskBinder(CompileContext context, OutlineBinder outline)
{
    private const int LongestTitle = 24;
    private static readonly string[] Circumstances = ["根据", "结合", "按照", "围绕", "针对", "依据", "为", "在", "以", "通过", "到", "至", "落实", "充分利用", "对"];
    private readonly string?[] _taskIds = new string?[context.Sections.All.Count];

    /// <summary>The sections that are tasks: leaves of work, and any other that a clause closes.</summary>
    public List<SectionNode> FindTasks(List<ClauseSyntax> clauses)
    {
        var closed = ClausesBySection(clauses);
        var tasks = context.Sections.All.FindAll(
            s => closed[s.Index] > 0 || (s.Heading is { Kind: ParagraphKind.Heading } && s.Children.Count == 0 && s.Kind == SectionKind.Work));
        foreach (var task in tasks)
        {
            _taskIds[task.Index] = context.Ids.Make('K', outline.SectionId(task), "task");
        }

        return tasks;
    }

    /// <summary>The task that holds a line; null outside tasks.</summary>
    public string? TaskOf(ParagraphSyntax line) => _taskIds[context.Sections.Of(line).Index];

    /// <summary>The clauses in order, each with its work.</summary>
    public ImmutableArray<Clause> BindClauses(List<ClauseSyntax> clauses)
    {
        var bound = ImmutableArray.CreateBuilder<Clause>(clauses.Count);
        var perSection = ClausesBySection(clauses);
        var last = new (ClauseSyntax Clause, Stretch Work)?[perSection.Length];
        foreach (var clause in clauses)
        {
            var section = context.Sections.Of(clause.Line);
            var work = last[section.Index] is { } before
                ? WorkAfter(before.Clause, before.Work, clause, section)
                : perSection[section.Index] == 1 && HeadsWork(clause, section) is { } below ? below : WorkOf(clause, section, -1);
            last[section.Index] = (clause, work);
            var words = context.Chars.AsSpan(clause.Place.Start, clause.Place.Length);
            var title = perSection[section.Index] == 1 ? TaskTitle(section) : Title(work, section);
            bound.Add(new Clause(
                context.Ids.Make('C', words, context.Chars.AsSpan(work.Start, Math.Min(work.Length, 40))), CompileContext.Number('C', bound.Count),
                context.LineOf(clause.Line, clause.Place.Start), context.Span(clause.Place), clause.Form, context.Span(work), title, IdOf(section)));
        }

        return bound.ToImmutable();
    }

    /// <summary>The tasks with what stands inside them.</summary>
    public ImmutableArray<PlanTask> BindTasks(List<SectionNode> tasks, ImmutableArray<Clause> clauses, ImmutableArray<Target> targets, ImmutableArray<Milestone> milestones)
    {
        var clausesByTask = Filed<string, string>.By(clauses, c => c.TaskId, c => c.Id);
        var milestonesByTask = Filed<string, string>.By(milestones, m => m.TaskId, m => m.Id);
        var targetsBySection = Filed<string, string>.By(targets, t => t.SectionId, t => t.Id);
        var bound = ImmutableArray.CreateBuilder<PlanTask>(tasks.Count);
        foreach (var task in tasks)
        {
            var id = IdOf(task);
            var first = task.Lines[0];
            var whole = context.Span(first.Start, task.Lines[^1].End);
            var span = task.Heading is { } heading ? context.Span(heading.Start, Math.Max(heading.TitleEnd, heading.ContentStart)) : new TextSpan(whole.Start, 0);
            bound.Add(new PlanTask(
                id, CompileContext.Number('K', bound.Count), first.Line, span, TaskTitle(task), outline.HeadingOf(task)?.Id,
                task.Parent is { Level: > 0 } parent ? outline.SectionId(parent) : null, whole,
                [.. clausesByTask[id]], [.. targetsBySection[outline.SectionId(task)]], [.. milestonesByTask[id]]));
        }

        return bound.ToImmutable();
    }

    private string IdOf(SectionNode task) =>
        _taskIds[task.Index] ?? throw new InvalidOperationException("A section that is asked for its task was found to be one.");

    // How many clauses stand in each section.
    private int[] ClausesBySection(List<ClauseSyntax> clauses)
    {
        var counts = new int[context.Sections.All.Count];
        foreach (var clause in clauses)
        {
            counts[context.Sections.Of(clause.Line).Index]++;
        }

        return counts;
    }

    private string TaskTitle(SectionNode task) => outline.HeadingOf(task)?.Title ?? outline.Title(task);

    // 牵头单位：A局 and 配合单位：B局 on the next line, or in the next bracket, are about the same work.
    private Stretch WorkAfter(ClauseSyntax before, Stretch work, ClauseSyntax clause, SectionNode section) =>
        before.Form == clause.Form && clause.Form is ClauseForm.Label or ClauseForm.Bracket && SkipEmpty(before.Place.End, clause.Place.Start) >= clause.Place.Start
            ? work
            : WorkOf(clause, section, before.Place.End);

    // （一）建设底座（A局牵头）, with the work in the paragraphs below it.
    private Stretch? HeadsWork(ClauseSyntax clause, SectionNode section)
    {
        if (clause.Form != ClauseForm.Bracket || !clause.Line.IsHeading || SkipEmpty(clause.Place.End, clause.Line.End) < clause.Line.End || SkipEmpty(clause.Line.TitleEnd, clause.Place.Start) < clause.Place.Start)
        {
            return null;
        }

        var last = section;
        while (last.Children.Count > 0)
        {
            last = last.Children[^1];
        }

        var from = SkipEmpty(clause.Line.End, last.Lines[^1].End);
        return from < last.Lines[^1].End ? new Stretch(from, last.Lines[^1].End) : null;
    }

    private Stretch WorkOf(ClauseSyntax clause, SectionNode section, int after)
    {
        if (clause.Form is ClauseForm.Table or ClauseForm.Sentence)
        {
            return clause.Place;
        }

        // Above the first heading stand the title and the addressee: only the paragraph itself is work.
        var first = section is { Level: 0, Heading: null } ? clause.Line.ContentStart : section.Lines[0] is { IsHeading: true } head ? Math.Min(head.TitleEnd + 1, head.End) : section.Lines[0].Start;
        var start = Math.Max(after, first);
        start = SkipEmpty(start, clause.Place.Start);

        // Nothing between the heading and the clause: the heading's title is the work.
        return start < clause.Place.Start ? new Stretch(start, clause.Place.Start) : new Stretch(clause.Line.ContentStart, Math.Max(clause.Line.ContentStart, clause.Place.Start));
    }

    private int SkipEmpty(int start, int end)
    {
        while (start < end && context.Chars[start] is '\n' or '。' or '，' or '；' or '\t')
        {
            start++;
        }

        return start;
    }

    private static bool IsCircumstance(ReadOnlySpan<char> part)
    {
        foreach (var word in Circumstances)
        {
            if (part.StartsWith(word))
            {
                return true;
            }
        }

        return char.IsAsciiDigit(part[0]);
    }

    private string Title(Stretch work, SectionNode section)
    {
        // The first part of the work that is no circumstance: 结合实际需求，规划建设停车场 is about the car park.
        var from = work.Start;
        while (from < work.End)
        {
            var text = context.Chars.AsSpan(from, work.End - from);
            var stop = text.IndexOfAny('。', '，', '；');
            var length = stop < 0 ? text.Length : stop;
            if (length > 1 && !IsCircumstance(text[..length]))
            {
                return context.Surface(new Stretch(from, from + Math.Min(length, LongestTitle)));
            }

            if (stop < 0)
            {
                break;
            }

            from += stop + 1;
        }

        return TaskTitle(section);
    }
}
