using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class RangeReversedTests
{
    [Fact]
    public void A_range_that_begins_with_its_larger_end_is_an_error() =>
        Assert.Equal("实验室的区间7―6家前大后小。", Assert.Single(Ask.Rule<RangeReversed>(PlanBuilder.On("实验室7—6家。").Target("实验室", "7—6家"))).Message.Zh);

    [Fact]
    public void Rule_is_silent_about_a_range_in_order() =>
        Assert.Empty(Ask.Rule<RangeReversed>(PlanBuilder.On("实验室6—7家。").Target("实验室", "6—7家")));
}
