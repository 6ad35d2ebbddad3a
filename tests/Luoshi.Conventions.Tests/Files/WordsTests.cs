using System.Text.RegularExpressions;
using Luoshi.Conventions.Tests.Reading;

namespace Luoshi.Conventions.Tests.Files;

public class WordsTests
{
    // Written in two parts so that the rule does not accuse itself.
    private static readonly Regex[] Machine =
    [
        new("(?<![\\w.])/(?:wo" + "rk|ro" + "ot)/", RegexOptions.CultureInvariant),
        new("(?<![\\w.])/t" + "mp/[a-z]", RegexOptions.CultureInvariant),
        new("[A-Z]:\\\\Us" + "ers", RegexOptions.CultureInvariant),
    ];

    private static readonly Regex[] Workplace =
    [
        new("\\b(?:issue|ticket|sprint) #?[0-9]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase),
        new("\\b(?:work" + "tree|this ses" + "sion|co-?authored-by)\\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase),
        new("\\b[\\w.]+@[\\w-]+\\.(?:com|org|net|cn)\\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase),
    ];

    [Fact]
    public void No_file_names_a_machine_or_speaks_of_how_it_was_made() =>
        Verdict.Clean(
            SourceTree.Files.Where(f => !f.Path.EndsWith(".lock.json", StringComparison.Ordinal)).SelectMany(Accused),
            "Files speak of the product alone; paths are relative to the repository.");

    [Fact]
    public void The_rule_accuses_paths_of_a_machine_and_words_of_a_workplace()
    {
        string[] guilty = ["see /wo" + "rk/main", "cd /ro" + "ot/li", "rm /t" + "mp/x", "as iss" + "ue 2 says", "li@exam" + "ple.com"];

        Assert.Equal(5, Accused(new SourceFile("docs/a.md", string.Join('\n', [.. guilty, "fine"]))).Count());
    }

    [Fact]
    public void The_rule_spares_addresses_and_relative_paths() =>
        Assert.Empty(Accused(new SourceFile("docs/a.md", "https://example.org/home/a ../work/b ~/.dotnet issues")));

    private static IEnumerable<string> Accused(SourceFile file) =>
        from line in file.Lines
        where Machine.Concat(Workplace).Any(words => words.IsMatch(line.Text))
        select $"{file.Path}:{line.Number}: {line.Text.Trim()}";
}
