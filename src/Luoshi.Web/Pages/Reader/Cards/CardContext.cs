using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Documents.Tables;
using Luoshi.Web.Components;
using Luoshi.Web.Lists;
using Luoshi.Web.Plans;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.Reader.Cards;

/// <summary>What cards are made from: a plan and who looks at it; and the values that several kinds of card share.</summary>
public sealed class CardContext(LoadedPlan loaded, Viewpoint view)
{
    public LoadedPlan Loaded { get; } = loaded;

    public Viewpoint View { get; } = view;

    public PlanIndex Index => Loaded.Index;

    public Plan Plan => Loaded.Plan;

    public string Say(LocalizedText text) => View.Say(text);

    public string Quote(TextSpan span) => Loaded.Words(span).Trim();

    public TextSpan SentenceSpan(TextSpan span) => Sentences.Around(Loaded.Compilation.Source, span);

    public string SentenceAround(TextSpan span) => Quote(SentenceSpan(span));

    public int LineOf(TextSpan span) => Loaded.Compilation.Source.LineOf(span.Start);

    /// <summary>The card of an item, with the findings and the other items at the same place added.</summary>
    public Card Card(PlanItem item, string title, TextSpan quote, IEnumerable<CardRow> rows) => new(
        item.Number, Words.Kind(item), title, item.Line, Quote(quote),
        [.. rows.Append(AlsoHere(item)).Where(row => row.Values.Count > 0)],
        [.. Index.Touching(item.Span)])
    {
        Hand = item.ByHand,
        Changes = [.. HandChanges.Changes(item).Select(change => new CardChange(
            FieldWords.Of(change.Field), FieldWords.Value(change.Field, change.Was, View.Language), FieldWords.Value(change.Field, change.Now, View.Language)))],
        Actions = Actions(item),
    };

    /// <summary>A date, how far off it is, and what is unclear about it.</summary>
    public CardValue Date(PlanDate date, bool before)
    {
        var days = date.LastDay.DayNumber - View.AsOf.DayNumber;
        var distance = View.Say(days < 0 ? CardTexts.DuePast : CardTexts.DueIn, Words.Date(View.AsOf), Math.Abs(days));
        var note = before ? View.Say(SharedTexts.BeforeYear, date.Year) : null;
        return new CardValue($"{PlanDateText.Format(date, before, View.Language)} · {distance}", Note: note);
    }

    public CardValue Of(Target target) => new($"{target.Indicator} {Words.Quantity(target, View.Language)}", target.Number);

    public CardValue Of(Milestone milestone) =>
        new($"{PlanDateText.Format(milestone.When, milestone.Before, View.Language)} {Words.Shorten(milestone.Text)}", milestone.Number);

    public CardValue Of(Clause clause) => new(Words.Shorten(clause.Title), clause.Number);

    public CardValue Of(PlanTask task) => new(Words.Shorten(task.Title), task.Number);

    public CardValue Of(Responsibility owed) =>
        new((Index.Item<Unit>(owed.UnitId)?.Name ?? owed.Name) + View.Say(SharedTexts.Bracketed, Say(Words.Of(owed.Role))), owed.Number);

    public IReadOnlyList<CardValue> Section(string? id) =>
        Index.Section(id) is { } section ? [new CardValue((section.Title.Length > 0 ? section.Title : Say(Words.Of(section.Kind))) + (Index.IsLost(id) ? Say(SharedTexts.HeadingLost) : string.Empty), Line: LineOf(section.Span))] : [];

    /// <summary>Who owes the work at a place: the clause of responsibility that closes it.</summary>
    public IReadOnlyList<CardValue> OwedAt(TextSpan span)
    {
        var clause = Plan.Clauses.Where(clause => clause.Work.Contains(span)).OrderBy(clause => clause.Work.Length).FirstOrDefault();
        return clause is null ? [] : [.. Index.OfClause(clause.Id).Select(Of)];
    }

    private IReadOnlyList<CardAction> Actions(PlanItem item) =>
        item.ByHand?.Kind == CorrectionKind.Reject ? [new(CardTexts.Withdraw, PlanLinks.Withdraw(Loaded.Id, item.ByHand.CorrectionId))]
        : item is Target or Responsibility or Milestone
            ? [new(CardTexts.Change, PlanLinks.Correct(Loaded.Id, item.Number)), new(CardTexts.Reject, PlanLinks.Correct(Loaded.Id, item.Number, reject: true))]
            : [];

    private CardRow AlsoHere(PlanItem item)
    {
        IEnumerable<PlanItem> others = [.. Plan.Targets, .. Plan.Milestones, .. Plan.Responsibilities, .. Plan.Clauses];
        return new CardRow(CardTexts.AlsoHere,
            [.. others.Where(other => other.Id != item.Id && other.Span.Overlaps(item.Span)).Take(8)
                .Select(other => new CardValue($"{Say(Words.Kind(other))} {other.Number}", other.Number))]);
    }
}
