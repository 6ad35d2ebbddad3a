using Luoshi.Web.Components;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Pages.Reader.Cards;

internal static class FindingCard
{
    public static Card Make(CardContext at, NumberedFinding numbered)
    {
        var finding = numbered.Finding;
        return new Card(numbered.Number, SharedTexts.Finding, $"{finding.Code} {at.Say(Words.Of(finding.Level))}", finding.Line, at.Quote(finding.Span), [], [numbered], InPlanWords: false);
    }
}
