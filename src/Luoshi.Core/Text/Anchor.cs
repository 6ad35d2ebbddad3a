namespace Luoshi.Core.Text;

/// <summary>
/// Where something stands in a document, told by the words themselves so that it is found again after edits elsewhere.
/// All words are kept as <see cref="AnchorText"/> folds them. An anchor is never guessed: where the words are gone, or stand in
/// several places that cannot be told apart, nothing is found.
/// </summary>
/// <param name="Quote">The words at the place; empty for a place between words.</param>
/// <param name="Before">Up to 32 characters before them.</param>
/// <param name="After">Up to 32 characters after them.</param>
/// <param name="Ordinal">Which of the equal quotes of the document it was, from 1; 0 where nobody counted, as in an anchor written by hand.</param>
/// <param name="Count">How many equal quotes the document had; 0 where nobody counted.</param>
/// <param name="Twins">How many of them also had much the same words before or after, itself included.</param>
/// <param name="Offset">Where it stood, in UTF-16 code units of the document; a hint only, -1 where unknown.</param>
public sealed record Anchor(string Quote, string Before = "", string After = "", int Ordinal = 0, int Count = 0, int Twins = 1, int Offset = -1)
{
    private const int Reach = 32;

    // Fewer characters than these say nothing about a place by themselves.
    private const int ManyOfContext = 16;
    private const int TellingContext = 8;
    private const int TellingQuote = 12;

    /// <summary>The anchor of a stretch of a document.</summary>
    public static Anchor Of(SourceDocument document, TextSpan span) => Of(AnchorText.Of(document), span);

    /// <summary>The anchor of a stretch of a document that is already folded.</summary>
    public static Anchor Of(AnchorText text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = text.FromSource(span.Start);
        var end = Math.Max(start, text.FromSource(span.End));
        var anchor = new Anchor(
            text.Chars[start..end], text.Chars[Math.Max(0, start - Reach)..start], text.Chars[end..Math.Min(text.Chars.Length, end + Reach)], Offset: span.Start);
        foreach (var place in text.PlacesOf(anchor.Quote))
        {
            anchor = anchor with
            {
                Count = anchor.Count + 1,
                Ordinal = anchor.Ordinal + (place <= start ? 1 : 0),
                Twins = anchor.Twins + (place != start && anchor.LikenessAt(text.Chars, place) != Likeness.None ? 1 : 0),
            };
        }

        return anchor;
    }

    /// <summary>The same place in a document; null where its words are gone or cannot be told from others. Never throws on input.</summary>
    public TextSpan? Find(SourceDocument document) => Find(AnchorText.Of(document));

    /// <summary>The same place in a document that is already folded.</summary>
    public TextSpan? Find(AnchorText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = this with { Quote = AnchorText.Fold(Quote), Before = AnchorText.Fold(Before), After = AnchorText.Fold(After) };
        var place = folded.Quote.Length == 0 ? folded.Between(text) : folded.Place(text);
        return place is int at ? text.ToSource(at, folded.Quote.Length) : null;
    }

    private int? Place(AnchorText text)
    {
        var seen = new Tally();
        var hint = Offset < 0 ? -1 : text.FromSource(Offset);
        foreach (var place in text.PlacesOf(Quote))
        {
            seen.All++;
            seen.ByOrdinal = seen.All == Ordinal ? place : seen.ByOrdinal;
            seen.Only = place;
            switch (LikenessAt(text.Chars, place))
            {
                case Likeness.Whole:
                    seen.Whole++;
                    seen.LastWhole = place;
                    seen.Hinted |= place == hint;
                    break;
                case Likeness.Half:
                    seen.Half++;
                    seen.LastHalf = place;
                    break;
            }
        }

        return Count == 0 ? Uncounted(seen) : Twins > 1 ? AmongTwins(seen) : Single(seen, hint);
    }

    private static int? Uncounted(in Tally seen) => seen.Whole == 1 ? seen.LastWhole : seen.ByOrdinal >= 0 ? seen.ByOrdinal : null;

    // Places that only their order tells apart: as many as there were, or nothing.
    private int? AmongTwins(in Tally seen) => seen.All == Count && seen.Whole + seen.Half == Twins && seen.Whole > 0 ? seen.ByOrdinal : null;

    private int? Single(in Tally seen, int hint) =>
        seen.Whole == 1 ? seen.LastWhole
        : seen.Whole > 1 ? (seen.Hinted ? hint : null)
        : seen.Half > 0 ? (seen.Half == 1 ? seen.LastHalf : null)
        : seen.All == 1 && Count == 1 && Quote.Length >= TellingQuote ? seen.Only : null;

    // A place between words is where the words around it still meet.
    private int? Between(AnchorText text)
    {
        var found = -1;
        foreach (var place in text.PlacesOf(Before + After))
        {
            if (found >= 0)
            {
                return null;
            }

            found = place + Before.Length;
        }

        return found < 0 ? null : found;
    }

    private Likeness LikenessAt(string chars, int place)
    {
        var before = 0;
        while (before < Before.Length && before < place && Before[^(before + 1)] == chars[place - before - 1])
        {
            before++;
        }

        var after = chars.AsSpan(place + Quote.Length).CommonPrefixLength(After);
        return before == Before.Length && after == After.Length ? Likeness.Whole
            : Tells(before, Before) || Tells(after, After) ? Likeness.Half
            : Likeness.None;
    }

    private static bool Tells(int equal, string context) => equal >= ManyOfContext || (equal == context.Length && equal >= TellingContext);

    private enum Likeness
    {
        None,
        Half,
        Whole,
    }

    private struct Tally()
    {
        public int All;
        public int Whole;
        public int Half;
        public int LastWhole;
        public int LastHalf;
        public int Only;
        public int ByOrdinal = -1;
        public bool Hinted;
    }
}
