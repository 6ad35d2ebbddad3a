using System.Text.Json;
using Luoshi.Testing.Score;

namespace Luoshi.Core.Tests.Score;

public class ScorerTests
{
    [Fact]
    public void An_item_in_both_is_found_and_one_in_either_is_missed_or_wrong()
    {
        var scorer = Score("""{"headings":[{"line":1,"level":1},{"line":2,"level":2}]}""", """{"headings":[{"line":1,"level":1},{"line":2,"level":3}]}""");

        Assert.Equal((1, 1, 1), Counts(scorer, "headings"));
        Assert.Equal(0.5, scorer["headings"].F1);
    }

    [Fact]
    public void An_optional_label_is_neither_missed_nor_wrong()
    {
        var there = """{"milestones":[{"line":1,"when":"2012","text":"a"}]}""";

        Assert.Equal((0, 0, 0), Counts(Score("""{"milestones":[{"line":1,"when":"2012","optional":true}]}""", there), "milestones"));
        Assert.Equal((0, 0, 0), Counts(Score("""{"milestones":[{"line":1,"when":"2012","optional":true}]}""", "{}"), "milestones"));
        Assert.Equal((0, 0, 1), Counts(Score("{}", there), "milestones"));
    }

    [Fact]
    public void A_label_that_counts_is_served_before_an_optional_one() =>
        Assert.Equal((1, 0, 0), Counts(
            Score("""{"milestones":[{"line":1,"when":"2012","optional":true},{"line":1,"when":"2012"}]}""", """{"milestones":[{"line":1,"when":"2012"}]}"""),
            "milestones"));

    [Fact]
    public void Units_are_compared_without_their_place_and_way_of_writing() =>
        Assert.Equal((2, 0, 0), Counts(
            Score(
                """{"responsibilities":[{"line":1,"unit":"市财政局","role":"lead"},{"line":1,"unit":"各市、县〔区〕政府","role":"assist"}]}""",
                """{"responsibilities":[{"line":1,"unit":"财政局等","role":"lead"},{"line":1,"unit":"各市、 县〔区〕政府","role":"assist"}]}"""),
            "responsibilities"));

    [Fact]
    public void Targets_are_compared_by_value_and_unit() =>
        Assert.Equal((1, 1, 1), Counts(
            Score(
                """{"targets":[{"line":1,"low":0.3333333,"high":0.3333333,"unit":""},{"line":1,"low":5,"high":null,"unit":"%"}]}""",
                """{"targets":[{"line":1,"low":0.333333,"high":0.333333},{"line":1,"low":5,"high":5,"unit":"％"}]}"""),
            "targets"));

    [Fact]
    public void Nothing_to_find_and_nothing_reported_is_perfect() => Assert.Equal(1, Score("{}", "{}")["targets"].F1);

    [Theory]
    [InlineData("工业总产值", "工业总产值", 1)]
    [InlineData("甲乙", "乙丙", 0.5)]
    [InlineData("甲", null, 0)]
    public void Names_are_alike_by_the_characters_they_share(string a, string? b, double likeness) => Assert.Equal(likeness, Labels.Likeness(a, b));

    private static Scorer Score(string gold, string plan)
    {
        var scorer = new Scorer();
        using var labels = JsonDocument.Parse(gold);
        using var compiled = JsonDocument.Parse(plan);
        scorer.Add("a", labels.RootElement, compiled.RootElement);
        return scorer;
    }

    private static (int Found, int Missed, int Wrong) Counts(Scorer scorer, string kind) => (scorer[kind].Found, scorer[kind].Missed, scorer[kind].Wrong);
}
