using System.Text;
using Luoshi.Core.Text;

namespace Luoshi.Documents.Tables;

/// <summary>Words of a document, made fit to stand in a table: lines kept, other white space evened out.</summary>
public static class Wording
{
    /// <summary>The words under a span; empty where the span lies outside the text.</summary>
    public static string Of(SourceDocument source, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(source);
        var start = Math.Clamp(span.Start, 0, source.Text.Length);
        var end = Math.Clamp(span.End, start, source.Text.Length);
        return Even(source.Text.AsSpan(start, end - start));
    }

    private static string Even(ReadOnlySpan<char> text)
    {
        var even = new StringBuilder(text.Length);
        var gap = '\0';
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c == '\uFEFF')
            {
                gap = c is '\n' or '\r' || gap == '\n' ? '\n' : ' ';
                continue;
            }

            if (gap != '\0' && even.Length > 0)
            {
                even.Append(gap);
            }

            gap = '\0';
            even.Append(c);
        }

        return even.ToString();
    }
}
