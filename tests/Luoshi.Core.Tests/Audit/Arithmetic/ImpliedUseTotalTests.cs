using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class ImpliedUseTotalTests
{
    [Fact]
    public void A_rate_of_use_and_the_amount_imply_the_total_used()
    {
        var plan = PlanBuilder.On("工业增加值1900亿元，万元工业增加值能耗0.113吨标准煤。").Target("工业增加值", "1900亿元").Target("万元工业增加值能耗", "0.113吨标准煤");

        Assert.Equal("万元工业增加值能耗对应的总量约为2147000吨标准煤。", Assert.Single(Ask.Rule<ImpliedUseTotal>(plan)).Message.Zh);
    }

    [Fact]
    public void Rule_is_silent_when_the_amount_is_not_stated() =>
        Assert.Empty(Ask.Rule<ImpliedUseTotal>(PlanBuilder.On("万元工业增加值能耗0.113吨标准煤。").Target("万元工业增加值能耗", "0.113吨标准煤")));
}
