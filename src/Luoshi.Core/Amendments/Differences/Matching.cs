using Luoshi.Core.Text;

namespace Luoshi.Core.Amendments.Differences;

/// <summary>Pairs the items of two lists, the surest matches first.</summary>
internal static class Matching
{
    // Likeness is compared all against all; lists longer than this are matched by key alone.
    private const int MostCompared = 400;

    /// <summary>
    /// Pairs items by each key in turn, equal keys in their order, and what remains by likeness where some is given.
    /// Items without a key (null) are left for the next one.
    /// </summary>
    public static (List<(T Old, T New)> Pairs, List<T> Dropped, List<T> Added) Match<T>(
        IEnumerable<T> old, IEnumerable<T> @new, Func<T, T, double>? likeness, double least, params Func<T, string?>[] keys)
        where T : class
    {
        var (left, right) = (old.ToList(), @new.ToList());
        var pairs = new List<(T Old, T New)>();
        foreach (var key in keys)
        {
            var waiting = right.Select(item => (Item: item, Key: key(item))).Where(i => i.Key is not null).GroupBy(i => i.Key, StringComparer.Ordinal)
                .ToDictionary(g => g.Key ?? string.Empty, g => new Queue<T>(g.Select(i => i.Item)), StringComparer.Ordinal);
            var paired = new HashSet<T>(ReferenceEqualityComparer.Instance as IEqualityComparer<T>);
            foreach (var item in left)
            {
                if (key(item) is { } wanted && waiting.TryGetValue(wanted, out var found) && found.TryDequeue(out var other))
                {
                    pairs.Add((item, other));
                    paired.Add(item);
                    paired.Add(other);
                }
            }

            left.RemoveAll(paired.Contains);
            right.RemoveAll(paired.Contains);
        }

        if (likeness is not null && left.Count <= MostCompared && right.Count <= MostCompared)
        {
            var candidates = left.SelectMany((o, i) => right.Select((n, j) => (I: i, J: j, Likeness: likeness(o, n))))
                .Where(c => c.Likeness >= least).OrderByDescending(c => c.Likeness).ThenBy(c => c.I).ThenBy(c => c.J);
            var (usedOld, usedNew) = (new HashSet<int>(), new HashSet<int>());
            foreach (var (i, j, _) in candidates.ToList())
            {
                if (!usedOld.Contains(i) && !usedNew.Contains(j))
                {
                    usedOld.Add(i);
                    usedNew.Add(j);
                    pairs.Add((left[i], right[j]));
                }
            }

            return (pairs, [.. left.Where((_, i) => !usedOld.Contains(i))], [.. right.Where((_, j) => !usedNew.Contains(j))]);
        }

        return (pairs, left, right);
    }

    /// <summary>How much two texts have in common, 0 to 1: shared pairs of neighbouring characters among all of them.</summary>
    public static double Likeness(string one, string other)
    {
        var (a, b) = (Pairs(one), Pairs(other));
        if (a.Count == 0 || b.Count == 0)
        {
            return AnchorText.Fold(one) == AnchorText.Fold(other) ? 1 : 0;
        }

        var shared = a.Sum(p => Math.Min(p.Value, b.GetValueOrDefault(p.Key)));
        return 2.0 * shared / (a.Values.Sum() + b.Values.Sum());
    }

    private static Dictionary<(char, char), int> Pairs(string text)
    {
        var folded = AnchorText.Fold(text);
        var pairs = new Dictionary<(char, char), int>();
        for (var i = 1; i < Math.Min(folded.Length, 200); i++)
        {
            pairs[(folded[i - 1], folded[i])] = pairs.GetValueOrDefault((folded[i - 1], folded[i])) + 1;
        }

        return pairs;
    }
}
