using Luoshi.Conventions.Tests.Reading;

namespace Luoshi.Conventions.Tests.Docs;

public class DocumentTests
{
    private static readonly SourceFile[] Documents = [.. SourceTree.Files.Where(f => f.Extension == ".md")];

    [Fact]
    public void Every_link_leads_somewhere() =>
        Verdict.Clean(Documents.SelectMany(d => DeadLinks(d, SourceTree.Files)), "Mend the link or what it points to.");

    [Fact]
    public void Every_quoted_command_exists() =>
        Verdict.Clean(
            Documents.SelectMany(d => UnknownCommands(d, SourceTree.Files, CommandLine.Verbs)),
            "Readers type what they read: quote commands that are there.");

    [Fact]
    public void The_rule_accuses_links_to_missing_files_and_headings()
    {
        var guilty = new SourceFile("docs/a.md", "# A heading\n[x](b.md) [y](#no-heading) [z](#a-heading) [w](https://example.org/q.md)\n");

        Assert.Equal(["docs/a.md:2: b.md", "docs/a.md:2: #no-heading"], DeadLinks(guilty, [guilty]));
    }

    [Fact]
    public void The_rule_accuses_commands_that_do_not_exist()
    {
        var guilty = new SourceFile("README.md", "Type `./luoshi fly` and `./luoshi check a.txt`, then `./land`.\n");
        var tree = new[] { guilty, new SourceFile("luoshi", "") };

        Assert.Equal(["README.md:1: ./luoshi fly", "README.md:1: ./land"], UnknownCommands(guilty, tree, ["check"]));
    }

    [Fact]
    public void The_command_line_tells_its_verbs() => Assert.Contains("check", CommandLine.Verbs);

    private static IEnumerable<string> DeadLinks(SourceFile document, IReadOnlyList<SourceFile> tree)
    {
        var folder = Path.GetDirectoryName(document.Path) ?? "";
        foreach (var (line, target) in Markdown.Links(document))
        {
            var parts = target.Split('#', 2);
            var path = parts[0].Length == 0 ? document.Path : Normal(Path.Combine(folder, parts[0]));
            var file = tree.FirstOrDefault(f => f.Path == path);
            var found = file is not null || tree.Any(f => f.IsUnder(path.TrimEnd('/')));
            if (!found || (parts.Length == 2 && file is not null && !Markdown.Anchors(file).Contains(parts[1])))
            {
                yield return $"{document.Path}:{line}: {target}";
            }
        }
    }

    private static IEnumerable<string> UnknownCommands(
        SourceFile document, IReadOnlyList<SourceFile> tree, IReadOnlyCollection<string> verbs) =>
        from command in Markdown.Commands(document)
        let verb = command.Script == "luoshi" ? command.Verb : null
        let known = tree.Any(f => f.Path == command.Script || f.IsUnder(command.Script))
        where !known || (verb is not null && !verbs.Contains(verb))
        select $"{document.Path}:{command.Line}: ./{command.Script} {verb}".TrimEnd();

    private static string Normal(string path) =>
        Path.GetRelativePath("/", Path.GetFullPath(path, "/")).Replace('\\', '/');
}
