using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Office.ActionPlans;

namespace Luoshi.Web.Pages.ActionPlans;

/// <summary>
/// The form in which an action plan is written: fields by step, each step with one blank row more for money and for help than it has. What is
/// wrong with a step is told when the plan is filed; only what cannot be kept as typed is told at once.
/// </summary>
public static class ActionPlanForm
{
    public const string DoField = "do";
    public const string AfterField = "after";
    public const string StepsField = "steps";
    public const string GoalField = "goal";
    public const string Save = "save";
    public const string AddStep = "add";
    public const string Remove = "remove-";
    public const string Up = "up-";

    public static string Title(int step) => Field(step, "title");

    public static string Due(int step) => Field(step, "due");

    public static string Post(int step) => Field(step, "post");

    public static string Measures(int step) => Field(step, "measures");

    public static string MoneySource(int step, int row) => Field(step, Row("source", row));

    public static string MoneyAmount(int step, int row) => Field(step, Row("amount", row));

    public static string HelpUnit(int step, int row) => Field(step, Row("unit", row));

    public static string HelpWhat(int step, int row) => Field(step, Row("what", row));

    public static string HelpBy(int step, int row) => Field(step, Row("by", row));

    /// <summary>What the form holds. Steps and rows in which nothing was typed are left out.</summary>
    /// <returns>The content, and amounts that are no numbers as they were typed, by the field in which the content shows them.</returns>
    public static (ActionPlanContent Content, ImmutableDictionary<string, string> Unread) Read(IFormCollection filled)
    {
        ArgumentNullException.ThrowIfNull(filled);
        var count = Math.Clamp(Number(filled[StepsField]), 0, ActionPlanContent.MostSteps + 1);
        var steps = Enumerable.Range(1, count).Select(step => Step(filled, step)).Where(each => !IsBlank(each.Step)).ToList();
        var unread = from at in Enumerable.Range(0, steps.Count)
                     from row in Enumerable.Range(0, steps[at].Amounts.Count)
                     where Amount(steps[at].Amounts[row]) is null
                     select KeyValuePair.Create(MoneyAmount(at + 1, row + 1), steps[at].Amounts[row]);
        return (new(Typed(filled, GoalField), [.. steps.Select(each => each.Step)]), unread.ToImmutableDictionary(StringComparer.Ordinal));
    }

    /// <summary>The content with its steps rearranged as a button asks; a blank step more for <see cref="AddStep"/>.</summary>
    public static ActionPlanContent Rearrange(ActionPlanContent content, string asked)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(asked);
        if (asked.StartsWith(Remove, StringComparison.Ordinal) && At(content, asked[Remove.Length..]) is { } removed)
        {
            return content with { Steps = content.Steps.RemoveAt(removed) };
        }

        if (asked.StartsWith(Up, StringComparison.Ordinal) && At(content, asked[Up.Length..]) is { } moved and > 0)
        {
            return content with { Steps = content.Steps.RemoveAt(moved).Insert(moved - 1, content.Steps[moved]) };
        }

        return asked == AddStep ? content with { Steps = content.Steps.Add(Blank) } : content;
    }

    public static ActionStep Blank { get; } = new(string.Empty, string.Empty, string.Empty, string.Empty, [], []);

    private static int? At(ActionPlanContent content, string number) => Number(number) is var step && step >= 1 && step <= content.Steps.Length ? step - 1 : null;

    private static (ActionStep Step, IReadOnlyList<string> Amounts) Step(IFormCollection filled, int step)
    {
        var money = Rows(filled, row => MoneySource(step, row))
            .Select(row => (Source: Typed(filled, MoneySource(step, row)), Amount: Typed(filled, MoneyAmount(step, row)))).Where(row => row.Source.Length + row.Amount.Length > 0).ToList();
        var help = Rows(filled, row => HelpWhat(step, row))
            .Select(row => new HelpLine(Typed(filled, HelpUnit(step, row)), Typed(filled, HelpWhat(step, row)), Typed(filled, HelpBy(step, row))))
            .Where(line => line.UnitId.Length + line.What.Length + line.NeededBy.Length > 0);
        return (
            new(
                Typed(filled, Title(step)), Typed(filled, Due(step)), Typed(filled, Post(step)), Typed(filled, Measures(step)),
                [.. money.Select(row => new MoneyLine(row.Source, Amount(row.Amount) ?? 0))], [.. help]),
            [.. money.Select(row => row.Amount)]);
    }

    private static bool IsBlank(ActionStep step) =>
        step.Title.Length + step.DueOn.Length + step.Post.Length + step.Measures.Length == 0 && step.Money.IsEmpty && step.Help.IsEmpty;

    private static IEnumerable<int> Rows(IFormCollection filled, Func<int, string> field) => Enumerable.Range(1, 50).TakeWhile(row => filled.ContainsKey(field(row)));

    // As people write them: １２００, 1,200 and 1200万元 are the same. Null for what is no amount.
    private static decimal? Amount(string typed)
    {
        var plain = string.Concat(typed.Select(Narrow)).Replace("万元", string.Empty, StringComparison.Ordinal).Trim();
        return plain.Length == 0 && typed.Length == 0 ? 0
            : decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount) ? amount : null;
    }

    // The wide form of a letter, digit or sign, which input methods for Chinese write, stands for the narrow one.
    private static char Narrow(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;

    private static string Typed(IFormCollection filled, string field) => filled[field].ToString().Trim();

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Field(int step, string name) => string.Create(CultureInfo.InvariantCulture, $"s{step}-{name}");

    private static string Row(string name, int row) => string.Create(CultureInfo.InvariantCulture, $"{name}{row}");
}
