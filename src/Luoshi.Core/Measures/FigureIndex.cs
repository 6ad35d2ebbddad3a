using System.Collections.Immutable;

namespace Luoshi.Core.Measures;

/// <summary>
/// Finds the figures of one form by bare name, or by the end of a name (增加值 finds 工业增加值), in time that does not
/// grow with the number of targets.
/// </summary>
internal sealed class FigureIndex
{
    // Names longer than this are indexed by their last characters only; a longer name is a whole clause, not a name.
    private const int LongestName = 24;
    private const int ShortestTail = 2;
    private const int MostNeighbours = 32;

    private readonly Dictionary<string, List<Figure>> _exact = [];
    private Dictionary<string, HashSet<string>>? _tails;

    /// <summary>Indexes the figures of the form.</summary>
    public FigureIndex(IEnumerable<Figure> figures, FigureForm form)
    {
        ArgumentNullException.ThrowIfNull(figures);
        foreach (var figure in figures.Where(f => f.Form == form && f.Name.Core.Length > 0).OrderBy(f => f.Target.Line))
        {
            Add(figure);
        }
    }

    /// <summary>
    /// The nearest figure with exactly this bare name that fits, counted in lines from the mention; null where none of the
    /// closest ones does. Looking at a fixed number of neighbours keeps a text that repeats itself from costing more each time.
    /// </summary>
    public Figure? Nearest(string core, Figure mention, Func<Figure, bool> fits)
    {
        ArgumentNullException.ThrowIfNull(mention);
        ArgumentNullException.ThrowIfNull(fits);
        if (!_exact.TryGetValue(core, out var figures))
        {
            return null;
        }

        var above = LowerBound(figures, mention.Target.Line) - 1;
        var below = above + 1;
        for (var looked = 0; looked < MostNeighbours && (above >= 0 || below < figures.Count); looked++)
        {
            var up = above >= 0 ? mention.Target.Line - figures[above].Target.Line : int.MaxValue;
            var down = below < figures.Count ? figures[below].Target.Line - mention.Target.Line : int.MaxValue;
            var candidate = up < down ? figures[above--] : figures[below++];
            if (candidate != mention && fits(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>The bare names that end in this one; the name itself alone where it is a name of its own.</summary>
    public ImmutableArray<string> NamesEndingIn(string core) =>
        _exact.ContainsKey(core) ? [core]
        : (_tails ??= Tails()).TryGetValue(core, out var found) ? [.. found.Order(StringComparer.Ordinal)]
        : [];

    /// <summary>
    /// The figure that a mention of <paramref name="core"/> means: the name must be that of one indicator only, and the
    /// figure must not contradict the mention's place and year. The same line wins, then the nearest line.
    /// </summary>
    public Figure? Meant(string core, Figure mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        var names = NamesEndingIn(core);
        if (names.Length != 1)
        {
            return null;
        }

        return Nearest(names[0], mention, f => f.SameYear(mention) && f.SamePlace(mention));
    }

    private static int LowerBound(List<Figure> figures, int line)
    {
        var (low, high) = (0, figures.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = figures[middle].Target.Line < line ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void Add(Figure figure)
    {
        var core = figure.Name.Core;
        if (_exact.TryGetValue(core, out var same))
        {
            same.Add(figure);
            return;
        }

        _exact[core] = [figure];
    }

    // Filed only when a name is asked for that no figure has.
    private Dictionary<string, HashSet<string>> Tails()
    {
        var tails = new Dictionary<string, HashSet<string>>();
        foreach (var core in _exact.Keys)
        {
            for (var start = Math.Max(1, core.Length - LongestName); core.Length - start >= ShortestTail; start++)
            {
                var tail = core[start..];
                if (!tails.TryGetValue(tail, out var names))
                {
                    tails[tail] = names = [];
                }

                names.Add(core);
            }
        }

        return tails;
    }
}
