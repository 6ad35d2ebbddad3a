using Luoshi.Core.Text;

namespace Luoshi.Core.Amendments.Notices;

/// <summary>
/// A stretch of a notice up to a stop outside quotation marks, with each quotation replaced by one placeholder, white space left
/// out and full-width forms folded, so that its grammar can be read without what it quotes.
/// </summary>
/// <param name="Span">The words in the notice.</param>
/// <param name="Skeleton">The grammar.</param>
/// <param name="Quotes">What is quoted, in order, as written.</param>
internal sealed record NoticeClause(TextSpan Span, string Skeleton, List<string> Quotes)
{
    /// <summary>The placeholder of the first quotation; those after it follow in the private-use area.</summary>
    public const char FirstQuote = '\uE000';

    private const int MostQuotes = 1000;

    public static bool IsQuote(char c) => c is >= FirstQuote and < (char)(FirstQuote + MostQuotes);

    /// <summary>The words of a stretch of the skeleton, with quotations put back.</summary>
    public string Words(string part) => string.Concat(part.Select(c => IsQuote(c) && c - FirstQuote < Quotes.Count ? Quotes[c - FirstQuote] : c.ToString()));

    /// <summary>The clauses of a document, in order. A quotation may run over line ends; one that never closes is none.</summary>
    public static IEnumerable<NoticeClause> Of(SourceDocument notice)
    {
        var text = notice.Text;
        var (start, at) = (0, 0);
        var skeleton = new System.Text.StringBuilder();
        var quotes = new List<string>();
        var noClose = false;
        while (at <= text.Length)
        {
            var c = at < text.Length ? text[at] : '\n';
            if (at == text.Length || c is '。' or '；' or ';' or '\n' or '\r')
            {
                if (skeleton.Length > 0)
                {
                    yield return new(Trim(text, start, at), AnchorText.Fold(skeleton.ToString()), quotes);
                }

                skeleton.Clear();
                quotes = [];
                start = ++at;
                continue;
            }

            var close = c is '“' or '「' && !noClose && quotes.Count < MostQuotes ? Close(text, at) : -1;
            noClose |= c is '“' or '「' && close < 0;
            if (close > 0)
            {
                skeleton.Append((char)(FirstQuote + quotes.Count));
                quotes.Add(text[(at + 1)..close]);
                at = close + 1;
            }
            else
            {
                // What looks like a placeholder is not one.
                skeleton.Append(IsQuote(c) ? ' ' : c);
                at++;
            }
        }
    }

    // The mark that closes the one at a place; marks may nest.
    private static int Close(string text, int open)
    {
        var (opening, closing) = text[open] == '“' ? ('“', '”') : ('「', '」');
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] == opening ? 1 : text[i] == closing ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
