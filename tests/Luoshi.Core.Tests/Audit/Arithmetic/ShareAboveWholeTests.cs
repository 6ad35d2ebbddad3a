using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class ShareAboveWholeTests
{
    [Fact]
    public void A_share_above_one_hundred_per_cent_is_an_error() =>
        Assert.Equal("LS1011", Assert.Single(Ask.Rule<ShareAboveWhole>(PlanBuilder.On("产值占全市的120%。").Target("产值占全市", "120%"))).Code);

    [Fact]
    public void Rule_is_silent_about_rates_that_are_no_shares() =>
        Assert.Empty(Ask.Rule<ShareAboveWhole>(PlanBuilder.On("拨备覆盖率达到150%，产值占全市的20%。").Target("拨备覆盖率", "150%").Target("产值占全市", "20%")));
}
