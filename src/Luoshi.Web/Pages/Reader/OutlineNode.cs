using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Pages.Reader;

/// <summary>A part of the outline with what it holds, its own parts included.</summary>
public sealed record OutlineNode(Section Section, int Line, int Depth, int Targets, int Tasks, int Findings, bool Missing, bool Here)
{
    /// <summary>The level of what stands around the numbered parts: title, addressee, preamble.</summary>
    private const int FrameLevel = 0;

    /// <summary>An outline longer than this is cut down to the sections of the part that the page shows.</summary>
    private const int MaxNodes = 1_000;

    /// <summary>The outline in order of place. The deepest section that holds <paramref name="place"/> is where the reader is.</summary>
    public static IReadOnlyList<OutlineNode> Of(PlanIndex index, int? place, TextSpan shown)
    {
        ArgumentNullException.ThrowIfNull(index);
        var plan = index.Compilation.Plan;
        var here = place is int at ? index.SectionAt(at)?.Id : null;
        var targets = new PlaceCounter(plan.Targets.Select(target => target.Span));
        var tasks = new PlaceCounter(plan.Tasks.Select(task => task.Span));
        var findings = new PlaceCounter(index.Findings.Select(finding => finding.Finding.Span));
        var missing = new PlaceCounter(plan.Annexes.Where(annex => annex.Empty).Select(annex => annex.Opened).OfType<TextSpan>());
        var sections = plan.Sections.Where(section => section.Level > FrameLevel);
        if (plan.Sections.Length > MaxNodes)
        {
            sections = sections.Where(section => section.Span.Overlaps(shown));
        }

        var parents = plan.Sections.Select(section => section.ParentId).ToHashSet(StringComparer.Ordinal);
        return [.. sections.Where(section => !IsHollow(section)).Select(section => new OutlineNode(
            section,
            index.Compilation.Source.LineOf(section.Span.Start),
            DepthOf(index, section),
            targets.In(section.Span),
            tasks.In(section.Span),
            findings.In(section.Span),
            missing.In(section.Span) > 0,
            section.Id == here))];

        // A part without a heading, parts or items of its own has nothing to be called by and nothing to lead to.
        bool IsHollow(Section section) =>
            section.HeadingId is null && !parents.Contains(section.Id) && targets.In(section.Span) == 0 && tasks.In(section.Span) == 0 && findings.In(section.Span) == 0;
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
