using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class StatedTwiceDifferentlyTests
{
    [Fact]
    public void One_indicator_of_one_year_with_two_values_is_reported()
    {
        var finding = Assert.Single(Ask.Rule<StatedTwiceDifferently>(Plan("60%", 2025)));

        Assert.Equal(2, finding.Line);
        Assert.Equal("污水集中处理率此处为60%，第1行为65%。", finding.Message.Zh);
    }

    [Fact]
    public void Rule_is_silent_when_the_years_differ() => Assert.Empty(Ask.Rule<StatedTwiceDifferently>(Plan("60%", 2024)));

    [Fact]
    public void Rule_is_silent_when_the_values_agree() => Assert.Empty(Ask.Rule<StatedTwiceDifferently>(Plan("65%", 2025)));

    [Fact]
    public void Rule_is_silent_when_both_can_hold()
    {
        var plan = PlanBuilder.On("公共停车泊位不少于500个。\n公共停车泊位600个。").Target("公共停车泊位", "不少于500个", 2025).Target("公共停车泊位", "600个", 2025);

        Assert.Empty(Ask.Rule<StatedTwiceDifferently>(plan));
    }

    private static PlanBuilder Plan(string later, int year) =>
        PlanBuilder.On($"到2025年，污水集中处理率达到65%。\n到{year}年，污水集中处理率达到{later}。")
            .Target("污水集中处理率", "65%", 2025).Target("污水集中处理率", later, year);
}
