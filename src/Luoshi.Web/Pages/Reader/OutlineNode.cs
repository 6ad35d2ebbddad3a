using Luoshi.Core.Model;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Pages.Reader;

/// <summary>A part of the outline with what it holds, its own parts included.</summary>
public sealed record OutlineNode(Section Section, int Line, int Depth, int Targets, int Tasks, int Findings, bool Missing, bool Here)
{
    /// <summary>The level of what stands around the numbered parts: title, addressee, preamble.</summary>
    private const int FrameLevel = 0;

    /// <summary>The outline in order of place. The deepest section that holds <paramref name="place"/> is where the reader is.</summary>
    public static IReadOnlyList<OutlineNode> Of(PlanIndex index, int? place)
    {
        ArgumentNullException.ThrowIfNull(index);
        var plan = index.Compilation.Plan;
        var here = place is int at ? index.SectionAt(at)?.Id : null;
        return [.. plan.Sections.Where(section => section.Level > FrameLevel).Select(section => new OutlineNode(
            section,
            index.Compilation.Source.LineOf(section.Span.Start),
            DepthOf(index, section),
            plan.Targets.Count(target => section.Span.Contains(target.Span)),
            plan.Tasks.Count(task => section.Span.Contains(task.Span)),
            index.Findings.Count(finding => section.Span.Contains(finding.Finding.Span)),
            plan.Annexes.Any(annex => annex.Empty && annex.Opened is { } opened && section.Span.Contains(opened)),
            section.Id == here))];
    }

    private static int DepthOf(PlanIndex index, Section section)
    {
        var depth = 0;
        for (var above = index.Section(section.ParentId); above is { Level: > FrameLevel } && depth < 6; above = index.Section(above.ParentId))
        {
            depth++;
        }

        return depth;
    }
}
