namespace Luoshi.Testing;

/// <summary>
/// Compares text with an approved file kept beside the tests. With LUOSHI_APPROVE=1 in the environment the file is
/// rewritten instead, and the change shows up in the diff for review.
/// </summary>
public static class Approved
{
    /// <summary>The difference in words; null where the file holds exactly this text.</summary>
    /// <param name="path">The approved file, inside the repository.</param>
    /// <param name="actual">What the code produces now.</param>
    public static string? Difference(string path, string actual)
    {
        actual = Normalise(actual);
        if (Environment.GetEnvironmentVariable("LUOSHI_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
            File.WriteAllText(path, actual);
            return null;
        }

        var name = Path.GetRelativePath(Repository.Root, path);
        if (!File.Exists(path))
        {
            return $"{name} does not exist yet. Run the tests once with LUOSHI_APPROVE=1 and review what they wrote.";
        }

        return FirstDifference(File.ReadAllText(path), actual) is { } difference
            ? $"{name} {difference}\nIf the change is meant, run the tests with LUOSHI_APPROVE=1 and review the diff."
            : null;
    }

    /// <summary>The first line in which two texts differ; null where they are the same but for line ends.</summary>
    public static string? FirstDifference(string approved, string actual)
    {
        var expected = Normalise(approved).Split('\n');
        var lines = Normalise(actual).Split('\n');
        for (var i = 0; i < Math.Max(expected.Length, lines.Length); i++)
        {
            var was = i < expected.Length ? expected[i] : "(end of file)";
            var now = i < lines.Length ? lines[i] : "(end of file)";
            if (was != now)
            {
                return $"line {i + 1}\n  approved: {was}\n  now:      {now}";
            }
        }

        return null;
    }

    private static string Normalise(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
}
