using Luoshi.Core.Measures;

namespace Luoshi.Core.Tests.Measures;

public class IndicatorNameTests
{
    [Theory]
    [InlineData("工业总产值", "工业总产值", "", "", null)]
    [InlineData("园区实现工业总产值", "工业总产值", "园区", "", null)]
    [InlineData("园区每平方公里实现工业总产值", "工业总产值", "园区", "平方公里", null)]
    [InlineData("亩均税收", "税收", "", "亩", null)]
    [InlineData("园区新增空间规模总量", "空间规模", "园区", "", null)]
    [InlineData("工业增加值占全市", "工业增加值", "", "", "全市")]
    [InlineData("园区规模工业产值占全市规模工业产值比重", "规模工业产值", "园区", "", "全市规模工业产值")]
    [InlineData("战略性新兴产业占比", "战略性新兴产业占比", "", "", null)]
    [InlineData("农用地占地面积", "农用地占地面积", "", "", null)]
    [InlineData("拥有自主知识产权的产品产值占园区产品产值", "拥有自主知识产权产品产值", "", "", "园区产品产值")]
    public void A_phrase_is_taken_apart(string phrase, string core, string where, string per, string? shareOf) =>
        Assert.Equal(new IndicatorName(core, where, per, shareOf), IndicatorName.Parse(phrase));

    [Theory]
    [InlineData("")]
    [InlineData("占")]
    [InlineData("新增")]
    [InlineData("每平方公里")]
    [InlineData(" 　")]
    public void A_phrase_of_nothing_but_markers_is_no_trouble(string phrase) => Assert.NotNull(IndicatorName.Parse(phrase).Core);
}
