using System.Collections.Immutable;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Semantics.Relations;

/// <summary>
/// Settles the place each figure is stated for: the target's own scope; else the area that labels its line; else the
/// name of a labelled area, or of an area around one, that its indicator opens with.
/// </summary>
internal static class ScopeReader
{
    private const int ShortestArea = 3;

    /// <summary>The targets as figures, each with its place.</summary>
    public static IEnumerable<Figure> Read(ImmutableArray<Target> targets, ImmutableArray<ImmutableArray<AreaLine>> runs)
    {
        var byLine = runs.SelectMany(r => r).ToDictionary(a => a.Line, a => a.Area);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var area in byLine.Values)
        {
            for (var length = ShortestArea; length <= area.Length; length++)
            {
                names.Add(area[..length]);
            }
        }

        foreach (var target in targets)
        {
            var scope = target.Scope;
            if (byLine.TryGetValue(target.Line, out var label) && (scope is null || IndicatorName.IsGeneralPlace(scope) || label.Contains(scope, StringComparison.Ordinal)))
            {
                scope = label;
            }

            scope ??= OpeningArea(target.Indicator, names);
            yield return Figure.Of(scope == target.Scope ? target : target with { Scope = scope });
        }
    }

    private static string? OpeningArea(string indicator, HashSet<string> names)
    {
        for (var length = Math.Min(indicator.Length - 2, 24); length >= ShortestArea; length--)
        {
            if (names.Contains(indicator[..length]))
            {
                return indicator[..length];
            }
        }

        return null;
    }
}
