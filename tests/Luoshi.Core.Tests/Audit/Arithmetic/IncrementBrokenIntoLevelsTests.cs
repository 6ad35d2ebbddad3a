using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class IncrementBrokenIntoLevelsTests
{
    [Fact]
    public void A_total_after_rebuilding_is_no_part_of_what_is_added()
    {
        var plan = Plan("――东园南区：新增厂房约100万平方米，配套用房约50万平方米。\n――东园中区：改造后配套用房面积达300万平方米。")
            .Target("厂房", "约100万平方米", increment: true).Target("配套用房", "约50万平方米").Target("配套用房", "300万平方米");

        var finding = Assert.Single(Ask.Rule<IncrementBrokenIntoLevels>(plan));

        Assert.Equal(10, finding.Line + 7);
        Assert.Contains("300万平方米是建成后的总量", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_is_silent_when_the_sentence_says_that_it_adds()
    {
        var plan = Plan("――东园南区：新增厂房约100万平方米，配套用房约50万平方米。\n――东园北区：新建配套用房25万平方米。")
            .Target("厂房", "约100万平方米", increment: true).Target("配套用房", "约50万平方米").Target("配套用房", "25万平方米");

        Assert.Empty(Ask.Rule<IncrementBrokenIntoLevels>(plan));
    }

    private static PlanBuilder Plan(string lines) => PlanBuilder.On("新增厂房约850万平方米（东园约400万平方米，西园约450万平方米）；新增配套用房约450万平方米（东园约400万平方米，西园约50万平方米）。\n" + lines)
            .Target("厂房", "约850万平方米", 2025, increment: true)
            .Target("厂房", "约400万平方米", 2025, "东园", true).Target("厂房", "约450万平方米", 2025, "西园", true)
            .Target("配套用房", "约450万平方米", 2025, increment: true)
            .Target("配套用房", "约400万平方米", 2025, "东园", true).Target("配套用房", "约50万平方米", 2025, "西园", true);
}
