namespace Luoshi.Benchmarks;

/// <summary>The documents that are measured: the repository's examples, and a real plan where the neighbour folder has one.</summary>
public static class Texts
{
    public static IReadOnlyDictionary<string, string> All { get; } = Find();

    private static Dictionary<string, string> Find()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Luoshi.slnx")))
        {
            root = root.Parent;
        }

        var folder = root?.FullName ?? throw new InvalidOperationException("Benchmarks run from inside the repository.");
        var texts = Directory.EnumerateFiles(Path.Combine(folder, "examples"), "*.txt")
            .Order(StringComparer.Ordinal)
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), File.ReadAllText);
        var seed = Path.Combine(folder, "..", "shared", "seed", "plan.txt");
        if (File.Exists(seed))
        {
            texts["seed"] = File.ReadAllText(seed);
        }

        return texts;
    }
}
