using System.Collections.Immutable;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Network;

/// <summary>
/// Reduces a contradiction to the relations that it cannot do without, by leaving out one after the other and solving
/// again. Chains are short, so this is cheap.
/// </summary>
internal static class ChainMinimiser
{
    /// <summary>The contradiction of the smallest network that still has one, with the relations of that network.</summary>
    public static (Contradiction Contradiction, ImmutableArray<Relation> Chain) Minimise(
        Contradiction contradiction, SourceDocument source, IReadOnlyDictionary<string, Figure> figures, Func<Figure, Interval> value)
    {
        ArgumentNullException.ThrowIfNull(contradiction);
        var chain = contradiction.Relations();
        var smallest = contradiction;
        foreach (var candidate in chain)
        {
            var without = chain.Remove(candidate);
            var found = NetworkBuilder.Build(source, without, figures, value).Contradictions;
            if (found.Count > 0)
            {
                chain = without;
                smallest = found[0];
            }
        }

        return (smallest, chain);
    }
}
