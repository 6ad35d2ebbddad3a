using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class ImpliedShareOfPartTests
{
    [Fact]
    public void A_part_implies_its_share()
    {
        var plan = PlanBuilder.On("专利授权不少于12000件，其中发明专利不少于6300件。").Target("专利授权", "不少于12000件").Target("发明专利", "不少于6300件");

        var finding = Assert.Single(Ask.Rule<ImpliedShareOfPart>(plan));

        Assert.Equal("按所列数字，占专利授权的比重：发明专利 52.5%。", finding.Message.Zh);
        Assert.Equal(["≥6300件 ÷ ≥12000件 = 52.5%"], finding.Working());
    }

    [Fact]
    public void Rule_is_silent_when_the_parts_come_to_more_than_the_whole()
    {
        var plan = PlanBuilder.On("专利100件，其中发明80件，海外60件。").Target("专利", "100件").Target("发明", "80件").Target("海外", "60件");

        Assert.Empty(Ask.Rule<ImpliedShareOfPart>(plan));
    }
}
