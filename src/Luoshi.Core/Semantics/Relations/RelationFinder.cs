using System.Collections.Immutable;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Relations;

/// <summary>Reads from the words how the targets of a plan hang together.</summary>
internal static class RelationFinder
{
    /// <summary>All relations, in order of the words that state them.</summary>
    public static ImmutableArray<Relation> Find(SourceDocument source, ImmutableArray<Target> targets) => Find(source, FigureSheet.Of(source, targets));

    /// <summary>The same, of targets that have been read as figures.</summary>
    public static ImmutableArray<Relation> Find(SourceDocument source, FigureSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(sheet);
        if (sheet.Targets.IsEmpty)
        {
            return [];
        }

        var context = new RelationContext(source, sheet);
        var breakdowns = BreakdownFinder.Find(context).ToList();
        var broken = breakdowns.SelectMany(b => b.PartIds.Select(p => (b.WholeId, p))).ToHashSet();

        // A figure given again area by area is no level that the first statement adds to, even where only one says 新增.
        var increments = IncrementFinder.Find(context).Where(i => !broken.Contains((i.PartIds[0], i.WholeId)));
        List<Relation> found =
        [
            .. OfWhichFinder.Find(context), .. breakdowns, .. increments,
            .. ShareFinder.Find(context), .. DensityFinder.Find(context), .. MultipleFinder.Find(context),
            .. RatioFinder.Find(context), .. RestatementFinder.Find(context),
        ];
        if (found.Count < 2)
        {
            return [.. found];
        }

        var places = new Dictionary<string, TextSpan>(sheet.Targets.Length, StringComparer.Ordinal);
        foreach (var target in sheet.Targets)
        {
            places.TryAdd(target.Id, target.Span);
        }

        return [.. found
            .OrderBy(r => r.Basis)
            .ThenBy(r => r.Kind)
            .ThenBy(r => places[r.WholeId])
            .ThenBy(r => r.PartIds.Length > 0 ? places[r.PartIds[0]] : default)];
    }
}
