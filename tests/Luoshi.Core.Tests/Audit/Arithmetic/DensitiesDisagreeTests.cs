using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class DensitiesDisagreeTests
{
    [Fact]
    public void Densities_that_imply_areas_far_apart_are_reported()
    {
        var finding = Assert.Single(Ask.Rule<DensitiesDisagree>(Plan("5000", "450")));

        Assert.Equal("各项推得的平方公里数从10到15，相差50%。", finding.Message.Zh);
        Assert.Equal(["工业总产值：5000亿元 ÷ 500亿元 = 10平方公里", "税收：450亿元 ÷ 30亿元 = 15平方公里", "相差：(15平方公里 − 10平方公里) ÷ 10平方公里 = 50%"], finding.Working());
    }

    [Fact]
    public void Rule_is_silent_when_the_areas_lie_within_the_tolerance() => Assert.Empty(Ask.Rule<DensitiesDisagree>(Plan("5000", "306")));

    private static PlanBuilder Plan(string output, string tax) => PlanBuilder.On($"工业总产值达到{output}亿元，税收达到{tax}亿元。每平方公里实现工业总产值500亿元、税收30亿元。")
            .Target("工业总产值", $"{output}亿元", 2025).Target("税收", $"{tax}亿元", 2025)
            .Target("每平方公里工业总产值", "500亿元", 2025).Target("每平方公里税收", "30亿元", 2025);
}
