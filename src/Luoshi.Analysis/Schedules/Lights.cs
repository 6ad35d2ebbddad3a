using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core.Model;

namespace Luoshi.Analysis.Schedules;

/// <summary>Gives lights by rules that can be read out. What became known later than a day does not count on that day.</summary>
public static class Lights
{
    /// <summary>The light of a promise on a day.</summary>
    /// <param name="words">All that was ever said of it, in any order.</param>
    /// <param name="waits">Whether on that day it waits for somebody else.</param>
    public static Light Of(Promise promise, IEnumerable<Word> words, DateOnly asOf, LightRules rules, bool waits = false)
    {
        ArgumentNullException.ThrowIfNull(promise);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(rules);
        // What is said last of the latest time counts: that an earlier report was corrected afterwards does not undo a later one.
        var known = words.Where(word => word.On <= asOf).OrderBy(word => word.Until ?? word.On).ThenBy(word => word.On).ToImmutableArray();
        var (state, why) = Judge(promise, known, asOf, rules);
        DateOnly? heard = known.IsEmpty ? null : known.Max(word => word.On);
        var recovered = !state.IsTrouble() && WasInTrouble(promise, known, asOf, rules);
        return new(state, recovered, !state.IsDone() && IsStale(promise, heard, asOf, rules), waits && !state.IsDone(), heard, why);
    }

    /// <summary>
    /// What decides how something stands in which parts are dated: what was said of the whole, unless a part presses more. A part presses
    /// from the days on that count as soon: that one is not begun long before its day says nothing against the whole.
    /// </summary>
    /// <typeparam name="T">What has a light.</typeparam>
    public static T Deciding<T>(T whole, IEnumerable<T> parts, Func<T, Light> light)
    {
        ArgumentNullException.ThrowIfNull(light);
        return parts.Where(part => light(part).State >= ScheduleState.DueSoon && light(part).State > light(whole).State)
            .OrderByDescending(part => light(part).State).ThenByDescending(part => light(part).Stale).FirstOrDefault(whole);
    }

    private static (ScheduleState State, LocalizedText Why) Judge(Promise promise, ImmutableArray<Word> known, DateOnly asOf, LightRules rules)
    {
        var last = known.IsEmpty ? null : known[^1];
        if (last is { What: Said.Done })
        {
            // Done when it was first said to be done, as long as nobody took that back since.
            var done = known.Reverse().TakeWhile(word => word.What == Said.Done).Last();
            var on = done.DoneOn ?? done.On;
            return promise.DueOn is { } day && on > day
                ? (ScheduleState.DoneLate, new($"{Day(on)}完成，晚于期限{Day(day)}。", $"Done on {Day(on)}, after {Day(day)}."))
                : (ScheduleState.Done, new($"{Day(on)}完成。", $"Done on {Day(on)}."));
        }

        if (promise.DueOn is { } due && asOf > due)
        {
            return (ScheduleState.Overdue, new($"期限{Day(due)}已过{asOf.DayNumber - due.DayNumber}天，尚未完成。", $"Due on {Day(due)}, {asOf.DayNumber - due.DayNumber} days ago, and not done."));
        }

        if (Gap(promise, last, asOf) is { } gap && gap.Points >= rules.BehindPoints)
        {
            var far = gap.Points >= rules.FarBehindPoints;
            return (far ? ScheduleState.FarBehind : ScheduleState.Behind, new(
                $"进度{Points(gap.Progress)}%，时序{Points(gap.Expected)}%，落后{Points(gap.Points)}个百分点（{(far ? rules.FarBehindPoints : rules.BehindPoints)}个起为{(far ? "严重滞后" : "滞后")}）。",
                $"{Points(gap.Progress)} % done where time says {Points(gap.Expected)} %: {Points(gap.Points)} points behind ({(far ? rules.FarBehindPoints : rules.BehindPoints)} or more is {(far ? "far behind" : "behind")})."));
        }

        if (last is { What: Said.Behind })
        {
            return (ScheduleState.Behind, new($"{Day(last.On)}报告滞后。", $"Reported behind on {Day(last.On)}."));
        }

        if (promise.DueOn is { } soon && soon.DayNumber - asOf.DayNumber <= rules.DueSoonDays)
        {
            return (ScheduleState.DueSoon, new($"距期限{Day(soon)}还有{soon.DayNumber - asOf.DayNumber}天。", $"{soon.DayNumber - asOf.DayNumber} days to {Day(soon)}."));
        }

        return last switch
        {
            { What: Said.OnSchedule } => (ScheduleState.OnSchedule, new($"{Day(last.On)}报告按计划推进。", $"Reported on schedule on {Day(last.On)}.")),
            { } => (ScheduleState.NotStarted, new($"{Day(last.On)}报告未启动。", $"Reported not started on {Day(last.On)}.")),
            _ => (ScheduleState.NotStarted, new("尚无报告。", "Nothing was reported yet.")),
        };
    }

    // The straight line of time from the beginning to the due day is what is to be expected.
    private static (decimal Progress, decimal Expected, decimal Points)? Gap(Promise promise, Word? last, DateOnly asOf)
    {
        if (promise is not { From: { } from, DueOn: { } due } || last?.Progress is not { } progress || due <= from || asOf < from)
        {
            return null;
        }

        var expected = 100m * (asOf.DayNumber - from.DayNumber) / (due.DayNumber - from.DayNumber);
        return (progress, expected, expected - progress);
    }

    // On the days on which something was said, on those before them, and on the day after the due day.
    private static bool WasInTrouble(Promise promise, ImmutableArray<Word> known, DateOnly asOf, LightRules rules)
    {
        var days = known.Select(word => word.On).Concat(known.Select(word => word.On.AddDays(-1)));
        if (promise.DueOn is { } due && due < DateOnly.MaxValue)
        {
            days = days.Append(due.AddDays(1));
        }

        return days.Where(day => day < asOf)
            .Any(day => Judge(promise, [.. known.Where(word => word.On <= day)], day, rules).State is var state && state.IsTrouble());
    }

    private static bool IsStale(Promise promise, DateOnly? heard, DateOnly asOf, LightRules rules) =>
        (heard ?? promise.From) is { } since && asOf.DayNumber - since.DayNumber > rules.StaleDays;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Points(decimal points) => Math.Round(points, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
