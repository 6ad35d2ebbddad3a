using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Hostile;

/// <summary>Everything in a compilation that points somewhere: spans into the text, and ids of other items.</summary>
internal static class PlanSpans
{
    public static IEnumerable<PlanItem> Items(Plan plan) =>
        [.. plan.Headings, .. plan.Targets, .. plan.Responsibilities, .. plan.Clauses, .. plan.Milestones, .. plan.Tasks, .. plan.Units, .. plan.Projects];

    public static IEnumerable<(string Name, TextSpan Span)> Of(Compilation compilation)
    {
        var (_, plan, findings) = compilation;
        return Items(plan).Select(item => (item.Number, item.Span))
            .Concat(plan.Headings.Select(heading => (heading.Number + " title", heading.TitleSpan)))
            .Concat(plan.Targets.SelectMany(target => Parts(target.Number, target.IndicatorSpan, target.Sentence, target.DeadlineSpan)))
            .Concat(plan.Clauses.Select(clause => (clause.Number + " work", clause.Work)))
            .Concat(plan.Tasks.Select(task => (task.Number + " work", task.Work)))
            .Concat(plan.Milestones.Select(milestone => (milestone.Number + " date", milestone.DateSpan)))
            .Concat(plan.Projects.SelectMany(project => project.Mentions.Select(span => (project.Number + " mention", span))))
            .Concat(plan.Sections.Select(section => (section.Id, section.Span)))
            .Concat(plan.Paragraphs.Select(paragraph => ("paragraph", paragraph.Span)))
            .Concat(plan.Dates.Select(date => ("date", date.Span)))
            .Concat(plan.Relations.Select(relation => ("relation", relation.Basis)))
            .Concat(plan.CountedLists.SelectMany(list => list.Members.Add(list.CountSpan).Select(span => ("counted list", span))))
            .Concat(plan.Annexes.SelectMany(annex => Parts(annex.Label, annex.Announced, annex.Opened)))
            .Concat(Parts("title", plan.Document.TitleSpan))
            .Concat(findings.Select(finding => (finding.Code, finding.Span)))
            .Concat(findings.SelectMany(finding => finding.Related.Select(related => (finding.Code + " related", related.Span))));
    }

    public static IEnumerable<(string From, string? To)> References(Plan plan) =>
        plan.Sections.SelectMany(section => Points(section.Id, section.ParentId, section.HeadingId))
            .Concat(plan.Paragraphs.SelectMany(paragraph => Points($"paragraph {paragraph.Line}", paragraph.SectionId)))
            .Concat(plan.Targets.SelectMany(target => Points(target.Number, target.SectionId)))
            .Concat(plan.Responsibilities.SelectMany(item => Points(item.Number, item.UnitId, item.ClauseId)))
            .Concat(plan.Clauses.SelectMany(clause => Points(clause.Number, clause.TaskId)))
            .Concat(plan.Milestones.SelectMany(milestone => Points(milestone.Number, milestone.TaskId, milestone.ClauseId)))
            .Concat(plan.Tasks.SelectMany(task => Points(task.Number, [task.HeadingId, task.ProgrammeId, .. task.ClauseIds, .. task.TargetIds, .. task.MilestoneIds])))
            .Concat(plan.Projects.SelectMany(project => Points(project.Number, [project.TaskId, .. project.MilestoneIds])))
            .Concat(plan.Relations.SelectMany(relation => Points("relation", [relation.WholeId, .. relation.PartIds])));

    public static IEnumerable<PlanDate> Dates(Plan plan) =>
        plan.Dates.Select(date => date.When)
            .Concat(plan.Milestones.Select(milestone => milestone.When))
            .Concat(new[] { plan.Document.Issued, plan.Document.Period }.Concat(plan.Targets.Select(target => target.Deadline)).OfType<PlanDate>());

    private static IEnumerable<(string Name, TextSpan Span)> Parts(string name, params TextSpan?[] spans) =>
        spans.OfType<TextSpan>().Select(span => (name, span));

    private static IEnumerable<(string From, string? To)> Points(string from, params string?[] to) => to.Select(id => (from, id));
}
