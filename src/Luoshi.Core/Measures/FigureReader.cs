using System.Collections.Immutable;
using Luoshi.Core.Model;

namespace Luoshi.Core.Measures;

/// <summary>
/// Sees the targets of a document as figures, with what the words around them settle: the place each is stated for, and
/// the unit of area or head that is said once for a list (每平方公里实现总产值540亿元、增加值165亿元).
/// </summary>
internal static class FigureReader
{
    private const int ShortestArea = 3;
    private const int LongestArea = 24;
    private const int LongestGap = 24;

    /// <summary>The figures in the order of the targets.</summary>
    public static ImmutableArray<Figure> Read(string flatText, ImmutableArray<Target> targets, ImmutableArray<ImmutableArray<AreaLine>> runs)
    {
        ArgumentNullException.ThrowIfNull(flatText);
        var byLine = runs.SelectMany(r => r).DistinctBy(a => a.Line).ToDictionary(a => a.Line, a => a.Area);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var area in byLine.Values)
        {
            for (var length = ShortestArea; length <= area.Length; length++)
            {
                names.Add(area[..length]);
            }
        }

        var figures = ImmutableArray.CreateBuilder<Figure>(targets.Length);
        foreach (var target in targets)
        {
            var scope = Scope(target, byLine.GetValueOrDefault(target.Line), names);
            var figure = Figure.Of(scope == target.Scope ? target : target with { Scope = scope });
            figures.Add(figures.Count > 0 ? CarryUnit(flatText, figures[^1], figure) : figure);
        }

        return figures.MoveToImmutable();
    }

    // The target's own scope; else the area that labels its line; else a labelled area that its indicator opens with.
    private static string? Scope(Target target, string? label, HashSet<string> names)
    {
        var scope = target.Scope;
        if (label is not null && (scope is null || IndicatorName.IsGeneralPlace(scope) || label.Contains(scope, StringComparison.Ordinal)))
        {
            return label;
        }

        for (var length = Math.Min(target.Indicator.Length - 2, LongestArea); scope is null && length >= ShortestArea; length--)
        {
            scope = names.Contains(target.Indicator[..length]) ? target.Indicator[..length] : null;
        }

        return scope;
    }

    private static Figure CarryUnit(string text, Figure before, Figure figure)
    {
        var (start, end) = (before.Target.Span.End, figure.Target.Span.Start);
        if (before.Form != FigureForm.Density || figure.Form != FigureForm.Level || before.Measure != figure.Measure
            || start >= end || end - start > LongestGap || text[start] is not ('、' or '和') || text.AsSpan(start, end - start).IndexOfAny("，。；") >= 0)
        {
            return figure;
        }

        return figure with { Name = figure.Name with { Per = before.Name.Per } };
    }
}
