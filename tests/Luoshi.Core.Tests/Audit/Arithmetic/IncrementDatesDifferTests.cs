using Luoshi.Core.Audit.Arithmetic;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class IncrementDatesDifferTests
{
    [Fact]
    public void A_level_by_the_year_and_an_increment_before_it_may_lie_a_year_apart()
    {
        var finding = Assert.Single(Ask.Rule<IncrementDatesDiffer>(Text("2015年前")));

        Assert.Contains("相差一年（涉及1项）", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_is_silent_when_both_are_due_in_the_same_words() => Assert.Empty(Ask.Rule<IncrementDatesDiffer>(Text("到2015年")));

    private static string Text(string date) =>
        $"""
        某市创新方案（2012―2015年）
        一、发展目标
        至2015年，国家级重点实验室达到6家。
        二、主要任务
        （一）建设载体
        力争{date}新增2家国家级重点实验室。（市科技局牵头）
        """;
}
