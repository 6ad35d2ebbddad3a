using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class ImpliedOutsideAverageTests
{
    [Fact]
    public void A_ratio_to_the_average_implies_the_average()
    {
        var plan = PlanBuilder.On("万元产值能耗降至0.113吨标准煤，约为全市平均水平的1/3。").Target("万元产值能耗", "0.113吨标准煤").Target("万元产值能耗为全市平均水平", "1/3");

        Assert.Equal("由数值和比例推得全市平均水平万元产值能耗约为0.339吨标准煤。", Assert.Single(Ask.Rule<ImpliedOutsideAverage>(plan)).Message.Zh);
    }

    [Fact]
    public void Rule_is_silent_without_a_ratio() =>
        Assert.Empty(Ask.Rule<ImpliedOutsideAverage>(PlanBuilder.On("万元产值能耗降至0.113吨标准煤。").Target("万元产值能耗", "0.113吨标准煤")));
}
