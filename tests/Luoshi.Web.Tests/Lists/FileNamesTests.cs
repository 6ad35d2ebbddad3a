using Luoshi.Web.Pages.Downloads;

namespace Luoshi.Web.Tests.Lists;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("某方案", "指标.xlsx", "某方案-指标.xlsx")]
    [InlineData("../..\\etc/pass:wd", "a.txt", "etcpasswd-a.txt")]
    [InlineData("???", "a.txt", "plan-a.txt")]
    [InlineData("a\r\nb", "x\"y.json", "ab-xy.json")]
    public void A_file_name_holds_nothing_that_a_system_forbids(string title, string name, string expected) =>
        Assert.Equal(expected, FileNames.For(title, name));

    [Fact]
    public void A_long_title_is_cut() => Assert.Equal(60 + 6, FileNames.For(new string('长', 200), "x.txt").Length);
}
