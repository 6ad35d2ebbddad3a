using CsCheck;
using Luoshi.Office.Calendar;

namespace Luoshi.Office.Tests.Calendar;

/// <summary>What holds for every date, inside the data and outside.</summary>
public class CalendarLawTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Standard;
    private static readonly Gen<DateOnly> Dates = Gen.Int[0, 18 * 365].Select(n => new DateOnly(2011, 1, 1).AddDays(n));
    private static readonly Gen<int> Counts = Gen.Int[1, 300];

    private static readonly Gen<TermRule> Rules = Gen.Select(Gen.Enum<TermUnit>(), Gen.Enum<RollRule>(), Counts)
        .Select((unit, roll, count) => new TermRule(unit, 1 + (count % TermRule.LongestOf(unit)), roll));

    [Fact]
    public void Adding_working_days_is_additive() =>
        Gen.Select(Dates, Counts, Counts).Sample((date, a, b) =>
            Assert.Equal(Calendar.AddWorkingDays(date, a + b).Due, Calendar.AddWorkingDays(Calendar.AddWorkingDays(date, a).Due, b).Due));

    [Fact]
    public void Adding_working_days_is_monotone_and_lands_on_a_day_worked() =>
        Gen.Select(Dates, Gen.Int[0, 40], Counts).Sample((date, later, count) =>
        {
            var due = Calendar.AddWorkingDays(date, count).Due;
            Assert.True(due <= Calendar.AddWorkingDays(date.AddDays(later), count).Due);
            Assert.True(due < Calendar.AddWorkingDays(date, count + 1).Due);
            Assert.True(Calendar.Day(due).IsWorkingDay);
        });

    [Fact]
    public void Counting_gives_back_what_was_added() =>
        Gen.Select(Dates, Counts).Sample((date, count) =>
        {
            var deadline = Calendar.AddWorkingDays(date, count);
            var counted = Calendar.CountWorkingDays(date, deadline.Due);
            Assert.Equal(count, counted.Days);
            Assert.Equal(deadline.Doubts, counted.Doubts);
        });

    [Fact]
    public void A_deadline_accounts_for_every_day_of_a_term_in_working_days() =>
        Gen.Select(Dates, Counts).Sample((date, count) =>
        {
            var deadline = Calendar.AddWorkingDays(date, count);
            Assert.Equal(deadline.Due.DayNumber - date.DayNumber, count + deadline.Skipped.Length);
        });

    [Fact]
    public void A_deadline_comes_after_its_start_and_on_a_day_worked_unless_it_stays() =>
        Gen.Select(Dates, Rules).Sample((date, rule) =>
        {
            var deadline = Calendar.DeadlineFrom(date, rule);
            Assert.True(deadline.Due > date);
            Assert.True(rule.Roll == RollRule.Stay || Calendar.Day(deadline.Due).IsWorkingDay);
            Assert.All([deadline.Sentence, .. deadline.Lines], text => Assert.False(string.IsNullOrWhiteSpace(text.Zh) || string.IsNullOrWhiteSpace(text.En)));
        });

    [Fact]
    public void No_answer_rests_silently_on_a_year_that_the_data_do_not_settle() =>
        Gen.Select(Dates, Counts).Sample((date, count) =>
        {
            var deadline = Calendar.AddWorkingDays(date, count);
            var unsettled = Enumerable.Range(1, deadline.Due.DayNumber - date.DayNumber)
                .Select(n => Calendar.Day(date.AddDays(n))).Any(day => day.Certainty != DayCertainty.Known);
            Assert.Equal(unsettled, !deadline.IsCertain);
        });
}
