using System.Text.RegularExpressions;
using Luoshi.Conventions.Tests.Reading;

namespace Luoshi.Conventions.Tests.Folders;

public partial class NamespaceTests
{
    [Fact]
    public void A_namespace_is_the_folder_of_its_files() =>
        Verdict.Clean(
            SourceTree.Files.Where(f => f.IsUnder("src") || f.IsUnder("tests") || f.IsUnder("bench")).SelectMany(Elsewhere),
            "Name the namespace after the folder, or move the file.");

    [Fact]
    public void The_rule_accuses_a_file_in_the_wrong_folder() =>
        Assert.Equal(
            ["src/Luoshi.Core/Text/A.cs: namespace Luoshi.Core.Model, folder Luoshi.Core.Text"],
            Elsewhere(new SourceFile("src/Luoshi.Core/Text/A.cs", "namespace Luoshi.Core.Model;\n")));

    private static IEnumerable<string> Elsewhere(SourceFile file)
    {
        if (file.Extension != ".cs")
        {
            yield break;
        }

        var parts = file.Path.Split('/');
        var folder = string.Join('.', parts[1..^1]);
        foreach (Match match in Declared().Matches(file.Text))
        {
            if (match.Groups[1].Value != folder)
            {
                yield return $"{file.Path}: namespace {match.Groups[1].Value}, folder {folder}";
            }
        }
    }

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Declared();
}
