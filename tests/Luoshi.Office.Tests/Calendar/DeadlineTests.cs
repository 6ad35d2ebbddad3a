using Luoshi.Office.Calendar;

namespace Luoshi.Office.Tests.Calendar;

public class DeadlineTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Standard;

    [Fact]
    public void Working_days_skip_the_festival_and_count_the_weekends_worked_for_it()
    {
        var deadline = Calendar.AddWorkingDays(new(2012, 1, 18), 5);

        Assert.Equal(new DateOnly(2012, 1, 30), deadline.Due);
        Assert.Equal(
            "自2012年1月18日起（当日不计）5个工作日，至2012年1月30日（星期一）止。",
            deadline.Sentence.Zh);
        Assert.Equal("5 working days from 18 January 2012 (that day not counted): due on Monday 30 January 2012.", deadline.Sentence.En);
        Assert.Equal(
            [
                "2012年1月22日至2012年1月28日：春节放假，7天不计",
                "2012年1月21日（星期六）：春节调休上班，照计",
                "2012年1月29日（星期日）：春节调休上班，照计",
            ],
            deadline.Lines.Select(line => line.Zh));
        Assert.Equal("22 January 2012 to 28 January 2012: Spring Festival, 7 days not counted", deadline.Lines[0].En);
        Assert.True(deadline.IsCertain);
    }

    [Fact]
    public void Calendar_days_that_end_in_a_festival_roll_to_the_first_day_worked()
    {
        var deadline = Calendar.AddCalendarDays(new(2013, 9, 1), 30);

        Assert.Equal((new DateOnly(2013, 10, 1), new DateOnly(2013, 10, 8)), (deadline.Reached, deadline.Due));
        Assert.Equal(
            "自2013年9月1日起（当日不计）30日，为2013年10月1日（星期二），不是工作日，顺延至2013年10月8日（星期二）止。",
            deadline.Sentence.Zh);
        Assert.Equal(7, deadline.Skipped.Length);
    }

    [Theory]
    [InlineData(RollRule.Stay, "2013-10-05")]
    [InlineData(RollRule.Forward, "2013-10-08")]
    [InlineData(RollRule.Backward, "2013-09-30")]
    public void A_monthly_report_is_due_by_its_day_moved_as_the_rule_says(RollRule roll, string due) =>
        Assert.Equal(Date(due), Calendar.DeadlineFrom(new(2013, 9, 10), new(TermUnit.DayOfMonth, 5, roll)).Due);

    [Fact]
    public void A_deadline_never_rolls_back_to_its_start_or_before()
    {
        var deadline = Calendar.DeadlineFrom(new(2013, 9, 30), new(TermUnit.DayOfMonth, 5, RollRule.Backward));

        Assert.Equal(new DateOnly(2013, 10, 8), deadline.Due);
    }

    [Theory]
    [InlineData("2014-01-31", 31, "2014-02-28")]
    [InlineData("2014-02-28", 31, "2014-03-31")]
    [InlineData("2014-03-05", 5, "2014-04-05")]
    [InlineData("2014-12-20", 10, "2015-01-10")]
    public void A_day_of_the_month_is_the_next_one_after_the_start(string start, int day, string reached) =>
        Assert.Equal(Date(reached), Calendar.DeadlineFrom(Date(start), new(TermUnit.DayOfMonth, day)).Reached);

    [Theory]
    [InlineData(TermUnit.Months, 1, "2013-01-31", "2013-02-28")]
    [InlineData(TermUnit.Months, 6, "2012-08-31", "2013-02-28")]
    [InlineData(TermUnit.Years, 1, "2012-02-29", "2013-02-28")]
    [InlineData(TermUnit.Years, 1, "2012-07-02", "2013-07-02")]
    public void Months_and_years_end_on_the_same_day_or_the_last_of_the_month(TermUnit unit, int count, string start, string reached) =>
        Assert.Equal(Date(reached), Calendar.DeadlineFrom(Date(start), new(unit, count, RollRule.Stay)).Due);

    [Theory]
    [InlineData(TermUnit.WorkingDays, 15, "15个工作日", "15 working days")]
    [InlineData(TermUnit.WorkingDays, 1, "1个工作日", "1 working day")]
    [InlineData(TermUnit.CalendarDays, 30, "30日", "30 days")]
    [InlineData(TermUnit.DayOfMonth, 5, "每月5日前", "by day 5 of the month")]
    [InlineData(TermUnit.Months, 3, "3个月", "3 months")]
    [InlineData(TermUnit.Years, 1, "1年", "1 year")]
    public void A_rule_says_itself_in_both_languages(TermUnit unit, int count, string zh, string en) =>
        Assert.Equal((zh, en), (new TermRule(unit, count).Text.Zh, new TermRule(unit, count).Text.En));

    [Theory]
    [InlineData(TermUnit.WorkingDays, 0)]
    [InlineData(TermUnit.CalendarDays, 3661)]
    [InlineData(TermUnit.DayOfMonth, 32)]
    [InlineData(TermUnit.Years, 11)]
    public void A_rule_of_no_days_or_too_many_cannot_be_made(TermUnit unit, int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TermRule(unit, count));

    [Fact]
    public void What_touches_a_year_without_its_notice_says_so()
    {
        var deadline = Calendar.AddWorkingDays(new(2026, 12, 28), 5);

        Assert.Equal(new DateOnly(2027, 1, 5), deadline.Due);
        Assert.Equal([new CalendarDoubt(2027, DayCertainty.NotAnnounced)], deadline.Doubts);
        Assert.Contains("2027年的放假调休安排尚未录入", deadline.Lines[^1].Zh, StringComparison.Ordinal);
        Assert.Equal(DayCertainty.Known, Calendar.Day(new(2027, 10, 1)).Certainty);
        Assert.Equal(DayCertainty.NotAnnounced, Calendar.Day(new(2027, 10, 4)).Certainty);
    }

    [Fact]
    public void What_touches_a_year_outside_the_data_is_answered_by_the_week_and_says_so()
    {
        var deadline = Calendar.AddWorkingDays(new(2018, 9, 28), 1);

        Assert.Equal(new DateOnly(2018, 10, 1), deadline.Due);
        Assert.Equal([new CalendarDoubt(2018, DayCertainty.NotCovered)], deadline.Doubts);
        Assert.Contains("no data for 2018", deadline.Lines[^1].En, StringComparison.Ordinal);
        Assert.NotEmpty(Calendar.CountWorkingDays(new(2016, 12, 30), new(2017, 1, 3)).Doubts);
    }

    [Fact]
    public void What_asks_nothing_of_the_calendar_doubts_nothing() =>
        Assert.True(Calendar.DeadlineFrom(new(2018, 9, 1), new(TermUnit.CalendarDays, 30, RollRule.Stay)).IsCertain);

    [Fact]
    public void Dates_are_those_of_China_whatever_the_offset()
    {
        Assert.Equal(new DateOnly(2013, 1, 1), ChinaTime.DateOf(new(2012, 12, 31, 16, 0, 0, TimeSpan.Zero)));
        Assert.Equal(new DateOnly(2012, 12, 31), ChinaTime.DateOf(new(2012, 12, 31, 15, 59, 59, 999, TimeSpan.Zero)));
        Assert.Equal(new DateTimeOffset(2012, 12, 31, 16, 0, 0, TimeSpan.Zero), ChinaTime.EndOf(new(2012, 12, 31)));
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
