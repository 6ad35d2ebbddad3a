using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Semantics.Relations;

/// <summary>Finds the same promise stated again: same name, form, place, year and value in another sentence.</summary>
internal static class RestatementFinder
{
    private const int ShortestName = 3;
    private const int MostPlaces = 16;

    /// <summary>One relation for each later statement, to the first one.</summary>
    public static IEnumerable<Relation> Find(RelationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var first = new Dictionary<(string, string, string?, string, bool, Measure, Interval), List<Figure>>();
        foreach (var figure in context.Figures.Where(f => f.Name.Core.Length >= ShortestName && f.Form != FigureForm.Multiple))
        {
            var key = (figure.Name.Core, figure.Name.Per, figure.Name.ShareOf, figure.Where, figure.Increment, figure.Measure, figure.Stated);
            if (!first.TryGetValue(key, out var earlier))
            {
                first[key] = [figure];
                continue;
            }

            var said = earlier.Find(e => e.Target.Sentence != figure.Target.Sentence && e.SamePlace(figure) && e.SameYear(figure));
            if (said is not null)
            {
                yield return new(RelationKind.Restates, said.Target.Id, [figure.Target.Id], figure.Target.Span, null);
            }
            else if (earlier.Count < MostPlaces)
            {
                earlier.Add(figure);
            }
        }
    }
}
