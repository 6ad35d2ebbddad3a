using System.Collections.Immutable;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>A date such as 2月30日, which no calendar has.</summary>
internal sealed class NoSuchDay : AuditRule
{
    public override string Code => "LS1020";

    public override FindingLevel Level => FindingLevel.Error;

    public override LocalizedText Title => new("日历上没有这一天", "A day that the calendar does not have");

    public override LocalizedText Help => new("核对月份和日子。", "Check the month and the day.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        foreach (var date in context.Plan.Dates.Where(d => d.When is { Month: >= 1 and <= 12, Day: not null } && d.When.Day > Last(d.When)))
        {
            var (words, last) = (context.Source.Slice(date.Span), Figures.Number(Last(date.When)));
            var month = $"{Figures.Number(date.When.Year)}年{Figures.Number(date.When.Month.GetValueOrDefault())}月";
            yield return Report(
                context, date.Span,
                new($"“{words}”：{month}只有{last}天。", $"{words}: {month} has only {last} days."),
                [
                    new($"第{Figures.Number(date.Line)}行“{words}”", $"line {Figures.Number(date.Line)} “{words}”"),
                    new($"{Figures.Number(date.When.Day.GetValueOrDefault())}日 > {last}日", $"{Figures.Number(date.When.Day.GetValueOrDefault())}日 > {last}日"),
                ],
                fixes: Fix(date, words, last));
        }
    }

    private static int Last(PlanDate when) => DateTime.DaysInMonth(Math.Clamp(when.Year, 1, 9999), when.Month.GetValueOrDefault());

    private static ImmutableArray<QuickFix> Fix(DateMention date, string words, string last)
    {
        var month = words.IndexOf('月', StringComparison.Ordinal);
        if (month < 0 || NumberStyle.Find(words[(month + 1)..]) is not { } day || day.Value != date.When.Day)
        {
            return [];
        }

        var at = month + 1 + day.Start;
        var written = NumberStyle.Like(words.Substring(at, day.Length), Last(date.When)) ?? last;
        return [QuickFix.Of(new($"改为当月最后一天（{last}日）", $"Make it the last day of the month ({last}日)"), new(date.Span.Start + at, day.Length), written)];
    }
}
