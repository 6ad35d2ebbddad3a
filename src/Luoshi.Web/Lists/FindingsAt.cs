using Luoshi.Core.Text;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Lists;

/// <summary>The findings that a row of a list shows.</summary>
public static class FindingsAt
{
    /// <summary>A finding that rests on more places than this says something of the plan, not of each of them.</summary>
    private const int MostPlaces = 8;

    /// <summary>Findings that accuse words of the span, or rest on it and on little else.</summary>
    public static IEnumerable<NumberedFinding> Of(PlanIndex index, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(index);
        return index.Touching(span).Where(found => found.Finding.Span.Overlaps(span) || found.Finding.Related.Length <= MostPlaces);
    }
}
