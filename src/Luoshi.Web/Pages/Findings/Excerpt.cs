using Luoshi.Core.Text;

namespace Luoshi.Web.Pages.Findings;

/// <summary>Accused words with the words around them.</summary>
public sealed record Excerpt(string Before, string Accused, string After)
{
    private const int Around = 40;
    private const int Longest = 400;

    /// <summary>The words under a span and enough of its line to know them by.</summary>
    public static Excerpt Of(SourceDocument source, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(source);
        var text = source.Text;
        var start = Math.Clamp(span.Start, 0, text.Length);
        var end = Math.Clamp(span.End, start, text.Length);
        var lineStart = source.LineSpan(source.LineOf(start)).Start;
        var lineEnd = Math.Max(end, source.LineSpan(source.LineOf(Math.Max(start, end - 1))).End);
        var from = Whole(text, Math.Max(lineStart, start - Around));
        var to = Whole(text, Math.Min(lineEnd, end + Around));
        var cut = Whole(text, Math.Min(end, start + Longest));
        return new Excerpt(
            (from > lineStart ? "…" : string.Empty) + text[from..start].TrimStart(),
            text[start..cut] + (cut < end ? "…" : string.Empty),
            text[end..to].TrimEnd() + (to < lineEnd ? "…" : string.Empty));
    }

    // Never between the halves of a character.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
