using Luoshi.Core.Text;
using Luoshi.Web.Pages.Reader.Marks;

namespace Luoshi.Web.Tests.Reader;

public class FinderTests
{
    [Theory]
    [InlineData("园区产值，园区面积", "园区", 2)]
    [InlineData("ＰＣＴ申请与pct申请", "PCT", 2)]
    [InlineData("2012―2015年、2012—2015年、2012－2015", "2012-2015", 3)]
    [InlineData("深府〔2012〕83号", "深府[2012]83号", 1)]
    [InlineData("啊啊啊", "啊啊", 1)]
    [InlineData("任何文字", "没有", 0)]
    [InlineData("任何文字", "  ", 0)]
    public void Words_are_found_whatever_their_width_case_dashes_and_brackets(string text, string words, int times) =>
        Assert.Equal(times, Finder.Find(text, words).Length);

    [Fact]
    public void A_hit_is_where_the_words_stand() => Assert.Equal(new TextSpan(3, 3), Assert.Single(Finder.Find("　　（ＰＣＴ）", "pct")));

    [Fact]
    public void Hits_end_at_the_limit() => Assert.Equal(Finder.MaxHits, Finder.Find(new string('年', Finder.MaxHits * 2), "年").Length);
}
