using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Hostile;

public class HostileTextTests
{
    private const int Small = 25_000;
    private const int Large = 4 * Small;

    public static TheoryData<string> Names => [.. HostileTexts.All.Keys];

    [Fact]
    public void An_empty_text_is_an_empty_plan()
    {
        var compilation = PlanCompiler.Compile(SourceDocument.FromText("empty.txt", ""));
        Assert.Empty(PlanInvariants.Violations(compilation));
        Assert.Empty(PlanSpans.Items(compilation.Plan));
        Assert.Equal(1, compilation.Plan.Coverage.Share);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Hostile_text_compiles_to_a_sound_plan(string name) =>
        Assert.Empty(PlanInvariants.Violations(Compile(HostileTexts.All[name](Small))).Take(5));

    /// <summary>Four times the text may take about four times the memory, not sixteen.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Memory_grows_with_the_text(string name)
    {
        var make = HostileTexts.All[name];
        // Word lists and the like are made once, on first use, and some first on a long text.
        Allocated(make(Large));
        var small = Allocated(make(Small));
        var large = Allocated(make(Large));
        Assert.True(large < 6 * small, $"{name}: {small:N0} bytes for {Small:N0} characters, {large:N0} for {Large:N0}");
    }

    [Fact]
    [Trait("Category", "Long")]
    public void A_line_of_fifty_megabytes_compiles()
    {
        const int Characters = 25_000_000;
        var text = HostileTexts.All["one line of words"](Characters);
        var allocated = Allocated(text);
        Assert.True(allocated < 100L * Characters, $"{allocated:N0} bytes");
    }

    private static Compilation Compile(string text) => PlanCompiler.Compile(SourceDocument.FromText("hostile.txt", text));

    private static long Allocated(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var compilation = Compile(text);
        var after = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(text.Length, compilation.Source.Text.Length);
        return after - before;
    }
}
