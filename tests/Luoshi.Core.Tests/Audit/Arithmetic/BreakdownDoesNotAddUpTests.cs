using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Core.Model;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class BreakdownDoesNotAddUpTests
{
    [Fact]
    public void Areas_that_fall_short_are_reported_with_the_area_that_says_nothing()
    {
        var plan = Plan("――东园南区：新增厂房约200万平方米。\n――东园中区：推进旧村改造。\n――东园北区：新增厂房约100万平方米。")
            .Target("厂房", "约200万平方米", increment: true).Target("厂房", "约100万平方米", increment: true);

        var finding = Assert.Single(Ask.Rule<BreakdownDoesNotAddUp>(plan));

        Assert.Equal(FindingLevel.Warning, finding.Level);
        Assert.Equal("东园厂房为400万平方米，按片区列出的合计300万平方米，少100万平方米。", finding.Message.Zh);
        Assert.Equal(["200万平方米 + 100万平方米 = 300万平方米", "400万平方米 − 300万平方米 = 100万平方米", "东园中区没有给出这一数字"], finding.Working());
    }

    [Fact]
    public void Rule_is_silent_when_the_areas_come_within_the_tolerance_of_about()
    {
        var plan = Plan("――东园南区：新增厂房约250万平方米。\n――东园北区：新增厂房约150万平方米。")
            .Target("厂房", "约250万平方米", increment: true).Target("厂房", "约150万平方米", increment: true);

        Assert.Empty(Ask.Rule<BreakdownDoesNotAddUp>(plan));
    }

    private static PlanBuilder Plan(string lines) => PlanBuilder.On("新增厂房约850万平方米（东园约400万平方米，西园约450万平方米）；新增配套用房约450万平方米（东园约400万平方米，西园约50万平方米）。\n" + lines)
            .Target("厂房", "约850万平方米", 2025, increment: true)
            .Target("厂房", "约400万平方米", 2025, "东园", true).Target("厂房", "约450万平方米", 2025, "西园", true)
            .Target("配套用房", "约450万平方米", 2025, increment: true)
            .Target("配套用房", "约400万平方米", 2025, "东园", true).Target("配套用房", "约50万平方米", 2025, "西园", true);
}
