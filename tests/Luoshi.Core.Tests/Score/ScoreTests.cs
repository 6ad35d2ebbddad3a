using Luoshi.Testing;

namespace Luoshi.Core.Tests.Score;

/// <summary>Quality against hand labels, by list.</summary>
public class ScoreTests
{
    private const string SeedName = "shenzhen-2012";

    [Fact]
    public void The_examples_compile_as_they_are_labelled() =>
        Assert.Equal("", LabelledPlans.ScoreOf(Repository.PathOf("examples"), _ => true)
            .ShortOf(("headings", 0.99), ("responsibilities", 0.99), ("targets", 0.95), ("milestones", 0.90)));

    [Fact]
    public void The_plan_that_started_it_compiles_as_it_is_labelled() =>
        Assert.Equal("", LabelledPlans.ScoreOf(Neighbour(), name => name == SeedName)
            .ShortOf(("headings", 0.97), ("responsibilities", 0.97), ("targets", 0.97), ("milestones", 0.97)));

    [Fact]
    public void Real_plans_compile_nearly_as_they_are_labelled() =>
        Assert.Equal("", LabelledPlans.ScoreOf(Neighbour(), _ => true)
            .ShortOf(("headings", 0.97), ("responsibilities", 0.95), ("targets", 0.85), ("milestones", 0.85)));

    private static string Neighbour()
    {
        var folder = Path.Combine(Repository.Shared ?? "", "eval", "dev");
        Assert.SkipUnless(Repository.Shared is not null && Directory.Exists(folder), "No labelled plans in ../shared/eval/dev.");
        return folder;
    }
}
