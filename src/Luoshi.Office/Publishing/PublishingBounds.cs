using Luoshi.Core.Model;

namespace Luoshi.Office.Publishing;

/// <summary>From which days on a plan may be published: publishing cannot be undone, and a mistyped year would stand for good.</summary>
/// <param name="First">The day on which it was issued; null where it does not say.</param>
/// <param name="Last">The last day of the last year that it names; null where it names none.</param>
public sealed record PublishingBounds(DateOnly? First, DateOnly? Last)
{
    /// <summary>What a plan says of its own time: when it was issued, the years of its title, and by when it promises anything.</summary>
    public static PublishingBounds Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        PlanDate?[] named =
        [
            plan.Document.Period, .. plan.Milestones.Select(milestone => (PlanDate?)milestone.When), .. plan.Targets.Select(target => target.Deadline),
            .. plan.Dates.Select(date => (PlanDate?)date.When),
        ];
        var years = named.OfType<PlanDate>().Select(date => date.LastDay.Year).ToList();
        return new(plan.Document.Issued?.FirstDay, years.Count == 0 ? null : new DateOnly(years.Max(), 12, 31));
    }

    /// <summary>Why the plan is not published from a day on; null where the day lies within.</summary>
    public LocalizedText? Refusal(DateOnly from) =>
        First is { } first && from < first
            ? new($"方案于{first:yyyy-MM-dd}印发，发布日期不能早于这一天{Until("，也不能晚于{0}")}；所填为{from:yyyy-MM-dd}。",
                $"The plan was issued on {first:yyyy-MM-dd} and is published from that day at the earliest{Until(", and from {0} at the latest")}; {from:yyyy-MM-dd} was given.")
            : Last is { } last && from > last
                ? new($"方案所写的最后年份是{last:yyyy}年，发布日期不能晚于{last:yyyy-MM-dd}{Since("，也不能早于印发日{0}")}；所填为{from:yyyy-MM-dd}。",
                    $"The last year that the plan names is {last:yyyy}, so it is published from {last:yyyy-MM-dd} at the latest{Since(", and from {0}, when it was issued, at the earliest")}; {from:yyyy-MM-dd} was given.")
                : null;

    private string Until(string words) => Words(words, Last);

    private string Since(string words) => Words(words, First);

    private static string Words(string words, DateOnly? day) => day is { } known ? words.Replace("{0}", $"{known:yyyy-MM-dd}", StringComparison.Ordinal) : string.Empty;
}
