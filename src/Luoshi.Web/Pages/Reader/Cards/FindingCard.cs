using Luoshi.Core.Text;
using Luoshi.Web.Components;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Pages.Reader.Cards;

internal static class FindingCard
{
    public static Card Make(CardContext at, NumberedFinding numbered)
    {
        var finding = numbered.Finding;
        return new Card(numbered.Number, SharedTexts.Finding, $"{finding.Code} {at.Say(Words.Of(finding.Level))}", finding.Line, Quote(at, finding.Span), [], [numbered], InPlanWords: false);
    }

    /// <summary>The accused words; a bare figure says little, so it is quoted in its sentence.</summary>
    private static string Quote(CardContext at, TextSpan span)
    {
        const int BareFigure = 24;
        return span.Length <= BareFigure ? at.SentenceAround(span) : at.Quote(span);
    }
}
