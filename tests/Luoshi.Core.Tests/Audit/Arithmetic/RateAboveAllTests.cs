using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class RateAboveAllTests
{
    [Fact]
    public void A_rate_that_cannot_exceed_all_there_is_is_reported_above_it() =>
        Assert.Equal(
            "农村供水覆盖率 105%：不可能超过100%。",
            Assert.Single(Ask.Rule<RateAboveAll>(PlanBuilder.On("农村供水覆盖率105%。").Target("农村供水覆盖率", "105%"))).Message.Zh);

    [Theory]
    [InlineData("农村供水覆盖率", "100%")]
    [InlineData("高等教育毛入学率", "105%")]
    [InlineData("任务完成率", "110%")]
    [InlineData("设施覆盖率提升", "120个")]
    public void Rule_is_silent_about_rates_that_may_exceed_it_and_other_units(string indicator, string value) =>
        Assert.Empty(Ask.Rule<RateAboveAll>(PlanBuilder.On(indicator + value + "。").Target(indicator, value)));
}
