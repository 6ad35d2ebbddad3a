using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class TotalNotBrokenDownTests
{
    [Fact]
    public void A_total_without_breakdown_beside_one_with_is_reported()
    {
        var plan = Plan("――东园南区：新增厂房约400万平方米，配套用房约400万平方米。\n――西园：新增厂房约450万平方米。")
            .Target("厂房", "约400万平方米", increment: true).Target("配套用房", "约400万平方米").Target("厂房", "约450万平方米", increment: true);

        var finding = Assert.Single(Ask.Rule<TotalNotBrokenDown>(plan));

        Assert.Contains("西园配套用房 约50万平方米", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_is_silent_when_no_figure_of_the_area_is_broken_down()
    {
        var plan = Plan("――东园南区：完善道路。\n――西园：完善绿化。");

        Assert.Empty(Ask.Rule<TotalNotBrokenDown>(plan));
    }

    private static PlanBuilder Plan(string lines) => PlanBuilder.On("新增厂房约850万平方米（东园约400万平方米，西园约450万平方米）；新增配套用房约450万平方米（东园约400万平方米，西园约50万平方米）。\n" + lines)
            .Target("厂房", "约850万平方米", 2025, increment: true)
            .Target("厂房", "约400万平方米", 2025, "东园", true).Target("厂房", "约450万平方米", 2025, "西园", true)
            .Target("配套用房", "约450万平方米", 2025, increment: true)
            .Target("配套用房", "约400万平方米", 2025, "东园", true).Target("配套用房", "约50万平方米", 2025, "西园", true);
}
