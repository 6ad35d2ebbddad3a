using System.Collections.Immutable;
using Luoshi.Core.Text;

namespace Luoshi.Web.Pages.Reader;

/// <summary>Counts the things that begin in a span, by two searches: a long document has many sections and many things.</summary>
internal sealed class PlaceCounter(IEnumerable<TextSpan> spans)
{
    private readonly ImmutableArray<int> _starts = [.. spans.Select(span => span.Start).Order()];

    public int In(TextSpan span) => Before(span.End) - Before(span.Start);

    private int Before(int offset)
    {
        var (low, high) = (0, _starts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _starts[middle] < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
