using System.Text.RegularExpressions;
using Luoshi.Conventions.Tests.Reading;

namespace Luoshi.Conventions.Tests.Files;

public partial class UnfinishedWorkTests
{
    [Fact]
    public void The_product_holds_no_unfinished_work() =>
        Verdict.Clean(
            SourceTree.Files.Where(f => f.IsUnder("src") && !Generated.Is(f)).SelectMany(Unfinished),
            "Finish it, or leave it out: what is not done yet stands in an issue, not in the code.");

    [Fact]
    public void The_product_forgives_no_null() =>
        Verdict.Clean(
            SourceTree.Files.Where(f => f.IsUnder("src") && f.Extension == ".cs" && !Generated.Is(f)).SelectMany(Forgiven),
            "Say what happens when the value is missing instead of promising that it never is.");

    [Theory]
    [InlineData("throw new " + "NotImplementedException();")]
    [InlineData("// TO" + "DO: later")]
    [InlineData("#pragma warning " + "disable CA1000")]
    public void The_rule_accuses_unfinished_work(string line) =>
        Assert.Equal([$"src/A.cs:2: {line}"], Unfinished(new SourceFile("src/A.cs", $"class A;\n{line}\n")));

    [Theory]
    [InlineData("var a = b!.Length;", true)]
    [InlineData("return Find(x)!;", true)]
    [InlineData("Name = null!,", true)]
    [InlineData("if (!found && a != b) { }", false)]
    [InlineData("Say(\"Stop!\"); // Stop!", false)]
    public void The_rule_accuses_forgiven_nulls_only(string line, bool guilty) =>
        Assert.Equal(guilty, Forgiven(new SourceFile("src/A.cs", line)).Any());

    private static IEnumerable<string> Unfinished(SourceFile file) =>
        from line in file.Lines
        where Marks().IsMatch(line.Text)
        select $"{file.Path}:{line.Number}: {line.Text.Trim()}";

    private static IEnumerable<string> Forgiven(SourceFile file) =>
        from line in new SourceFile(file.Path, CSharp.WithoutWords(file.Text)).Lines
        where Forgiving().IsMatch(line.Text)
        select $"{file.Path}:{line.Number}: {line.Text.Trim()}";

    [GeneratedRegex(@"NotImplementedException|\bTODO\b|\bFIXME\b|\bHACK\b|#pragma warning disable|#nullable disable")]
    private static partial Regex Marks();

    [GeneratedRegex(@"[\w)\]>]!(?=[.)\];,\[}])")]
    private static partial Regex Forgiving();
}
