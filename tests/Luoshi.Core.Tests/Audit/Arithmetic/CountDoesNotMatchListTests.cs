using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class CountDoesNotMatchListTests
{
    [Theory]
    [InlineData("重点发展软件、互联网、生物医药、新材料四大产业。")]
    [InlineData("实施强基、提质、增效和开放四大工程。")]
    [InlineData("坚持四项原则：一是统筹，二是创新，三是开放，四是安全。")]
    [InlineData("――两带：沿江建设生态带，沿湖建设景观带。")]
    [InlineData("重点发展软件、互联网等四大产业。")]
    [InlineData("全市划分为平原、丘陵、山地、沿海及岛屿等四类地区。")]
    [InlineData("在南、中、北区新增6个配套设施。")]
    [InlineData("支持道路、桥梁6个项目。")]
    [InlineData("各级政府、有关部门要严格把好设计、施工、验收三个关口。")]
    public void Rule_is_silent_when_the_list_may_match_its_number(string text) => Assert.Empty(Ask.Rule<CountDoesNotMatchList>(PlanBuilder.On(text)));

    [Theory]
    [InlineData("重点发展软件、互联网、生物医药、新材料五大产业。", "写的是“五大产业”，列举了4项。")]
    [InlineData("重点发展软件、互联网、生物医药、新材料等三大产业。", "写的是“三大产业”，列举了4项。")]
    [InlineData("――四个提升：提升质量，提升效益，提升水平。", "写的是“四个提升”，列举了3项。")]
    [InlineData("坚持四项原则：一是统筹，二是创新，三是开放。", "写的是“四项原则”，列举了3项。")]
    public void A_number_that_its_list_does_not_bear_out_is_reported(string text, string message)
    {
        var finding = Assert.Single(Ask.Rule<CountDoesNotMatchList>(PlanBuilder.On(text)));

        Assert.Equal(message, finding.Message.Zh);
        Assert.NotEmpty(finding.Working);
    }
}
