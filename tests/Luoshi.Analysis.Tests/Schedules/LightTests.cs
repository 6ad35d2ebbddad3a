using CsCheck;
using Luoshi.Analysis.Schedules;

namespace Luoshi.Analysis.Tests.Schedules;

public class LightTests
{
    private static readonly LightRules Rules = new(DueSoonDays: 30, BehindPoints: 10, FarBehindPoints: 30, StaleDays: 45);
    private static readonly DateOnly Start = new(2013, 1, 1);
    private static readonly Promise Year = new(Start, new(2013, 12, 31));

    [Theory]
    [InlineData("2013-06-01", Said.OnSchedule, "2013-06-20", ScheduleState.OnSchedule)]
    [InlineData("2013-06-01", Said.NotStarted, "2013-06-20", ScheduleState.NotStarted)]
    [InlineData("2013-06-01", Said.Behind, "2013-06-20", ScheduleState.Behind)]
    [InlineData("2013-06-01", Said.Done, "2013-06-20", ScheduleState.Done)]
    [InlineData("2013-06-01", Said.OnSchedule, "2013-12-01", ScheduleState.DueSoon)]
    [InlineData("2013-06-01", Said.Behind, "2013-12-01", ScheduleState.Behind)]
    [InlineData("2013-06-01", Said.OnSchedule, "2013-11-30", ScheduleState.OnSchedule)]
    [InlineData("2013-06-01", Said.OnSchedule, "2013-12-31", ScheduleState.DueSoon)]
    [InlineData("2013-06-01", Said.OnSchedule, "2014-01-01", ScheduleState.Overdue)]
    [InlineData("2014-01-15", Said.Done, "2014-02-01", ScheduleState.DoneLate)]
    public void The_last_word_and_the_day_decide(string on, Said what, string asOf, ScheduleState state) =>
        Assert.Equal(state, Lights.Of(Year, [new(Day(on), what)], Day(asOf), Rules).State);

    [Theory]
    [InlineData(41, ScheduleState.OnSchedule)]
    [InlineData(40, ScheduleState.Behind)]
    [InlineData(21, ScheduleState.Behind)]
    [InlineData(20, ScheduleState.FarBehind)]
    public void Progress_is_held_against_the_straight_line_of_time(int progress, ScheduleState state)
    {
        // 182 of 364 days: half of the time.
        var light = Lights.Of(Year, [new(new(2013, 7, 1), Said.OnSchedule, progress)], new(2013, 7, 2), Rules);

        Assert.Equal(state, light.State);
    }

    [Fact]
    public void Why_tells_the_figures()
    {
        var light = Lights.Of(Year, [new(new(2013, 7, 1), Said.OnSchedule, 15)], new(2013, 7, 2), Rules);

        Assert.Equal("进度15%，时序50%，落后35个百分点（30个起为严重滞后）。", light.Why.Zh);
        Assert.Equal("15 % done where time says 50 %: 35 points behind (30 or more is far behind).", light.Why.En);
    }

    [Fact]
    public void What_was_in_trouble_and_is_no_more_has_recovered()
    {
        Word[] words = [new(new(2013, 3, 1), Said.Behind), new(new(2013, 5, 1), Said.OnSchedule)];

        Assert.True(Lights.Of(Year, words, new(2013, 5, 2), Rules).Recovered);
        Assert.False(Lights.Of(Year, words, new(2013, 4, 1), Rules).Recovered);
        Assert.False(Lights.Of(Year, words[1..], new(2013, 5, 2), Rules).Recovered);
        Assert.True(Lights.Of(Year, [new(new(2014, 1, 15), Said.Done)], new(2014, 2, 1), Rules).Recovered);
    }

    [Fact]
    public void Freshness_stands_apart_from_the_state()
    {
        var old = Lights.Of(Year, [new(new(2013, 3, 1), Said.OnSchedule)], new(2013, 6, 1), Rules);
        Assert.Equal((ScheduleState.OnSchedule, true, new DateOnly(2013, 3, 1)), (old.State, old.Stale, old.LastHeard ?? default));
        Assert.False(Lights.Of(Year, [new(new(2013, 3, 1), Said.Done)], new(2013, 9, 1), Rules).Stale);
        Assert.True(Lights.Of(Year, [], new(2013, 3, 1), Rules).Stale);
    }

    [Fact]
    public void What_waits_for_somebody_else_says_so_until_it_is_done()
    {
        Assert.True(Lights.Of(Year, [], new(2013, 3, 1), Rules, waits: true).Waits);
        Assert.False(Lights.Of(Year, [new(new(2013, 2, 1), Said.Done)], new(2013, 3, 1), Rules, waits: true).Waits);
    }

    [Fact]
    public void Done_and_taken_back_is_open_again()
    {
        Word[] words = [new(new(2013, 3, 1), Said.Done), new(new(2013, 4, 1), Said.Behind)];

        Assert.Equal(ScheduleState.Behind, Lights.Of(Year, words, new(2013, 4, 2), Rules).State);
        Assert.Equal(ScheduleState.Done, Lights.Of(Year, words, new(2013, 3, 15), Rules).State);
    }

    [Fact]
    public void The_part_that_presses_most_decides_how_the_whole_stands()
    {
        var fine = Lights.Of(Year, [new(new(2013, 3, 1), Said.OnSchedule)], new(2013, 3, 2), Rules);
        var soon = Lights.Of(new(Start, new(2013, 3, 20)), [], new(2013, 3, 2), Rules);
        var late = Lights.Of(new(Start, new(2013, 2, 1)), [], new(2013, 3, 2), Rules);

        Assert.Same(late, Lights.Deciding(fine, [soon, late], light => light));
        Assert.Same(late, Lights.Deciding(late, [soon, fine], light => light));
        Assert.Same(fine, Lights.Deciding(fine, [], light => light));
    }

    [Fact]
    public void A_part_that_is_not_begun_long_before_its_day_says_nothing_against_the_whole()
    {
        var fine = Lights.Of(Year, [new(new(2013, 3, 1), Said.OnSchedule)], new(2013, 3, 2), Rules);
        var later = Lights.Of(Year, [new(new(2013, 3, 1), Said.NotStarted)], new(2013, 3, 2), Rules);

        Assert.Equal(ScheduleState.NotStarted, later.State);
        Assert.Same(fine, Lights.Deciding(fine, [later], light => light));
    }

    [Fact]
    public void What_became_known_later_changes_no_day_before_and_order_does_not_matter() =>
        Gen.Select(Words, Gen.Int[0, 500], Gen.Int[0, 60]).Sample((words, day, later) =>
        {
            var asOf = Start.AddDays(day);
            var known = words.Where(word => word.On <= asOf).ToArray();
            var light = Lights.Of(Year, known, asOf, Rules);
            Assert.Equal(light, Lights.Of(Year, words, asOf, Rules));
            Assert.Equal(light, Lights.Of(Year, words.Append(new(asOf.AddDays(later + 1), Said.Done)), asOf, Rules));
        });

    private static Gen<Word[]> Words =>
        Gen.Select(Gen.Int[0, 500], Gen.Enum<Said>(), Gen.Int[0, 100]).Select((day, what, progress) => new Word(Start.AddDays(day), what, progress)).Array[0, 8]
            .Select(words => words.DistinctBy(word => word.On).ToArray());

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void A_correction_of_an_earlier_report_does_not_undo_a_later_one()
    {
        var done = new Word(new(2013, 9, 10), Said.Done, Until: new(2013, 8, 31));
        var corrected = new Word(new(2013, 9, 13), Said.Behind, Until: new(2013, 7, 31));
        var takenBack = new Word(new(2013, 9, 20), Said.Behind, Until: new(2013, 8, 31));

        Assert.True(Lights.Of(Year, [done, corrected], new(2013, 10, 1), Rules).State.IsDone());
        Assert.False(Lights.Of(Year, [done, corrected, takenBack], new(2013, 10, 1), Rules).State.IsDone());
    }
}
