using Luoshi.Testing;

namespace Luoshi.Core.Tests.Relations;

public class BreakdownTests
{
    private const string Totals = "新增厂房约500万平方米（东园约300万平方米，西园约200万平方米）；新增公共配套用房约80万平方米（东园约60万平方米，西园约20万平方米）。\n";

    [Fact]
    public void Lines_that_go_through_areas_break_down_the_figure_of_the_area_around_them()
    {
        var plan = Start("――东园北区：新增标准厂房约200万平方米，配套用房约40万平方米。\n――东园南区：新增标准厂房约100万平方米，人才公寓及配套用房20万平方米。")
            .Target("标准厂房", "约200万平方米", increment: true).Target("配套用房", "约40万平方米")
            .Target("标准厂房", "约100万平方米", increment: true).Target("人才公寓及配套用房", "20万平方米");

        Assert.Equal(
            ["PartsOfWhole 约300万平方米: 约200万平方米 约100万平方米", "PartsOfWhole 约60万平方米: 约40万平方米 20万平方米"],
            plan.Relations().Skip(2));
    }

    [Fact]
    public void The_figure_of_the_very_area_is_given_again()
    {
        var plan = Start("――东园北区：新增标准厂房约300万平方米。\n――西园：建成后，标准厂房约200万平方米。")
            .Target("标准厂房", "约300万平方米", increment: true).Target("标准厂房", "约200万平方米");

        Assert.Equal(
            ["PartsOfWhole 约300万平方米: 约300万平方米", "Restates 约200万平方米: 约200万平方米"], plan.Relations().Skip(2));
    }

    [Fact]
    public void A_name_with_no_common_end_breaks_down_nothing()
    {
        var plan = Start("――东园北区：绿地约200万平方米。\n――东园南区：水面约100万平方米。")
            .Target("绿地", "约200万平方米").Target("水面", "约100万平方米");

        Assert.Equal(2, plan.Relations().Length);
    }

    private static PlanBuilder Start(string lines) => PlanBuilder.On(Totals + lines)
        .Target("厂房", "约500万平方米", increment: true)
        .Target("标准厂房", "约300万平方米", scope: "东园", increment: true).Target("标准厂房", "约200万平方米", scope: "西园", increment: true)
        .Target("公共配套用房", "约80万平方米", increment: true)
        .Target("公共配套用房", "约60万平方米", scope: "东园", increment: true).Target("公共配套用房", "约20万平方米", scope: "西园", increment: true);
}
