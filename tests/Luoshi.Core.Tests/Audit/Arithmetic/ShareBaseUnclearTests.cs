using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class ShareBaseUnclearTests
{
    [Fact]
    public void A_base_that_two_figures_could_be_is_reported_with_both_results()
    {
        var finding = Assert.Single(Ask.Rule<ShareBaseUnclear>(Plan("产值")));

        Assert.Equal("“占产值”可以指工业总产值，也可以指农业总产值。", finding.Message.Zh);
        Assert.Equal(["按工业总产值：75% × 600亿元 = 450亿元", "按农业总产值：75% × 80亿元 = 60亿元"], finding.Working());
    }

    [Fact]
    public void Rule_is_silent_when_the_base_is_named_in_full() => Assert.Empty(Ask.Rule<ShareBaseUnclear>(Plan("工业总产值")));

    private static PlanBuilder Plan(string whole) =>
        PlanBuilder.On($"工业总产值600亿元，农业总产值80亿元，民营企业产值占{whole}的75%。")
            .Target("工业总产值", "600亿元").Target("农业总产值", "80亿元").Target($"民营企业产值占{whole}", "75%");
}
