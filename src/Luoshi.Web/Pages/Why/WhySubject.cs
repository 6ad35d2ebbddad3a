using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Office.Decisions;
using Luoshi.Office.Duties;
using Luoshi.Web.Components;
using Luoshi.Web.Pages.Reader.Cards;
using Luoshi.Web.Plans;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.Why;

/// <summary>What a why page is about: the sentence with its place, what it compiled to, and what bears on it.</summary>
/// <param name="Path">The headings above the sentence, or the meeting above a decision, the outermost first.</param>
/// <param name="Place">Where the sentence stands, in words.</param>
/// <param name="Address">Where it is read in its document: the reader, or the meeting's page.</param>
public sealed record WhySubject(Card Card, ImmutableArray<string> Path, string Place, string Address, Bearing Bearing)
{
    /// <summary>The item, finding, date or stretch of text with this id or number; null where the plan has none.</summary>
    public static WhySubject? Of(LoadedPlan loaded, Viewpoint view, string key)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        ArgumentNullException.ThrowIfNull(view);
        if (CardMaker.For(new CardContext(loaded, view), key) is not { } card)
        {
            return null;
        }

        var (index, source) = (loaded.Index, loaded.Compilation.Source);
        var (span, bearing) = index.Finding(key) is { Finding: var finding }
            ? (finding.Span, Bearing.Touching(loaded.Plan, [finding.Span, .. finding.Related.Select(related => related.Span)]))
            : index.Item(key) is { } item ? (item.Span, Bearing.Of(index, item))
            : (source.LineSpan(card.Line), Bearing.Touching(loaded.Plan, [source.LineSpan(card.Line)]));

        // The heading of a task promises nothing by itself: its work does.
        card = index.Item(key) is PlanTask task ? card with { Quote = loaded.Words(task.Work).Trim() } : card;
        return new(card, [.. PathTo(index, span)], view.Say(SharedTexts.Line, card.Line), PlanLinks.Item(loaded.Id, card.Key), bearing);
    }

    /// <summary>A decision of the leading group that is owed like work of the plan.</summary>
    public static WhySubject Of(Meeting meeting, Decision decision, Duty duty)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(duty);
        return new(
            new Card(duty.Number, WhyTexts.Decision, Words.Shorten(duty.Title), 0, decision.Text, [], []), [meeting.Title], Words.Date(meeting.HeldOn),
            $"/meetings/{meeting.Id}#d{decision.Number}", new([decision.Id], [decision.Id]));
    }

    private static IEnumerable<string> PathTo(PlanIndex index, TextSpan span)
    {
        var titles = new List<string>();
        for (var section = index.SectionAt(span.Start); section is not null; section = index.Section(section.ParentId))
        {
            if (section.Title.Length > 0 && section.Level > 0)
            {
                titles.Add(section.Title);
            }
        }

        return titles.AsEnumerable().Reverse();
    }
}
