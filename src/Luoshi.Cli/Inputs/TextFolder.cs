namespace Luoshi.Cli.Inputs;

/// <summary>The plans of a folder: all .txt files in it and below it, hidden ones left out, in order of path.</summary>
internal static class TextFolder
{
    public static IReadOnlyList<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
            .Where(path => Path.GetExtension(path).Equals(".txt", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)];
}
