using Luoshi.Office.Calendar;

namespace Luoshi.Office.Tests.Calendar;

public class OneDayTests
{
    [Theory]
    [InlineData("2026-11-30T02:30:00Z", "2013-11-30T02:30:00Z")]
    [InlineData("2026-11-30T15:59:59Z", "2013-11-30T15:59:59Z")]
    [InlineData("2026-11-30T16:00:00Z", "2013-11-29T16:00:00Z")]
    public void It_is_always_the_same_day_in_china_at_the_time_of_day_that_it_really_is(string now, string shown)
    {
        var real = new MovableClock { Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture) };
        var clock = new OneDay(new(2013, 11, 30), real);

        Assert.Equal(DateTimeOffset.Parse(shown, System.Globalization.CultureInfo.InvariantCulture), clock.GetUtcNow());
        Assert.Equal(new DateOnly(2013, 11, 30), ChinaTime.Today(clock));
    }
}
