using Luoshi.Core.Tests.Notation;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Spec;

/// <summary>Runs the examples of <c>docs/spec</c>.</summary>
public class SpecTests
{
    public static TheoryData<string> Examples => [.. SpecPage.All.Where(e => e.Pending is null).Select(e => e.Name)];

    public static TheoryData<string> Pages => [.. SpecPage.Paths.Select(p => Path.GetFileName(p))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_compiler_does_what_the_example_says(string name)
    {
        var difference = Difference(Named(name));
        Assert.True(difference is null, difference);
    }

    // An example that the compiler has learnt is no longer pending: take the mark away so that it stays learnt.
    [Fact]
    public void A_pending_example_still_fails() => Assert.All(SpecPage.All.Where(e => e.Pending is not null), e => Assert.NotNull(Difference(e)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_holds_whole_examples(string page)
    {
        var path = SpecPage.Paths.Single(p => Path.GetFileName(p) == page);

        Assert.Empty(SpecPage.Read(page, File.ReadAllText(path)).Faults);
    }

    [Fact]
    public void Pending_examples_say_why() => Assert.DoesNotContain(SpecPage.All, e => e.Pending is { Length: < 10 });

    [Fact]
    public void Examples_use_kinds_of_line_that_there_are() =>
        Assert.Subset(PlanLines.Kinds.Keys.ToHashSet(), SpecPage.All.SelectMany(e => e.Expected).Select(KindOf).ToHashSet());

    private static SpecExample Named(string name) => SpecPage.All.Single(e => e.Name == name);

    // Kinds that an expectation does not mention are not looked at.
    internal static string? Difference(SpecExample example)
    {
        var lines = new PlanLines(PlanCompiler.Compile(SourceDocument.FromText(example.File, example.Document)), example.Given);
        var kinds = example.Expected.Select(KindOf).Distinct().ToList();
        var expected = kinds.SelectMany(k => example.Expected.Where(l => KindOf(l) == k)).ToList();
        var actual = kinds.SelectMany(lines.Of).ToList();
        return expected.SequenceEqual(actual)
            ? null
            : $"docs/spec/{example.File}.md:{example.Line}\n{string.Join('\n', expected.Except(actual).Select(l => "- " + l).Concat(actual.Except(expected).Select(l => "+ " + l)))}";
    }

    private static string KindOf(string line) => line.Split(' ', 2)[0];
}
