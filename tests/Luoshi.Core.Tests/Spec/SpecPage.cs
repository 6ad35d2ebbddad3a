using Luoshi.Testing;

namespace Luoshi.Core.Tests.Spec;

/// <summary>
/// Takes the examples out of a page of <c>docs/spec</c>: a block fenced ```plan, then a block fenced ```expect, whose
/// first line may be "pending: reason". Between the two may stand what else the example gives: ```observe DATE, ```notice.
/// </summary>
internal static class SpecPage
{
    private const string PendingMark = "pending:";

    /// <summary>The pages, in order of name.</summary>
    public static IReadOnlyList<string> Paths { get; } =
        [.. Directory.EnumerateFiles(Repository.PathOf("docs", "spec"), "*.md").Where(p => Path.GetFileName(p) != "README.md").Order(StringComparer.Ordinal)];

    /// <summary>Every example of every page.</summary>
    public static IReadOnlyList<SpecExample> All { get; } =
        [.. Paths.SelectMany(p => Read(Path.GetFileNameWithoutExtension(p), File.ReadAllText(p)).Examples)];

    /// <summary>The examples of one page, and what is wrong with the page itself.</summary>
    public static (IReadOnlyList<SpecExample> Examples, IReadOnlyList<string> Faults) Read(string name, string page)
    {
        var examples = new List<SpecExample>();
        var faults = new List<string>();
        var lines = page.ReplaceLineEndings("\n").Split('\n');
        var section = "";
        (int Line, string Text)? document = null;
        var given = new List<(string, string)>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                section = lines[i][3..].Trim();
            }
            else if (lines[i] == "```plan")
            {
                Unanswered(name, document?.Line, faults);
                document = (i + 1, string.Join('\n', Block(lines, ref i)));
            }
            else if (lines[i].StartsWith("```observe ", StringComparison.Ordinal) || lines[i].StartsWith("```notice", StringComparison.Ordinal))
            {
                var fence = lines[i][3..];
                given.Add((fence, string.Join('\n', Block(lines, ref i)).Replace('→', '\t')));
            }
            else if (lines[i] == "```expect")
            {
                var opened = i + 1;
                var expected = Block(lines, ref i);
                if (document is not { } asked)
                {
                    faults.Add($"{name}:{opened}: an expectation without a document above it");
                    continue;
                }

                document = null;
                examples.Add(Make(name, examples.Count + 1, section, asked, given, expected));
                given = [];
                if (examples[^1].Expected.Count == 0)
                {
                    faults.Add($"{name}:{opened}: an expectation that expects nothing");
                }
            }
        }

        Unanswered(name, document?.Line, faults);
        if (examples.Count == 0)
        {
            faults.Add($"{name}: a page without examples");
        }

        return (examples, faults);
    }

    private static SpecExample Make(string name, int number, string section, (int Line, string Text) document, List<(string, string)> given, List<string> expected)
    {
        var pending = expected.Count > 0 && expected[0].StartsWith(PendingMark, StringComparison.Ordinal) ? expected[0][PendingMark.Length..].Trim() : null;
        return new(
            name, number, section, document.Line, document.Text.Replace('→', '\t'),
            [.. expected.Skip(pending is null ? 0 : 1).Select(l => l.Trim()).Where(l => l.Length > 0)], given, pending);
    }

    private static void Unanswered(string name, int? line, List<string> faults)
    {
        if (line is not null)
        {
            faults.Add($"{name}:{line}: a document without an expectation");
        }
    }

    private static List<string> Block(string[] lines, ref int at)
    {
        var block = new List<string>();
        for (at++; at < lines.Length && lines[at] != "```"; at++)
        {
            block.Add(lines[at]);
        }

        return block;
    }
}
