using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Relations;

/// <summary>Reads from the words how the targets of a plan hang together.</summary>
internal static class RelationFinder
{
    /// <summary>All relations, in order of the words that state them.</summary>
    public static ImmutableArray<Relation> Find(SourceDocument source, ImmutableArray<Target> targets)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (targets.IsDefaultOrEmpty)
        {
            return [];
        }

        var context = new RelationContext(source, targets);
        IEnumerable<Relation> found =
        [
            .. OfWhichFinder.Find(context), .. BreakdownFinder.Find(context), .. IncrementFinder.Find(context),
            .. ShareFinder.Find(context), .. DensityFinder.Find(context), .. MultipleFinder.Find(context),
            .. RatioFinder.Find(context), .. RestatementFinder.Find(context),
        ];
        return [.. found
            .OrderBy(r => r.Basis)
            .ThenBy(r => r.Kind)
            .ThenBy(r => r.WholeId, StringComparer.Ordinal)
            .ThenBy(r => r.PartIds.Length > 0 ? r.PartIds[0] : string.Empty, StringComparer.Ordinal)];
    }
}
