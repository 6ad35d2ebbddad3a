using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core.Model;

namespace Luoshi.Office.Calendar;

/// <summary>Deadlines in words, in both languages.</summary>
internal static class DeadlineWording
{
    private static readonly ImmutableArray<string> Weekdays = ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"];

    public static LocalizedText Sentence(Deadline deadline)
    {
        var (start, reached, due) = (Plain(deadline.Start), WithWeekday(deadline.Reached), WithWeekday(deadline.Due));
        if (deadline.Rule is not { Text: var rule })
        {
            return new($"于{start.Zh}指定，限{due.Zh}办结。", $"Named on {start.En}: due on {due.En}.");
        }

        if (deadline.Due == deadline.Reached)
        {
            return new(
                $"自{start.Zh}起（当日不计）{rule.Zh}，至{due.Zh}止。",
                $"{Capital(rule.En)} from {start.En} (that day not counted): due on {due.En}.");
        }

        return deadline.Due > deadline.Reached
            ? new(
                $"自{start.Zh}起（当日不计）{rule.Zh}，为{reached.Zh}，不是工作日，顺延至{due.Zh}止。",
                $"{Capital(rule.En)} from {start.En} (that day not counted) end on {reached.En}, which is not worked: due on the next working day, {due.En}.")
            : new(
                $"自{start.Zh}起（当日不计）{rule.Zh}，为{reached.Zh}，不是工作日，提前至{due.Zh}止。",
                $"{Capital(rule.En)} from {start.En} (that day not counted) end on {reached.En}, which is not worked: due on the last working day before, {due.En}.");
    }

    public static ImmutableArray<LocalizedText> Lines(Deadline deadline) =>
    [
        .. Runs(deadline.Skipped).Select(run => Line(run, new("不计", "not counted"))),
        .. Runs(deadline.MadeUp).Select(run => Line(run, new("照计", "counted"))),
        .. deadline.Doubts.Select(doubt => doubt.Text),
    ];

    private static LocalizedText Line(List<CalendarDay> run, LocalizedText counted)
    {
        var (first, last) = (run[0], run[^1]);
        var why = first.Name is { } name && !first.IsWorkingDay ? new($"{name.Zh}放假", name.En) : first.Why;
        return run.Count == 1
            ? new($"{WithWeekday(first.Date).Zh}：{why.Zh}，{counted.Zh}", $"{WithWeekday(first.Date).En}: {why.En}, {counted.En}")
            : new(
                $"{Plain(first.Date).Zh}至{Plain(last.Date).Zh}：{why.Zh}，{run.Count}天{counted.Zh}",
                $"{Plain(first.Date).En} to {Plain(last.Date).En}: {why.En}, {run.Count} days {counted.En}");
    }

    private static IEnumerable<List<CalendarDay>> Runs(ImmutableArray<CalendarDay> days)
    {
        List<CalendarDay> run = [];
        foreach (var day in days)
        {
            if (run.Count > 0 && (run[^1].Date.AddDays(1) != day.Date || run[^1].Name != day.Name))
            {
                yield return run;
                run = [];
            }

            run.Add(day);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static LocalizedText Plain(DateOnly date) =>
        new($"{date.Year}年{date.Month}月{date.Day}日", date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));

    private static LocalizedText WithWeekday(DateOnly date) =>
        new($"{Plain(date).Zh}（{Weekdays[(int)date.DayOfWeek]}）", $"{date.DayOfWeek} {Plain(date).En}");

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
