using Luoshi.Core.Semantics.Units;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Semantics.Units;

public class UnitListParserTests
{
    [Theory]
    [InlineData("市科技局", "市科技局")]
    [InlineData("市科技局、市财政局", "市科技局|市财政局")]
    [InlineData("市科技局，各区政府", "市科技局|各区政府")]
    [InlineData("市科技局和市财政局", "市科技局|市财政局")]
    [InlineData("市科技局、市财政局及市统计局", "市科技局|市财政局|市统计局")]
    [InlineData("工业和信息化部、人力资源和社会保障部", "工业和信息化部|人力资源和社会保障部")]
    [InlineData("市工业和信息化局和市统计局", "市工业和信息化局|市统计局")]
    [InlineData("由市科技局会同市财政局", "市科技局|市财政局")]
    public void Joints_part_units_and_words_inside_names_do_not(string list, string units) => Assert.Equal(units, Parse(list));

    [Theory]
    [InlineData("各市、县〔区〕政府", "各市、县〔区〕政府")]
    [InlineData("各县（市、区）政府", "各县（市、区）政府")]
    [InlineData("市财政局，各市、州人民政府", "市财政局|各市、州人民政府")]
    [InlineData("各区、县政府、市直各部门", "各区、县政府|市直各部门")]
    public void A_group_written_over_several_parts_is_one(string list, string units) => Assert.Equal(units, Parse(list));

    [Theory]
    [InlineData("市科技局等", "市科技局")]
    [InlineData("市科技局等有关部门", "市科技局|有关部门")]
    [InlineData("市科技局等部门", "市科技局")]
    [InlineData("市科技局等8个部门", "市科技局")]
    [InlineData("市科技局等相关单位", "市科技局|相关单位")]
    public void What_follows_and_others_is_a_group_or_nobody(string list, string units) => Assert.Equal(units, Parse(list));

    [Theory]
    [InlineData("市科技局、市财政局按职责分工", "市科技局|市财政局")]
    [InlineData("市科技局具体", "市科技局")]
    [InlineData("请市科技局", "市科技局")]
    public void Words_around_the_list_are_no_part_of_a_name(string list, string units) => Assert.Equal(units, Parse(list));

    [Theory]
    [InlineData("")]
    [InlineData("、，")]
    [InlineData("推进改革")]
    [InlineData("市科技局推进改革，企业获得补贴")]
    [InlineData("发展机会")]
    public void What_is_no_list_of_units_is_none(string list) => Assert.Equal("none", Parse(list));

    [Fact]
    public void The_last_of_a_loose_list_says_what_the_others_are()
    {
        Assert.Equal("省发展改革|财政|水利部门", Parse("省发展改革、财政、水利部门"));
        Assert.Equal("none", Parse("省发展改革、财政、水利部门", loose: false));
    }

    private static string Parse(string list, bool loose = true)
    {
        var chars = NormalizedText.From(list).Chars;
        var units = UnitListParser.Parse(chars, 0, chars.Length, loose);
        return units is null ? "none" : string.Join('|', units.Select(u => chars[u.Start..u.End]));
    }
}
