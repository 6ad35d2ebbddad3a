using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Office.Cases;
using Luoshi.Office.Decisions;
using Luoshi.Web.Forms;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Pages.Meetings;

/// <summary>A decision as it was typed.</summary>
/// <param name="Items">The numbers of the items, as typed.</param>
public sealed record TypedDecision(string Agenda, string Text, string Items, string Lead, string Assisting, string DueOn)
{
    public static TypedDecision Blank { get; } = new(string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty);

    public bool IsBlank => Text.Length + Items.Length + Lead.Length + Assisting.Length + DueOn.Length == 0;
}

/// <summary>A meeting as it was typed.</summary>
public sealed record MeetingForm(string Title, string HeldOn, string Chair, ImmutableArray<TypedDecision> Decisions)
{
    public const string DoField = "do";
    public const string CountField = "decisions";
    public const string AddDecision = "add";
    public const string Remove = "remove-";
    private const int Most = 60;

    public static MeetingForm Empty { get; } = new(string.Empty, string.Empty, string.Empty, [TypedDecision.Blank]);

    public static string Field(int decision, string name) => string.Create(CultureInfo.InvariantCulture, $"d{decision}-{name}");

    public static MeetingForm Read(IFormCollection filled)
    {
        ArgumentNullException.ThrowIfNull(filled);
        var count = int.TryParse(filled[CountField], NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? Math.Clamp(many, 0, Most) : 0;
        string Typed(int decision, string name) => filled[Field(decision, name)].ToString().Trim();
        return new(
            filled["title"].ToString().Trim(), filled["held"].ToString().Trim(), filled["chair"].ToString().Trim(),
            [
                .. Enumerable.Range(1, count).Select(at => new TypedDecision(
                    Typed(at, "agenda"), Typed(at, "text"), Typed(at, "items"), Typed(at, "lead"), UnitList.Join(filled[Field(at, "assist")].OfType<string>()), Typed(at, "due"))),
            ]);
    }

    /// <summary>The form with its decisions rearranged as a button asks.</summary>
    public MeetingForm Rearranged(string asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return asked == AddDecision ? this with { Decisions = Decisions.Add(TypedDecision.Blank with { Agenda = Decisions.LastOrDefault()?.Agenda ?? string.Empty }) }
            : asked.StartsWith(Remove, StringComparison.Ordinal) && int.TryParse(asked[Remove.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at >= 1 && at <= Decisions.Length
                ? this with { Decisions = Decisions.RemoveAt(at - 1) }
                : this;
    }

    /// <summary>The decisions as they are to be recorded. All that is wrong with the meeting is told at once, each beside its field.</summary>
    /// <param name="today">The date in China: no meeting that is ahead is recorded.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public IReadOnlyList<DecisionAsked> Asked(PlanIndex index, DateOnly today, ICollection<FormFault> faults)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(faults);
        List<DecisionAsked> asked = [];
        if (Title.Length == 0)
        {
            faults.Add(new("title", MeetingTexts.NameBlank));
        }

        var held = CaseDay.Read(HeldOn);
        if (held is null || held > today)
        {
            faults.Add(new("held", MeetingTexts.BadDay));
        }

        if (Decisions.All(decision => decision.IsBlank))
        {
            faults.Add(new(Field(1, "text"), MeetingTexts.NoDecision));
        }

        foreach (var (typed, at) in Decisions.Select((typed, at) => (typed, at + 1)).Where(each => !each.typed.IsBlank))
        {
            List<string> items = [];
            foreach (var number in Numbers(typed.Items))
            {
                if (index.Item(number) is { } item)
                {
                    items.Add(item.Id);
                }
                else
                {
                    faults.Add(new(Field(at, "items"), MeetingTexts.ItemsUnknown, number));
                }
            }

            var due = CaseDay.Read(typed.DueOn);
            if (typed.DueOn.Length > 0 && due is null)
            {
                faults.Add(new(Field(at, "due"), Publishing.PublishingTexts.BadDay));
            }
            else if (typed.Lead.Length > 0 && due is null)
            {
                faults.Add(new(Field(at, "due"), MeetingTexts.DueBlank));
            }
            else if (due < held)
            {
                faults.Add(new(Field(at, "due"), MeetingTexts.DueBefore));
            }

            if (typed.Text.Length == 0)
            {
                faults.Add(new(Field(at, "text"), MeetingTexts.TextBlank));
            }

            if (typed.Lead.Length > 0 && UnitList.Split(typed.Assisting).Contains(typed.Lead, StringComparer.Ordinal))
            {
                faults.Add(new(Field(at, "assist"), MeetingTexts.LeadAssists));
            }

            asked.Add(new(typed.Agenda, typed.Text, items, typed.Lead, UnitList.Split(typed.Assisting), due));
        }

        return asked;
    }

    /// <summary>The numbers of items as people write them one after the other.</summary>
    public static string[] Numbers(string items) => items.Split(['、', ',', '，', ' ', ';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What the items of a decision are called in a plan: its number for each, the id where the plan has it no more.</summary>
    public static IEnumerable<(string Id, string Number)> Named(Decision decision, PlanIndex? index)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return decision.ItemIds.Select(id => (id, index?.Item<PlanItem>(id) is { Number: { Length: > 0 } number } ? number : id));
    }
}
