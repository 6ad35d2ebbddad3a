using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Delivery;

/// <summary>A milestone whose date was over when the plan was issued.</summary>
internal sealed class DueBeforeIssue : AuditRule
{
    private const int LongestClause = 60;

    // What was done, what a list or a rule only counts from a date, and other documents.
    private static readonly string[] Past = ["已", "了", "的", "过", "曾", "印发", "公布", "施行", "》"];

    public override string Code => "LS2012";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("印发时已经过期", "Due before the plan was issued");

    public override LocalizedText Help => new("核对年份；已经完成的写成基础，不写成任务。", "Check the year; what is done already belongs under the foundations.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        if (context.Plan.Document.Issued is not PlanDate issued)
        {
            yield break;
        }

        // A plan may be dated 2月30日; where the date leaves the day open, its first counts.
        var first = (issued with { Month = issued.Month ?? 1, Day = issued.Month is null ? 1 : issued.Day ?? 1 }).LastDay;
        foreach (var milestone in context.Plan.Milestones.Where(m => m.When.LastDay < first))
        {
            yield return Tell(context, milestone.DateSpan, milestone.When, issued, milestone.Text);
        }

        // What is over is read as history, not as a milestone, unless its words set a date by which it is to be done.
        var read = context.Plan.Milestones.Select(m => m.DateSpan.Start).ToHashSet();
        foreach (var date in context.Plan.Dates.Where(d => d.When.LastDay < first && !read.Contains(d.Span.Start) && IsDeadline(context, d)))
        {
            yield return Tell(context, date.Span, date.When, issued, Clause(context, date));
        }
    }

    private Finding Tell(AuditContext context, TextSpan span, PlanDate when, PlanDate issued, string text) => Report(
        context, span, new($"节点{when}早于印发日期{issued}：{text}", $"Due {when}, before the plan was issued on {issued}: {text}"));

    private static bool IsDeadline(AuditContext context, DateMention date)
    {
        var words = context.Source.Slice(date.Span);
        return words.EndsWith('前') && !words.EndsWith("以前", StringComparison.Ordinal)
            && context.SectionOfLine(date.Line) is string id && context.Sections.TryGetValue(id, out var section) && section.Kind is SectionKind.Work or SectionKind.Goals
            && Clause(context, date) is { Length: > 0 } clause && !Array.Exists(Past, p => clause.Contains(p, StringComparison.Ordinal));
    }

    // From after the date to the end of its clause.
    private static string Clause(AuditContext context, DateMention date)
    {
        var line = context.Source.LineSpan(date.Line);
        var rest = context.Source.Text.AsSpan(date.Span.End, Math.Clamp(line.End - date.Span.End, 0, LongestClause)).TrimStart("，, ");
        var end = rest.IndexOfAny("，。；");
        return (end < 0 ? rest : rest[..end]).ToString();
    }
}
