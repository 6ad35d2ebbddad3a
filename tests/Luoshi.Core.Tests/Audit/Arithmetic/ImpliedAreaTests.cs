using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class ImpliedAreaTests
{
    [Fact]
    public void Amounts_and_densities_that_agree_give_one_area()
    {
        var finding = Assert.Single(Ask.Rule<ImpliedArea>(Plan("5000", "306")));

        Assert.Equal("由2项总量和单位量推得10―10.2平方公里，彼此相差2%，相互一致。", finding.Message.Zh);
        Assert.Equal("相差：(10.2平方公里 − 10平方公里) ÷ 10平方公里 = 2%", finding.Working()[^1]);
    }

    [Fact]
    public void The_area_gives_the_amount_of_a_density_that_has_none()
    {
        var plan = PlanBuilder.On("工业总产值5000亿元，工业增加值1000亿元。每平方公里实现工业总产值500亿元、工业增加值100亿元、税收30亿元。")
            .Target("工业总产值", "5000亿元", 2025).Target("工业增加值", "1000亿元", 2025)
            .Target("每平方公里工业总产值", "500亿元", 2025).Target("工业增加值", "100亿元", 2025).Target("税收", "30亿元", 2025);

        Assert.Contains("税收：30亿元 × 10―10 = 300亿元", Assert.Single(Ask.Rule<ImpliedArea>(plan)).Working());
    }

    [Fact]
    public void Rule_is_silent_when_the_areas_disagree() => Assert.Empty(Ask.Rule<ImpliedArea>(Plan("5000", "450")));

    private static PlanBuilder Plan(string output, string tax) => PlanBuilder.On($"工业总产值达到{output}亿元，税收达到{tax}亿元。每平方公里实现工业总产值500亿元、税收30亿元。")
            .Target("工业总产值", $"{output}亿元", 2025).Target("税收", $"{tax}亿元", 2025)
            .Target("每平方公里工业总产值", "500亿元", 2025).Target("每平方公里税收", "30亿元", 2025);
}
