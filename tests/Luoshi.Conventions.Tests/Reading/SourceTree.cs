using Luoshi.Testing;

namespace Luoshi.Conventions.Tests.Reading;

/// <summary>One file of the repository.</summary>
/// <param name="Path">Relative to the root, with forward slashes.</param>
/// <param name="Text">Its text; empty for pictures and other binary files.</param>
sealed record SourceFile(string Path, string Text)
{
    public string Extension => System.IO.Path.GetExtension(Path);

    public IEnumerable<(int Number, string Text)> Lines => Text.Split('\n').Select((line, i) => (i + 1, line));

    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);
}

/// <summary>Every file of the repository that people write, and nothing that a tool puts there.</summary>
static class SourceTree
{
    private static readonly HashSet<string> MadeByTools =
        ["bin", "obj", "artifacts", "data", "TestResults", "BenchmarkDotNet.Artifacts", "node_modules", ".git", ".vs", ".idea"];

    private static readonly HashSet<string> Binary = [".png", ".ico", ".xlsx", ".docx", ".pdf", ".woff2"];

    public static IReadOnlyList<SourceFile> Files { get; } = [.. Read(Repository.Root)];

    private static IEnumerable<SourceFile> Read(string folder)
    {
        foreach (var path in Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal))
        {
            if (MadeByTools.Contains(Path.GetFileName(path)))
            {
                continue;
            }

            if (Directory.Exists(path))
            {
                foreach (var file in Read(path))
                {
                    yield return file;
                }

                continue;
            }

            var relative = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
            yield return new SourceFile(relative, Binary.Contains(Path.GetExtension(path)) ? "" : File.ReadAllText(path));
        }
    }
}
