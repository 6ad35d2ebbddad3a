using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class BaseYearMissingTests
{
    [Fact]
    public void A_multiple_without_its_base_year_is_reported_with_the_year_it_would_be()
    {
        var finding = Assert.Single(Ask.Rule<BaseYearMissing>(Plan("翻番")));

        Assert.Equal("“翻番”没有写明以哪一年为基期；按“5年”推算应为2010年。", finding.Message.Zh);
        Assert.Equal(2, finding.Related.Length);
    }

    [Fact]
    public void Rule_is_silent_when_the_base_year_is_named() => Assert.Empty(Ask.Rule<BaseYearMissing>(Plan("比2010年翻番")));

    private static PlanBuilder Plan(string words) => PlanBuilder.On($"――规模五年翻番。至2015年，工业总产值和税收{words}，分别达到6300亿元和40亿元。")
            .Target("工业总产值", "6300亿元", 2015).Target("税收", "40亿元", 2015);
}
