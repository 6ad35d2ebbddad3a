using System.Collections.Immutable;
using Luoshi.Core.Text;

namespace Luoshi.Web.Pages.Reader.Marks;

/// <summary>
/// Finds words in the text without regard to case, to full-width or half-width forms, or to the kinds of dash and bracket.
/// Each character is folded to one character, so that places in the folded text are places in the text.
/// </summary>
public static class Finder
{
    /// <summary>More hits than this help nobody, and would make a page of nothing but marks.</summary>
    public const int MaxHits = 1000;

    public static ImmutableArray<TextSpan> Find(string text, string words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        words = words.Trim();
        if (words.Length == 0)
        {
            return [];
        }

        var hits = ImmutableArray.CreateBuilder<TextSpan>();
        var (haystack, needle) = (Fold(text), Fold(words));
        var at = 0;
        while (hits.Count < MaxHits && (at = haystack.IndexOf(needle, at, StringComparison.Ordinal)) >= 0)
        {
            hits.Add(new TextSpan(at, needle.Length));
            at += needle.Length;
        }

        return hits.ToImmutable();
    }

    private static string Fold(string text) => string.Create(text.Length, text, (folded, source) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = Fold(source[i]);
        }
    });

    private static char Fold(char character) => character switch
    {
        '\u3000' or '\u00A0' => ' ',
        '〔' or '［' => '[',
        '〕' or '］' => ']',
        '–' or '—' or '―' or '－' or '−' => '-',
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(character - 0xFEE0)),
        _ => char.ToLowerInvariant(character),
    };
}
