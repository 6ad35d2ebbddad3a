using Luoshi.Web.Components;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Pages.Reader.Cards;

internal static class FindingCard
{
    public static Card Make(CardContext at, NumberedFinding numbered)
    {
        var finding = numbered.Finding;
        return new Card(numbered.Number, SharedTexts.Finding, at.Say(finding.Message), finding.Line, at.Quote(finding.Span), [], [numbered]);
    }
}
