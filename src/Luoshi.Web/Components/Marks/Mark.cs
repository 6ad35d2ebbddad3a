using Luoshi.Core.Text;

namespace Luoshi.Web.Components.Marks;

/// <summary>What a stretch of the document is marked as. The order decides between marks on exactly the same words.</summary>
public enum MarkKind
{
    Target,
    Responsibility,
    Milestone,
    Unit,
    Project,
    Date,
    Rejected,
    Finding,
    Heading,
    Uncompiled,
    ByHand,
    Hit,
    Chosen,
}

/// <summary>A marked stretch.</summary>
/// <param name="Span">Where.</param>
/// <param name="Kind">As what.</param>
/// <param name="Key">Number of the item, finding, date or hit that it leads to; empty for a mark that leads nowhere.</param>
public readonly record struct Mark(TextSpan Span, MarkKind Kind, string Key);
