using System.Globalization;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Judging;

/// <summary>What tests say, in both languages.</summary>
internal static class TestWording
{
    public static LocalizedText Required(Requirement? required, Due due, Target target)
    {
        if (required is null)
        {
            return new(target.Indicator, target.Indicator);
        }

        var amount = Bounds(required);
        var what = required.Form switch
        {
            RequirementForm.Addition => required.Falls ? new LocalizedText("减少", "a fall of ") : new("增加", "a rise of "),
            RequirementForm.Growth => required.Falls ? new("下降", "a relative fall of ") : new("增长", "a relative rise of "),
            RequirementForm.Multiple => new("达到基数的", "of the base: "),
            _ => new(string.Empty, string.Empty),
        };
        var by = due.Last is { } last
            ? new LocalizedText($"，期限{target.Deadline?.End ?? Day(last)}{(due.Ambiguous ? "年前" : "")}", $", by {target.Deadline?.End ?? Day(last)}{(due.Ambiguous ? " (前)" : "")}")
            : new(string.Empty, string.Empty);
        var every = due.Every switch { 12 => new LocalizedText("每年", "every year "), 3 => new("每季度", "every quarter "), 1 => new("每月", "every month "), _ => new(string.Empty, string.Empty) };
        return new($"{every.Zh}{what.Zh}{amount.Zh}{by.Zh}", $"{every.En}{what.En}{amount.En}{by.En}");
    }

    public static LocalizedText Met(Comparison compared, LocalizedText required) => new(
        $"{When(compared).Zh}{compared.Shown.Zh}，达到要求（{required.Zh}）。", $"{compared.Shown.En} {When(compared).En}: meets what is required ({required.En}).");

    public static LocalizedText NotMet(Comparison compared, LocalizedText required) => new(
        $"{When(compared).Zh}{compared.Shown.Zh}，没有达到要求（{required.Zh}），差{compared.Gap}。",
        $"{compared.Shown.En} {When(compared).En}: misses what is required ({required.En}) by {compared.Gap}.");

    public static LocalizedText NotYet(Due due, DateOnly asOf, Comparison last)
    {
        var so = SoFar(last);
        var year = due.Last.GetValueOrDefault().Year;
        return due.Ambiguous && asOf.Year == year
            ? new($"“{year}年前”可指{year}年开始之前或{year}年底之前，{year}年内不作判断。{so.Zh}", $"{year}年前 may mean before {year} begins or before it ends; it is not judged during {year}. {so.En}".TrimEnd())
            : new($"{Day(due.Last.GetValueOrDefault())}到期，截至{Day(asOf)}未到期。{so.Zh}", $"Due {Day(due.Last.GetValueOrDefault())}, not yet on {Day(asOf)}. {so.En}".TrimEnd());
    }

    public static LocalizedText PeriodRunning(DateOnly last, Comparison seen)
    {
        var so = SoFar(seen);
        return new($"{Day(last)}之后的这一期还没有结束。{so.Zh}", $"The period after {Day(last)} has not ended. {so.En}".TrimEnd());
    }

    public static LocalizedText NoDate(Comparison last)
    {
        var so = SoFar(last);
        return new($"方案没有写明期限，不能说它到期未完成。{so.Zh}", $"The plan gives no date, so it can never be said to be missed. {so.En}".TrimEnd());
    }

    public static LocalizedText NothingFor(DateOnly first, DateOnly last, Comparison seen)
    {
        var so = SoFar(seen);
        return new($"没有{Day(first)}至{Day(last)}期间的数据。{so.Zh}", $"There is no observation for {Day(first)} to {Day(last)}. {so.En}".TrimEnd());
    }

    public static LocalizedText OtherScope(Target target) => new($"数据说的不是{target.Scope}。", $"The observations are not about {target.Scope}.");

    public static LocalizedText NoAmount(Target target) => new(
        $"“{target.Indicator}”没有写明要达到多少，无法检验。", $"{target.Indicator}: the plan does not say how much, so it cannot be tested.");

    public static LocalizedText NeedsBase(Target target) => new(
        $"“{target.Indicator}”按增减或倍数提出，需要基数，方案和数据里都没有。", $"{target.Indicator} counts from a base, and neither the plan nor the observations give one.");

    public static LocalizedText UnitsDiffer(Target target, Observation observed) => new(
        $"数据的单位“{observed.Unit}”与指标的单位“{target.Unit}”不能换算。", $"The unit {Quoted(observed.Unit)} of the observation cannot be converted to {Quoted(target.Unit)} of the target.");

    public static LocalizedText Observed(Requirement required, Observation observed, Observation? origin, decimal value)
    {
        var raw = Plain(observed.Value) + observed.Unit;
        var shown = Amount(required, value);
        if (origin is null)
        {
            return observed.Unit == required.Unit || shown == raw ? new(raw, raw) : new($"{raw}（合{shown}）", $"{raw} (that is {shown})");
        }

        var from = Plain(origin.Value) + origin.Unit;
        return new($"{raw}，基数{from}，得{shown}", $"{raw} against the base {from} gives {shown}");
    }

    /// <summary>A value in base units, in the unit of the requirement.</summary>
    public static string Amount(Requirement required, decimal value) => required.Form == RequirementForm.Multiple
        ? Figures.Number(value, 4) + "倍"
        : (Fractions.Of(value / required.Measure.Scale) ?? Figures.Number(value / required.Measure.Scale, 4)) + required.Unit;

    private static LocalizedText Bounds(Requirement required) => (required.Low, required.High) switch
    {
        ({ } low, { } high) => new($"{Amount(required, low)}至{Amount(required, high)}", $"{Amount(required, low)} to {Amount(required, high)}"),
        ({ } low, null) => new($"不少于{Amount(required, low)}", $"at least {Amount(required, low)}"),
        (null, { } high) => new($"不超过{Amount(required, high)}", $"at most {Amount(required, high)}"),
        _ => new("任何数", "any amount"),
    };

    private static LocalizedText SoFar(Comparison last) => last.Reached switch
    {
        true => new($"{When(last).Zh}{last.Shown.Zh}，已提前达到。", $"{last.Shown.En} {When(last).En}: already reached."),
        false => new($"{When(last).Zh}{last.Shown.Zh}，还差{last.Gap}。", $"{last.Shown.En} {When(last).En}: {last.Gap} short."),
        _ => last.Used is null ? new(string.Empty, string.Empty) : last.Fault,
    };

    private static LocalizedText When(Comparison compared) => compared.Used is { } used ? new($"{used.When.End}：", $"in {used.When.End}") : default;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Plain(decimal value) => Figures.Number(value, 6);

    private static string Quoted(string unit) => unit.Length == 0 ? "(none)" : unit;
}
