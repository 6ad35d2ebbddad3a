using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Web.Components.Marks;

namespace Luoshi.Web.Pages.Workbench;

/// <summary>What the results show of a draft: three lists, each cut off where nobody would read on.</summary>
public sealed class DraftView
{
    public const int MostFindings = 50;
    public const int MostHeadings = 300;
    public const int MostItems = 300;

    private DraftView(Draft draft)
    {
        Draft = draft;
        if (draft.Compilation is not { } compiled)
        {
            return;
        }

        var plan = compiled.Plan;
        Findings = [.. Keyed(compiled.Findings, finding => $"{finding.Code}.{Hash(draft.Words(finding.Span))}")
            .Select(pair => new FindingRow(pair.Key, [pair.Value.Span, .. pair.Value.Related.Select(related => related.Span)], pair.Value))];
        Structure = [.. Keyed(plan.Headings.Take(MostHeadings), heading => heading.Id).Select(pair => new HeadingRow(pair.Key, [pair.Value.Span], pair.Value))];
        IEnumerable<PlanItem> items = [.. plan.Targets, .. plan.Milestones, .. plan.Clauses];
        Items = [.. Keyed(items.OrderBy(item => item.Span).Take(MostItems), item => item.Id).Select(pair => new ItemRow(pair.Key, [pair.Value.Span], pair.Value))];
        ItemCount = plan.Targets.Length + plan.Milestones.Length + plan.Clauses.Length;
    }

    public Draft Draft { get; }

    /// <summary>All findings; pages show the first <see cref="MostFindings"/>, and the draft marks every one.</summary>
    public ImmutableArray<FindingRow> Findings { get; } = [];

    public ImmutableArray<HeadingRow> Structure { get; } = [];

    public ImmutableArray<ItemRow> Items { get; } = [];

    public int ItemCount { get; }

    public static DraftView Of(Draft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return new DraftView(draft);
    }

    /// <summary>What compiled and what is wrong, as stretches that neither touch twice nor overlap.</summary>
    public ImmutableArray<Segment> Marks()
    {
        if (Draft.Compilation is not { } compiled)
        {
            return [];
        }

        var plan = compiled.Plan;
        IEnumerable<Mark> marks =
        [
            .. Of(plan.Targets, MarkKind.Target),
            .. Of(plan.Responsibilities, MarkKind.Responsibility),
            .. Of(plan.Milestones, MarkKind.Milestone),
            .. plan.Dates.Select(date => new Mark(date.Span, MarkKind.Date, string.Empty)),
            .. compiled.Findings.Select(finding => new Mark(finding.Span, MarkKind.Finding, string.Empty)),
            .. plan.Coverage.Spans.Where(span => span.Kind == CoverageKind.Uncompiled).Select(span => new Mark(span.Span, MarkKind.Uncompiled, string.Empty)),
        ];
        return [.. Segmenter.Cut(new TextSpan(0, compiled.Source.Text.Length), marks).Where(segment => !segment.Marks.IsEmpty)];
    }

    private static IEnumerable<Mark> Of<T>(IEnumerable<T> items, MarkKind kind)
        where T : PlanItem => items.Select(item => new Mark(item.Span, kind, string.Empty));

    /// <summary>Equal keys are counted through: the second of two equal things is the second.</summary>
    private static IEnumerable<KeyValuePair<string, T>> Keyed<T>(IEnumerable<T> things, Func<T, string> key)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var thing in things)
        {
            var name = key(thing);
            var nth = seen[name] = seen.GetValueOrDefault(name) + 1;
            yield return KeyValuePair.Create(nth == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}.{nth}"), thing);
        }
    }

    // FNV-1a: the same words give the same key on every request.
    private static string Hash(string words)
    {
        var sum = 2166136261u;
        foreach (var character in words)
        {
            sum = unchecked((sum ^ character) * 16777619u);
        }

        return sum.ToString("x8", CultureInfo.InvariantCulture);
    }
}
