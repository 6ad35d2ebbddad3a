using Luoshi.Conventions.Tests.Reading;

namespace Luoshi.Conventions.Tests.Folders;

/// <summary>Folders of one project that use each other in a circle. A namespace is a folder (see NamespaceTests).</summary>
static class Circles
{
    /// <summary>Every arrow that is part of a circle, with one pair of types that carries it.</summary>
    public static IReadOnlyList<string> Among(IEnumerable<TypeUse> uses, string rootNamespace)
    {
        var arrows = uses
            .Where(u => u.FromNamespace != u.ToNamespace)
            .Where(u => Inside(u.FromNamespace, rootNamespace) && Inside(u.ToNamespace, rootNamespace))
            .OrderBy(u => u.FromType, StringComparer.Ordinal).ThenBy(u => u.ToType, StringComparer.Ordinal)
            .GroupBy(u => (u.FromNamespace, u.ToNamespace))
            .ToDictionary(g => g.Key, g => g.First());
        return
        [
            .. arrows
                .Where(a => Reaches(a.Key.ToNamespace, a.Key.FromNamespace, arrows.Keys))
                .OrderBy(a => a.Key)
                .Select(a => $"{a.Key.FromNamespace} -> {a.Key.ToNamespace} ({a.Value.FromType} uses {a.Value.ToType})"),
        ];
    }

    /// <summary>The same uses, with every type counted to the outermost folder that holds it.</summary>
    public static IEnumerable<TypeUse> ByOutermost(IEnumerable<TypeUse> uses, string rootNamespace) =>
        uses.Select(u => u with
        {
            FromNamespace = Outermost(u.FromNamespace, rootNamespace),
            ToNamespace = Outermost(u.ToNamespace, rootNamespace),
        });

    private static string Outermost(string name, string root) =>
        name.StartsWith(root + ".", StringComparison.Ordinal) ? $"{root}.{name[(root.Length + 1)..].Split('.')[0]}" : name;

    private static bool Inside(string name, string root) =>
        name == root || name.StartsWith(root + ".", StringComparison.Ordinal);

    private static bool Reaches(string from, string to, IReadOnlyCollection<(string FromNamespace, string ToNamespace)> arrows)
    {
        var seen = new HashSet<string> { from };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var at))
        {
            foreach (var next in arrows.Where(a => a.FromNamespace == at).Select(a => a.ToNamespace))
            {
                if (next == to)
                {
                    return true;
                }

                if (seen.Add(next))
                {
                    open.Enqueue(next);
                }
            }
        }

        return false;
    }
}
