using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class ListedPartsMissTheTotalTests
{
    [Fact]
    public void All_areas_together_are_held_against_the_top_total_with_and_without_the_area_beside()
    {
        var plan = PlanBuilder.On(
            "新增空间约1300万平方米。其中，新增厂房约850万平方米（东园约400万平方米，西园约450万平方米）；新增配套用房约450万平方米（东园约400万平方米，西园约50万平方米）。\n" +
            "――东园南区：新增厂房约300万平方米，配套用房约375万平方米。\n――西园：厂房约450万平方米。\n――滨河走廊：建成创新用房500万平方米。")
            .Target("空间", "约1300万平方米", increment: true)
            .Target("厂房", "约850万平方米", increment: true).Target("厂房", "约400万平方米", null, "东园", true).Target("厂房", "约450万平方米", null, "西园", true)
            .Target("配套用房", "约450万平方米", increment: true).Target("配套用房", "约400万平方米", null, "东园", true).Target("配套用房", "约50万平方米", null, "西园", true)
            .Target("厂房", "约300万平方米", increment: true).Target("配套用房", "约375万平方米").Target("厂房", "约450万平方米").Target("创新用房", "500万平方米");

        var finding = Assert.Single(Ask.Rule<ListedPartsMissTheTotal>(plan));

        Assert.Equal("各片区列出的数字累加为1125万平方米，总数为1300万平方米；计入相邻的滨河走廊则为1625万平方米。", finding.Message.Zh);
        Assert.Equal(
            ["300万平方米 + 450万平方米 + 375万平方米 = 1125万平方米", "1300万平方米 − 1125万平方米 = 175万平方米", "300万平方米 + 450万平方米 + 375万平方米 + 500万平方米 = 1625万平方米", "1625万平方米 − 1300万平方米 = 325万平方米"],
            finding.Working());
    }

    [Fact]
    public void Rule_is_silent_when_the_areas_come_to_the_total()
    {
        var plan = PlanBuilder.On("新增厂房约300万平方米（东园约200万平方米，西园约100万平方米）。\n――东园南区：新增厂房约200万平方米。\n――西园：新增厂房约100万平方米。")
            .Target("厂房", "约300万平方米", increment: true).Target("厂房", "约200万平方米", null, "东园", true).Target("厂房", "约100万平方米", null, "西园", true)
            .Target("厂房", "约200万平方米", increment: true).Target("厂房", "约100万平方米", increment: true);

        Assert.Empty(Ask.Rule<ListedPartsMissTheTotal>(plan));
    }
}
