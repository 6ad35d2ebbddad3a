using System.Collections.Immutable;

namespace Luoshi.Core.Measures;

/// <summary>
/// Finds the figures of one form by bare name, or by the end of a name (增加值 finds 工业增加值), in time that does not
/// hardly grows with the number of targets.
/// </summary>
internal sealed class FigureIndex
{
    // Names longer than this are indexed by their last characters only; a longer name is a whole clause, not a name.
    private const int LongestName = 24;
    private const int ShortestTail = 2;
    private const int MostNeighbours = 32;

    private readonly Dictionary<string, List<Figure>> _exact = [];
    private string[]? _byEnding;

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
        : core.Length is < ShortestTail or > LongestName ? []
        : EndingIn(core);

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

    // Names that end alike stand together when they are sorted from their last character on.
    private ImmutableArray<string> EndingIn(string tail)
    {
        var names = _byEnding ??= SortByEnding();
        var (low, high) = (0, names.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = CompareEndings(names[middle], tail) < 0 ? (middle + 1, high) : (low, middle);
        }

        var end = low;
        while (end < names.Length && names[end].EndsWith(tail, StringComparison.Ordinal))
        {
            end++;
        }

        return low == end ? [] : end == low + 1 ? [names[low]] : [.. names[low..end].Order(StringComparer.Ordinal)];
    }

    // Only when a name is asked for that no figure has.
    private string[] SortByEnding()
    {
        string[] names = [.. _exact.Keys];
        Array.Sort(names, CompareEndings);
        return names;
    }

    private static int CompareEndings(string one, string other)
    {
        for (var i = 1; i <= one.Length && i <= other.Length; i++)
        {
            if (one[^i] != other[^i])
            {
                return one[^i] - other[^i];
            }
        }

        return one.Length - other.Length;
    }
}
