using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Core.Model;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class PartExceedsWholeTests
{
    [Fact]
    public void A_part_larger_than_its_whole_is_an_error()
    {
        var finding = Assert.Single(Ask.Rule<PartExceedsWhole>(Plan("100", "120")));

        Assert.Equal(FindingLevel.Error, finding.Level);
        Assert.Equal("其中的省级企业 120家大于企业 100家。", finding.Message.Zh);
    }

    [Fact]
    public void A_floor_above_the_floor_of_the_whole_is_a_warning() =>
        Assert.Equal(FindingLevel.Warning, Assert.Single(Ask.Rule<PartExceedsWhole>(Plan("不少于100", "不少于120"))).Level);

    [Fact]
    public void Rule_is_silent_when_the_part_is_no_more_than_the_whole() => Assert.Empty(Ask.Rule<PartExceedsWhole>(Plan("100", "100")));

    private static PlanBuilder Plan(string whole, string part) =>
        PlanBuilder.On($"培育企业{whole}家，其中省级企业{part}家。").Target("企业", whole + "家").Target("省级企业", part + "家");
}
