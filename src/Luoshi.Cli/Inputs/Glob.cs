using System.IO.Enumeration;

namespace Luoshi.Cli.Inputs;

/// <summary>Expands *, ? and ** where the shell has not: on Windows, in quotes, or in a scheduled job.</summary>
internal static class Glob
{
    private const string AnyDepth = "**";

    public static bool IsPattern(string argument) => argument.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>The files that match, in order of path.</summary>
    public static IReadOnlyList<string> Expand(string pattern)
    {
        var root = Path.GetPathRoot(pattern) ?? "";
        var steps = pattern[root.Length..].Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        return steps.Length == 0 ? [] : [.. Walk(root, steps).Distinct().Order(StringComparer.Ordinal)];
    }

    private static char[] Separators =>
        OperatingSystem.IsWindows() ? [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar] : [Path.DirectorySeparatorChar];

    private static IEnumerable<string> Walk(string folder, ReadOnlyMemory<string> steps)
    {
        var (step, rest) = (steps.Span[0], steps[1..]);
        if (step == AnyDepth)
        {
            var below = rest.IsEmpty ? new[] { "*" } : rest;
            return Walk(folder, below).Concat(Folders(folder, "*").SelectMany(child => Walk(child, steps)));
        }

        if (rest.IsEmpty)
        {
            return Files(folder, step);
        }

        return IsPattern(step) ? Folders(folder, step).SelectMany(child => Walk(child, rest)) : Walk(Path.Combine(folder, step), rest);
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        !IsPattern(pattern) ? new[] { Path.Combine(folder, pattern) }.Where(File.Exists)
        : Entries(folder, pattern, Directory.EnumerateFiles);

    private static IEnumerable<string> Folders(string folder, string pattern) => Entries(folder, pattern, Directory.EnumerateDirectories);

    private static IEnumerable<string> Entries(string folder, string pattern, Func<string, string, EnumerationOptions, IEnumerable<string>> enumerate)
    {
        var there = folder.Length == 0 ? "." : folder;
        if (!Directory.Exists(there))
        {
            return [];
        }

        return enumerate(there, "*", new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint })
            .Where(path => FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(path), OperatingSystem.IsWindows()))
            .Select(path => Path.Combine(folder, Path.GetFileName(path)));
    }
}
