using Luoshi.Core.Model;
using Luoshi.Web.Lists;

namespace Luoshi.Web.Tests.Lists;

public sealed class DueTests
{
    [Theory]
    [InlineData("2015-12-31", DueState.Ahead)]
    [InlineData("2016-01-01", DueState.Passed)]
    public void A_year_lasts_to_its_last_day(string asOf, DueState expected) =>
        Assert.Equal(expected, Due.Of(new PlanDate(2015), before: false, Day(asOf)));

    [Theory]
    [InlineData("2014-12-31", DueState.Ahead)]
    [InlineData("2015-01-01", DueState.Doubtful)]
    [InlineData("2015-12-31", DueState.Doubtful)]
    [InlineData("2016-01-01", DueState.Passed)]
    public void Before_a_year_is_in_doubt_during_that_year(string asOf, DueState expected) =>
        Assert.Equal(expected, Due.Of(new PlanDate(2015), before: true, Day(asOf)));

    [Fact]
    public void A_month_lasts_to_its_last_day() =>
        Assert.Equal(DueState.Passed, Due.Of(new PlanDate(2012, 2), before: false, new DateOnly(2012, 3, 1)));

    [Fact]
    public void Without_a_date_nothing_is_due() =>
        Assert.Equal(DueState.Undated, Due.Of(null, before: false, new DateOnly(2015, 1, 1)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
