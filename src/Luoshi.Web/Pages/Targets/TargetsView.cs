using System.Collections.Immutable;
using Luoshi.Core;
using Luoshi.Core.Model;
using Luoshi.Documents.Tables;
using Luoshi.Web.Lists;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Pages.Targets;

/// <summary>How another target hangs together with the one of the row.</summary>
/// <param name="Kind">What holds between them.</param>
/// <param name="IsWhole">True where the row is what the other refers to.</param>
/// <param name="Others">The others; empty where the base lies outside the plan.</param>
/// <param name="Outside">The base outside the plan, such as 全市.</param>
/// <param name="Basis">The words that state it.</param>
public sealed record TargetTie(RelationKind Kind, bool IsWhole, ImmutableArray<Target> Others, string? Outside, string Basis);

/// <summary>One target with what bears on it.</summary>
/// <param name="DeadlineWords">The words that gave the deadline; null where nothing did.</param>
/// <param name="Inherited">True where those words stand outside the target's own sentence.</param>
/// <param name="Depth">1 where the target is part of another of its group, so that it is shown under it.</param>
public sealed record TargetRow(
    Target Target, string? DeadlineWords, bool Inherited, DueState Due, ImmutableArray<TargetTie> Ties, int Depth,
    ImmutableArray<NumberedFinding> Findings);

/// <summary>Targets that the plan groups under the same words.</summary>
/// <param name="Title">The words; empty when sorted across groups or where the plan gives none.</param>
public sealed record TargetGroup(string Title, ImmutableArray<TargetRow> Rows);

/// <summary>The list of targets as a reader asked for it.</summary>
/// <param name="Total">How many the plan has.</param>
/// <param name="AllGroups">Every group of the plan, to choose from.</param>
/// <param name="Years">Every deadline year of the plan, to choose from.</param>
public sealed record TargetsView(ImmutableArray<TargetGroup> Groups, int Total, ImmutableArray<string> AllGroups, ImmutableArray<int> Years)
{
    public const string GroupKey = "group";
    public const string YearKey = "due";
    public const string KindKey = "kind";
    public const string Increments = "increment";
    public const string Undated = "undated";
    public const string Tied = "tied";
    public const string ByIndicator = "indicator";
    public const string ByDeadline = "deadline";

    public int Shown => Groups.Sum(group => group.Rows.Length);

    public static TargetsView From(Compilation compilation, PlanIndex index, ListQuery query, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(query);
        var targets = compilation.Plan.Targets;
        var ties = Ties(compilation, index);
        var rows = targets.Select(target => Row(compilation, index, ties[target.Id], target, asOf)).Where(row => Wanted(row, query)).ToList();
        var groups = query.Sort switch
        {
            ByIndicator => [new TargetGroup(string.Empty, [.. query.Order(rows, row => row.Target.Indicator, StringComparer.Ordinal)])],
            ByDeadline => [new TargetGroup(string.Empty, [.. query.Order(rows, row => row.Target.Deadline?.LastDay ?? DateOnly.MaxValue)])],
            _ => rows.GroupBy(row => row.Target.Group).Select(group => new TargetGroup(group.Key, [.. group])).ToImmutableArray(),
        };
        return new TargetsView(
            [.. groups.Where(group => group.Rows.Length > 0)], targets.Length,
            [.. targets.Select(target => target.Group).Where(group => group.Length > 0).Distinct()],
            [.. targets.Select(target => target.Deadline?.Year).OfType<int>().Distinct().Order()]);
    }

    private static bool Wanted(TargetRow row, ListQuery query) =>
        query.Takes(GroupKey, row.Target.Group)
        && (query[YearKey].Length == 0 || query.Year(YearKey) == row.Target.Deadline?.Year && row.Target.Deadline is not null)
        && query[KindKey] switch
        {
            Increments => row.Target.Increment,
            Undated => row.Target.Deadline is null,
            Tied => !row.Ties.IsEmpty,
            _ => true,
        }
        && query.Finds(row.Target.Indicator, row.Target.Scope, row.Target.Group, row.Target.Number, row.Target.Unit);

    private static TargetRow Row(Compilation compilation, PlanIndex index, IEnumerable<TargetTie> ties, Target target, DateOnly asOf)
    {
        var held = ties.ToImmutableArray();
        var part = held.Any(tie => !tie.IsWhole
            && tie.Kind is RelationKind.PartsOfWhole or RelationKind.SomeOfWhole
            && tie.Others.Any(whole => whole.Group == target.Group));
        return new TargetRow(
            target,
            target.DeadlineSpan is { } span ? compilation.Source.Slice(span).Trim() : null,
            target.DeadlineSpan is { } words && !target.Sentence.Contains(words),
            Lists.Due.Of(target.Deadline, target.Before, asOf), held, part ? 1 : 0, [.. FindingsAt.Of(index, target.Span)]);
    }

    private static ILookup<string, TargetTie> Ties(Compilation compilation, PlanIndex index)
    {
        var ties = new List<(string Id, TargetTie Tie)>();
        foreach (var relation in compilation.Plan.Relations)
        {
            var basis = Wording.Of(compilation.Source, relation.Basis);
            var parts = relation.PartIds.Select(id => index.Item<Target>(id)).OfType<Target>().ToImmutableArray();
            ties.Add((relation.WholeId, new TargetTie(relation.Kind, true, parts, relation.Outside, basis)));
            if (index.Item<Target>(relation.WholeId) is { } whole)
            {
                ties.AddRange(relation.PartIds
                    .Where(id => id != relation.WholeId)
                    .Select(id => (id, new TargetTie(relation.Kind, false, ImmutableArray.Create(whole), relation.Outside, basis))));
            }
        }

        return ties.ToLookup(pair => pair.Id, pair => pair.Tie, StringComparer.Ordinal);
    }
}
