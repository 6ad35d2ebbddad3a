using Luoshi.Core.Audit.Arithmetic;
using Luoshi.Testing;

namespace Luoshi.Core.Tests.Audit.Arithmetic;

public class RemainderCountTests
{
    [Fact]
    public void All_less_the_others_is_what_the_plan_is_about()
    {
        var finding = Assert.Single(Ask.Rule<RemainderCount>(PlanBuilder.On("推动东区、西区等其余12个园区发展。\n2015年，形成“一区十四园”格局。")));

        Assert.Equal(["14 − 12 = 2"], finding.Working()[^1..]);
    }

    [Fact]
    public void Rule_is_silent_when_the_text_gives_two_totals() =>
        Assert.Empty(Ask.Rule<RemainderCount>(PlanBuilder.On("推动东区、西区等其余12个园区发展。\n形成“一区十四园”格局。\n建设“一区十五园”。")));

    [Fact]
    public void Rule_is_silent_when_nothing_says_others() =>
        Assert.Empty(Ask.Rule<RemainderCount>(PlanBuilder.On("推动东区、西区等12个园区发展，形成“一区十四园”格局。")));
}
