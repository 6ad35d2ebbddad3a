using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Reader.Cards;

/// <summary>Makes the card of whatever a key names.</summary>
public static class CardMaker
{
    /// <summary>The card of the item, finding or date with this id or number; null where there is none.</summary>
    public static Card? For(CardContext at, string? key)
    {
        ArgumentNullException.ThrowIfNull(at);
        if (at.Index.Finding(key) is { } finding)
        {
            return FindingCard.Make(at, finding);
        }

        if (at.Index.Stretch(key) is { } stretch)
        {
            return StretchCard.Make(at, stretch);
        }

        return at.Index.Date(key) is { } date ? NameCards.Make(at, date) : at.Index.Item(key) switch
        {
            Target target => TargetCard.Make(at, target),
            Responsibility owed => WorkCards.Make(at, owed),
            Clause clause => WorkCards.Make(at, clause),
            Milestone milestone => WorkCards.Make(at, milestone),
            PlanTask task => WorkCards.Make(at, task),
            Unit unit => NameCards.Make(at, unit),
            Project project => NameCards.Make(at, project),
            Heading heading => NameCards.Make(at, heading),
            _ => null,
        };
    }
}
