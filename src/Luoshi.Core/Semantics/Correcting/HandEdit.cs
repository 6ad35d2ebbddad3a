using Luoshi.Core.Corrections;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Correcting;

/// <summary>A correction whose words were found.</summary>
/// <param name="Correction">The correction.</param>
/// <param name="Span">Its words in the document.</param>
/// <param name="Place">The same in normal text.</param>
internal sealed record HandEdit(Correction Correction, TextSpan Span, Stretch Place)
{
    /// <summary>The index of the one place that is the words, or else shares some with them; -1 where none does or several do.</summary>
    public int Match(IReadOnlyList<TextSpan> places)
    {
        var found = -1;
        var several = false;
        for (var i = 0; i < places.Count; i++)
        {
            if (places[i] == Span)
            {
                return i;
            }

            if (places[i].Overlaps(Span))
            {
                several = found >= 0;
                found = i;
            }
        }

        return several ? -1 : found;
    }
}
