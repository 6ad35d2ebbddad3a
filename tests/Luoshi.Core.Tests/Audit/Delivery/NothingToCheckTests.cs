using Luoshi.Core.Audit.Delivery;

namespace Luoshi.Core.Tests.Audit.Delivery;

public class NothingToCheckTests
{
    [Fact]
    public void Work_with_directions_only_is_reported() =>
        Assert.Equal(
            "“强化企业主体地位”没有数量、日期或可以查看的成果。",
            Assert.Single(Ask.Rule<NothingToCheck>(Text("加强产学研结合。支持企业创新发展，鼓励企业参与竞争，提高经营水平。"))).Message.Zh);

    [Theory]
    [InlineData("加强产学研结合，制定实施办法。")]
    [InlineData("加强产学研结合，到2015年企业研发机构达到30家。")]
    [InlineData("加强产学研结合，2013年取得进展。")]
    public void Rule_is_silent_when_something_could_be_checked(string work) => Assert.Empty(Ask.Rule<NothingToCheck>(Text(work)));

    private static string Text(string work) => "某市创新方案\n一、主要任务\n（一）强化企业主体地位\n" + work + "\n（二）建设平台\n搭建平台。";
}
