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

    /// <summary>The figures by line, in the order of their numbers.</summary>
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

        var figures = new List<Figure>(targets.Length);
        Target[] ordered = [.. targets.OrderBy(t => t.Line).ThenBy(t => t.Span.End)];
        var ofLine = new List<Figure>();
        for (var first = 0; first < ordered.Length; first += ofLine.Count)
        {
            ofLine.Clear();
            var label = byLine.GetValueOrDefault(ordered[first].Line);
            for (var i = first; i < ordered.Length && ordered[i].Line == ordered[first].Line; i++)
            {
                ofLine.Add(Scoped(ordered[i], Scope(ordered[i], label, names)));
            }

            RunReader.Rename(flatText, ofLine);
            for (var i = 1; i < ofLine.Count; i++)
            {
                ofLine[i] = Carry(flatText, ofLine[i - 1], ofLine[i]);
            }

            figures.AddRange(ofLine);
        }

        return [.. figures];
    }

    private static Figure Scoped(Target target, string? scope) => Figure.Of(scope == target.Scope ? target : target with { Scope = scope });

    // The target's own scope; else the area that labels its line; else a labelled area that its indicator opens with.
    private static string? Scope(Target target, string? label, HashSet<string> names)
    {
        var scope = target.Scope;
        if (label is not null && (scope is null || IndicatorName.IsGeneralPlace(scope) || label.Contains(scope, StringComparison.Ordinal)))
        {
            return label;
        }

        var known = names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(target.Indicator.Length - 2, LongestArea); scope is null && names.Count > 0 && length >= ShortestArea; length--)
        {
            scope = known.Contains(target.Indicator.AsSpan(0, length)) ? target.Indicator[..length] : null;
        }

        return scope;
    }

    // Said once for a list: 每平方公里实现总产值540亿元、增加值165亿元; 新增国家级3家、省级5家.
    private static Figure Carry(string text, Figure before, Figure figure)
    {
        var (start, end) = (before.Target.Span.End, figure.Target.Span.Start);
        if (before.Measure != figure.Measure || start >= end || end - start > LongestGap || end > text.Length || text[start] is not ('、' or '和' or '及')
            || before.Form is not (FigureForm.Density or FigureForm.Level) || figure.Form != FigureForm.Level)
        {
            return figure;
        }

        var words = text.AsSpan(start, end - start);
        if (words.IndexOfAny("，。；") >= 0)
        {
            return figure;
        }

        var level = words.IndexOf("总") >= 0 || (words.IndexOf("达") >= 0 && before.Form == FigureForm.Level);
        return figure with
        {
            Name = before.Form == FigureForm.Density ? figure.Name with { Per = before.Name.Per } : figure.Name,
            Increment = figure.Increment || (before.Increment && !level),
        };
    }
}
