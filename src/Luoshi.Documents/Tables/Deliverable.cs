using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Documents.Tables;

/// <summary>What a milestone delivers, in full: the compiler keeps a short text, a table of duties needs every word.</summary>
public static class Deliverable
{
    /// <summary>The milestone's text, or where that was cut short the words of the document from after the date.</summary>
    public static string Of(SourceDocument source, DatedItem milestone)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(milestone);
        if (!milestone.Text.EndsWith('…') || milestone.DateSpan.End >= milestone.Span.End)
        {
            return milestone.Text;
        }

        var words = Wording.Of(source, TextSpan.FromBounds(Math.Max(milestone.DateSpan.End, milestone.Span.Start), milestone.Span.End))
            .TrimStart('，', ',', '、', '：', ':', '；', ' ');
        return words.StartsWith(milestone.Text[..^1], StringComparison.Ordinal) ? words : milestone.Text;
    }
}
