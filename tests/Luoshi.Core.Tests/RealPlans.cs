using Luoshi.Testing;

namespace Luoshi.Core.Tests;

/// <summary>The plans that tests read: the repository's examples, and those of the neighbour folder where it is there.</summary>
internal static class RealPlans
{
    public static IReadOnlyList<string> Paths() =>
        [.. Folders().Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*.txt")).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Folders()
    {
        yield return Repository.PathOf("examples");
        if (Repository.Shared is { } shared)
        {
            yield return Path.Combine(shared, "corpus");
            yield return Path.Combine(shared, "eval", "dev");
        }
    }
}
