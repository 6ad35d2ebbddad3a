namespace Luoshi.Testing;

/// <summary>The folders that tests read: the repository itself, and a neighbour folder with real plans where there is one.</summary>
public static class Repository
{
    /// <summary>The repository's root, found upwards from the test's own folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The optional folder <c>../shared</c> beside the repository; null where it is not there.</summary>
    public static string? Shared { get; } = Directory.Exists(Path.Combine(Root, "..", "shared"))
        ? Path.GetFullPath(Path.Combine(Root, "..", "shared"))
        : null;

    /// <summary>A path inside the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Luoshi.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Luoshi.slnx above {AppContext.BaseDirectory}: tests run from inside the repository.");
    }
}
