using Luoshi.Core.Semantics.Relations;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Relations;

public class CountedListTests
{
    [Theory]
    [InlineData("重点发展软件、互联网、生物医药等六大产业。", "6产业+: 软件|互联网|生物医药")]
    [InlineData("实施创新、产业、空间、配套和示范五大工程。", "5工程: 创新|产业|空间|配套|示范")]
    [InlineData("启动甲厂、乙厂、丙厂等3—4个旧厂房的改造。", "3―4旧厂房的改造+: 甲厂|乙厂|丙厂")]
    [InlineData("――两轴：沿江建设发展轴，沿湖建设服务轴。", "2轴: 沿江建设发展轴|沿湖建设服务轴")]
    [InlineData("――六个转变：即由甲向乙转变，由丙向丁转变。", "6转变: 由甲向乙转变|由丙向丁转变")]
    [InlineData("四个基地：重点建设甲园、乙园、丙园、丁园等，完善体系。", "4基地+: 甲园|乙园|丙园|丁园")]
    [InlineData("将光明、坪山等其余12个园区分层设置。", "12园区+: 光明|坪山")]
    [InlineData("健全省、市、县三级体系。", "3体系: 省|市|县")]
    [InlineData("下设提升品质、完善渠道、推进旅游等3个专班。", "3专班+: 下设提升品质|完善渠道|推进旅游")]
    [InlineData("企业可以采取改组、新设两种方式。", "2方式: 企业可以采取改组|新设")]
    [InlineData("我省投资、运营公司可以采取改组、新设两种方式。", "2方式: 运营公司可以采取改组|新设")]
    [InlineData("其余12个园区（光明、坪山、大鹏等）分层设置。", "12园区+: 光明|坪山|大鹏")]
    public void A_list_beside_its_number_is_found(string text, string expected) => Assert.Equal([expected], Lists(text));

    [Theory]
    [InlineData("建设公园、绿道、广场10处。")]
    [InlineData("在南、中、北区新增6个配套设施。")]
    [InlineData("2012年、2013年完成5个项目。")]
    [InlineData("第三、第四两个季度")]
    [InlineData("三峡柑橘产业带：以万州为重点，以奉节为核心。")]
    [InlineData("建设5个园区（含孵化器、加速器）。")]
    [InlineData("投资3.5亿元，建设第二水厂。")]
    [InlineData("")]
    [InlineData("推进甲、乙、丙等项目建设，共9—")]
    public void A_number_that_counts_no_list_is_left_alone(string text) => Assert.Empty(Lists(text));

    private static string[] Lists(string text)
    {
        var source = SourceDocument.FromText("plan.txt", text);
        return [.. CountedListFinder.Find(source).Select(l =>
            $"{l.Count}{(l.High is int high ? "―" + high : "")}{l.Noun}{(l.Open ? "+" : "")}: {string.Join('|', l.Members.Select(m => source.Slice(m).Replace("重点发展", "", StringComparison.Ordinal).Replace("实施", "", StringComparison.Ordinal).Replace("启动", "", StringComparison.Ordinal).Replace("将", "", StringComparison.Ordinal).Replace("重点建设", "", StringComparison.Ordinal).Replace("健全", "", StringComparison.Ordinal)))}")];
    }
}
