using System.Collections.Immutable;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Semantics.Relations;

/// <summary>
/// Ties the figures of lines that go through areas one by one (――东园北区：…) to the figure stated elsewhere for the area
/// around them (东园约400万平方米): by the place, then by the longest common end of the names.
/// </summary>
internal static class BreakdownFinder
{
    private const int ShortestCommonEnd = 3;
    private const int MostCandidates = 16;

    /// <summary>One relation for each figure that is broken down by area, or given again for the same area.</summary>
    public static IEnumerable<Relation> Find(RelationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var places = Places(context.Figures);
        foreach (var run in context.AreaRuns)
        {
            var parts = run.SelectMany(a => context.ByLine.TryGetValue(a.Line, out var figures) ? figures : []).Where(IsAmount);
            var byWhole = new Dictionary<Figure, List<Figure>>();
            foreach (var part in parts)
            {
                if (WholeOf(part, run, places) is Figure whole)
                {
                    (byWhole.TryGetValue(whole, out var list) ? list : byWhole[whole] = []).Add(part);
                }
            }

            foreach (var (whole, members) in byWhole)
            {
                yield return Relate(run, whole, members);
            }
        }
    }

    private static Relation Relate(ImmutableArray<AreaLine> run, Figure whole, List<Figure> members)
    {
        var again = members.Count == 1 && members[0].Where == whole.Where;
        var basis = run.First(a => a.Line == members[0].Target.Line).Span;
        return new(again ? RelationKind.Restates : RelationKind.PartsOfWhole, whole.Target.Id, [.. members.Select(m => m.Target.Id)], basis, null);
    }

    private static bool IsAmount(Figure figure) => figure.Form == FigureForm.Level && figure.Measure.Additive;

    private static Dictionary<string, List<Figure>> Places(ImmutableArray<Figure> figures)
    {
        var places = new Dictionary<string, List<Figure>>(StringComparer.Ordinal);
        foreach (var figure in figures.Where(f => f.Where.Length > 0 && IsAmount(f)))
        {
            (places.TryGetValue(figure.Where, out var list) ? list : places[figure.Where] = []).Add(figure);
        }

        return places;
    }

    // The figures for the area around the part, outside the run of lines itself; the last ones before it are meant.
    private static Figure? WholeOf(Figure part, ImmutableArray<AreaLine> run, Dictionary<string, List<Figure>> places)
    {
        var (first, last) = (run[0].Line, run[^1].Line);
        for (var length = part.Where.Length; length >= 2; length--)
        {
            if (!places.TryGetValue(part.Where[..length], out var found))
            {
                continue;
            }

            var nearest = found.FindLastIndex(f => f.Target.Line < first);
            var outside = nearest >= 0 ? found.Take(nearest + 1).TakeLast(MostCandidates) : found.Where(f => f.Target.Line > last).Take(MostCandidates);
            var whole = Best(part, outside.Where(f => f.Measure.Dimension == part.Measure.Dimension && f.SameYear(part)));
            if (whole is not null)
            {
                return whole;
            }
        }

        return null;
    }

    // The longest common end must be the whole of the shorter name, or three characters and half of it, and be longer than
    // that of any other indicator.
    private static Figure? Best(Figure part, IEnumerable<Figure> candidates)
    {
        var ranked = candidates
            .Select(f => (Figure: f, Common: CommonEnd(f.Name.Core, part.Name.Core)))
            .Where(c => IsClose(c.Common, Math.Min(c.Figure.Name.Core.Length, part.Name.Core.Length)))
            .OrderByDescending(c => c.Common)
            .Take(2)
            .ToList();
        return ranked.Count == 1 || (ranked.Count == 2 && ranked[0].Common > ranked[1].Common) ? ranked[0].Figure : null;
    }

    private static bool IsClose(int common, int shorter) =>
        common >= 2 && (common == shorter || (common >= ShortestCommonEnd && common * 2 >= shorter));

    private static int CommonEnd(string a, string b)
    {
        var length = 0;
        while (length < a.Length && length < b.Length && a[^(length + 1)] == b[^(length + 1)])
        {
            length++;
        }

        return length;
    }
}
