using System.Text;
using Luoshi.Core.Text;

namespace Luoshi.Core.Amendments.Consolidating;

/// <summary>A stretch of the amended text and the words that take its place; an empty stretch is an insertion.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Words">What stands there afterwards.</param>
public readonly record struct TextEdit(TextSpan Span, string Words)
{
    /// <summary>The text with edits made, which must not overlap.</summary>
    internal static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        foreach (var edit in edits.OrderBy(e => e.Span.Start).ThenBy(e => e.Span.Length))
        {
            result.Append(text, at, edit.Span.Start - at).Append(edit.Words);
            at = edit.Span.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
