using Luoshi.Office.Reports;

namespace Luoshi.Office.Tests.Delivery;

public class ReportPeriodTests
{
    [Theory]
    [InlineData(Frequency.Week, "2013-10-15", "2013-10-14", "2013-10-20")]
    [InlineData(Frequency.Week, "2013-10-20", "2013-10-14", "2013-10-20")]
    [InlineData(Frequency.Week, "2013-12-30", "2013-12-30", "2014-01-05")]
    [InlineData(Frequency.Month, "2012-02-10", "2012-02-01", "2012-02-29")]
    [InlineData(Frequency.Quarter, "2013-12-31", "2013-10-01", "2013-12-31")]
    [InlineData(Frequency.Year, "2013-06-30", "2013-01-01", "2013-12-31")]
    public void A_period_holds_its_day(Frequency frequency, string day, string from, string to) =>
        Assert.Equal(new ReportPeriod(DateOnly.ParseExact(from, "yyyy-MM-dd"), DateOnly.ParseExact(to, "yyyy-MM-dd")), ReportPeriod.Of(frequency, DateOnly.ParseExact(day, "yyyy-MM-dd")));
}
