using Luoshi.Conventions.Tests.Reading;

namespace Luoshi.Conventions.Tests.Files;

public class FileLengthTests
{
    private const int Limit = 400;

    private static readonly string[] Code = [".cs", ".razor", ".css", ".js"];

    // A file may be longer where splitting it would make it harder to read; the reason stands beside it.
    private static readonly Dictionary<string, string> Reasons = [];

    [Fact]
    public void No_file_of_the_product_is_longer_than_a_reader_can_hold() =>
        Verdict.Clean(
            SourceTree.Files.Where(f => f.IsUnder("src")).SelectMany(f => TooLong(f, Reasons)),
            "Ask whether the file is one thing; split it, or list it here with the reason.");

    [Fact]
    public void Every_listed_exception_is_still_needed() =>
        Assert.All(Reasons.Keys, path => Assert.NotEmpty(SourceTree.Files.Where(f => f.Path == path).SelectMany(f => TooLong(f, []))));

    [Fact]
    public void The_rule_accuses_a_long_file_and_spares_a_generated_one()
    {
        var text = new string('\n', Limit + 1);

        Assert.Equal(["src/A.cs: 401 lines"], TooLong(new SourceFile("src/A.cs", text), []));
        Assert.Empty(TooLong(new SourceFile("src/Migrations/1.Designer.cs", text), []));
        Assert.Empty(TooLong(new SourceFile("src/A.cs", text), new() { ["src/A.cs"] = "a table" }));
    }

    private static IEnumerable<string> TooLong(SourceFile file, Dictionary<string, string> reasons)
    {
        var lines = file.Text.Count(c => c == '\n');
        return lines > Limit && Code.Contains(file.Extension) && !Generated.Is(file) && !reasons.ContainsKey(file.Path)
            ? [$"{file.Path}: {lines} lines"]
            : [];
    }
}
