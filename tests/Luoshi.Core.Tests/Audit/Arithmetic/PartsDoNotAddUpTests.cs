using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Core.Model;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class PartsDoNotAddUpTests
{
    [Fact]
    public void Exact_parts_beside_an_exact_total_must_add_up_to_it()
    {
        var finding = Assert.Single(Ask.Rule<PartsDoNotAddUp>(Plan("500", "200", "270")));

        Assert.Equal(FindingLevel.Error, finding.Level);
        Assert.Equal("分项合计470公里，比总数500公里少30公里。", finding.Message.Zh);
        Assert.Equal("The parts come to 470公里: 30公里 short of the total of 500公里.", finding.Message.En);
        Assert.Equal(["200公里 + 270公里 = 470公里", "500公里 − 470公里 = 30公里", "470公里 ≠ 500公里"], finding.Working());
        Assert.Equal(2, finding.Related.Length);
    }

    [Fact]
    public void Rule_is_silent_when_the_parts_add_up() => Assert.Empty(Ask.Rule<PartsDoNotAddUp>(Plan("500", "200", "300")));

    [Fact]
    public void Parts_in_another_unit_are_converted()
    {
        var plan = PlanBuilder.On("供地3平方公里（工业用地200公顷，住宅用地1500亩）。")
            .Target("供地", "3平方公里").Target("工业用地", "200公顷").Target("住宅用地", "1500亩");

        Assert.Empty(Ask.Rule<PartsDoNotAddUp>(plan));
    }

    [Fact]
    public void About_leaves_room_and_makes_a_gap_a_warning()
    {
        Assert.Empty(Ask.Rule<PartsDoNotAddUp>(Plan("约500", "约210", "约300")));
        Assert.Equal(FindingLevel.Warning, Assert.Single(Ask.Rule<PartsDoNotAddUp>(Plan("约500", "约200", "约200"))).Level);
    }

    [Fact]
    public void Parts_that_exceed_the_total_are_said_to_be_over() =>
        Assert.Contains("over the total", Assert.Single(Ask.Rule<PartsDoNotAddUp>(Plan("500", "300", "300"))).Message.En, StringComparison.Ordinal);

    private static PlanBuilder Plan(string whole, string one, string other) =>
        PlanBuilder.On($"新建道路{whole}公里（县道{one}公里，乡道{other}公里）。")
            .Target("道路", whole + "公里").Target("县道", one + "公里").Target("乡道", other + "公里");
}
