using System.Globalization;
using Luoshi.Office.Calendar;
using Luoshi.Office.Notices;

namespace Luoshi.Office.Tests.Notices;

/// <summary>2 December 2013 is a Monday; 28 September to 7 October 2013 has a holiday and make-up days.</summary>
public sealed class NoticeRhythmTests
{
    private static readonly NoticeRhythm Daily = new(0, 9, 8, 18);
    private static readonly NoticeRhythm Often = new(4, 9, 8, 18);

    [Theory]
    [InlineData("2013-12-02 07:00", "2013-12-02 09:00")]
    [InlineData("2013-12-02 09:00", "2013-12-02 09:00")]
    [InlineData("2013-12-02 09:01", "2013-12-03 09:00")]
    [InlineData("2013-12-06 12:00", "2013-12-09 09:00")]
    [InlineData("2013-09-28 12:00", "2013-09-29 09:00")]
    [InlineData("2013-09-30 12:00", "2013-10-08 09:00")]
    public void The_daily_digest_goes_out_at_its_hour_of_the_next_working_day(string now, string then) =>
        Assert.Equal(At(then), Daily.Next(WorkingCalendar.Standard, At(now), null, dueToday: false));

    [Theory]
    [InlineData("2013-12-02 10:00", "2013-12-02 10:00")]
    [InlineData("2013-12-02 18:00", "2013-12-03 08:00")]
    [InlineData("2013-12-02 02:00", "2013-12-02 08:00")]
    [InlineData("2013-12-07 10:00", "2013-12-09 08:00")]
    public void What_is_due_today_waits_for_open_hours_only(string now, string then) =>
        Assert.Equal(At(then), Daily.Next(WorkingCalendar.Standard, At(now), At(now), dueToday: true));

    [Theory]
    [InlineData("2013-12-02 10:00", null, "2013-12-02 10:00")]
    [InlineData("2013-12-02 10:00", "2013-12-02 09:00", "2013-12-02 13:00")]
    [InlineData("2013-12-02 10:00", "2013-12-01 09:00", "2013-12-02 10:00")]
    [InlineData("2013-12-02 16:00", "2013-12-02 15:00", "2013-12-03 08:00")]
    public void A_digest_of_every_so_many_hours_keeps_them_between_two(string now, string? last, string then) =>
        Assert.Equal(At(then), Often.Next(WorkingCalendar.Standard, At(now), last is null ? null : At(last), dueToday: false));

    private static DateTimeOffset At(string text) =>
        DateTimeOffset.ParseExact(text + " +08:00", "yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
}
