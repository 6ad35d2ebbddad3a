using Luoshi.Web.Components;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Pages.Reader.Cards;

/// <summary>The card of words that were not understood: what that means, and how a person can add what they promise.</summary>
internal static class StretchCard
{
    private const int LongestWords = 200;

    public static Card Make(CardContext at, NumberedStretch stretch)
    {
        var (line, words) = (at.LineOf(stretch.Span), at.Quote(stretch.Span));
        return new Card(stretch.Number, CardTexts.Uncompiled, Words.Shorten(words, 24), line, words, [new(CardTexts.What, [new CardValue(at.Say(CardTexts.UncompiledHelp))])], [])
        {
            Actions = [new(CardTexts.AddHere, PlanLinks.Add(at.Loaded.Id, line, at.Loaded.Compilation.Source.LineOf(Math.Max(stretch.Span.Start, stretch.Span.End - 1)), words.Length <= LongestWords ? words : string.Empty))],
        };
    }
}
