using Luoshi.Core.Semantics.Dates;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Semantics.Dates;

public class DateScannerTests
{
    [Theory]
    [InlineData("2015年", "2015 2015年")]
    [InlineData("到2015年底", "2015 到2015年底")]
    [InlineData("2015年12月31日前", "2015-12-31 2015年12月31日前")]
    [InlineData("2019年6月底前", "2019-06 2019年6月底前")]
    [InlineData("2019年上半年", "2019-06 2019年上半年")]
    [InlineData("2019年第三季度", "2019-09 2019年第三季度")]
    [InlineData("2019年7月中旬", "2019-07 2019年7月中旬")]
    [InlineData("二〇一二年七月", "2012-07 二〇一二年七月")]
    [InlineData("２０１５年", "2015 2015年")]
    public void A_date_keeps_the_fineness_of_the_text(string text, string date) => Assert.Equal([date], Scan(text));

    [Theory]
    [InlineData("2012―2015年", "2012/2015 2012—2015年")]
    [InlineData("2012年至2015年", "2012/2015 2012年至2015年")]
    [InlineData("2012-2015年", "2012/2015 2012-2015年")]
    [InlineData("2012年—2015年", "2012/2015 2012年—2015年")]
    [InlineData("“十四五”期间", "2021/2025 “十四五”期间")]
    [InlineData("十三五时期", "2016/2020 十三五时期")]
    [InlineData("“十四五”末", "2025 “十四五”末")]
    public void A_period_has_two_ends(string text, string date) => Assert.Equal([date], Scan(text));

    [Fact]
    public void A_month_takes_the_year_before_it() => Assert.Equal(["2020-03 2020年3月底前", "2020-06 6月底前", "2020 年底前"], Scan("2020年3月底前甲，6月底前乙，年底前丙"));

    [Fact]
    public void A_month_without_a_year_takes_the_year_of_issue() => Assert.Equal(["2021-06-30 6月30日前"], Scan("6月30日前", 2021));

    [Theory]
    [InlineData("6月底前")]
    [InlineData("今年年底前")]
    [InlineData("6月的天气", 2020)]
    [InlineData("十五年")]
    [InlineData("3年内")]
    [InlineData("15000年")]
    [InlineData("1234年")]
    [InlineData("“十四五”规划")]
    [InlineData("五年")]
    [InlineData("")]
    public void What_cannot_be_placed_in_time_is_no_date(string text, int? issued = null) => Assert.Empty(Scan(text, issued));

    [Theory]
    [InlineData("2015年前", true)]
    [InlineData("2015年以前", true)]
    [InlineData("2015年底前", false)]
    [InlineData("2015年6月前", false)]
    [InlineData("2015年", false)]
    public void Only_a_bare_year_leaves_open_what_before_means(string text, bool before) => Assert.Equal(before, Tokens(text)[0].Before);

    [Theory]
    [InlineData("到2015年", "By")]
    [InlineData("至2015年", "By")]
    [InlineData("自2015年", "From")]
    [InlineData("从2015年", "From")]
    [InlineData("截至2015年", "Past")]
    [InlineData("2015年以来", "Past")]
    [InlineData("2015年", "Plain")]
    public void A_date_says_how_it_enters_its_sentence(string text, string entry) => Assert.Equal(entry, Tokens(text)[0].Entry.ToString());

    [Fact]
    public void Every_year_recurs() => Assert.True(Tokens("每年", 2020)[0].Recurrent);

    [Theory]
    [InlineData("2012―2015年―2020年")]
    [InlineData("2012年2013年2014年")]
    [InlineData("2020年13月45日")]
    [InlineData("年月日五年年底年")]
    public void Dates_of_any_sort_follow_each_other_without_overlap(string text)
    {
        var tokens = Tokens(text, 2020);

        Assert.All(tokens.Zip(tokens.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }

    private static List<DateToken> Tokens(string text, int? issued = null)
    {
        var chars = NormalizedText.From(text).Chars;
        return new DateScanner(chars, issued).Scan(0, chars.Length);
    }

    private static string[] Scan(string text, int? issued = null)
    {
        var chars = NormalizedText.From(text).Chars;
        return [.. Tokens(text, issued).Select(d => $"{d.When} {chars[d.Start..d.End]}")];
    }
}
