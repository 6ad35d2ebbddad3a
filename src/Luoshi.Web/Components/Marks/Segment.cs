using System.Collections.Immutable;
using Luoshi.Core.Text;

namespace Luoshi.Web.Components.Marks;

/// <summary>A stretch on which the same marks lie from its first character to its last.</summary>
/// <param name="Opens">Marks that begin here.</param>
public sealed record Segment(TextSpan Span, ImmutableArray<Mark> Marks, ImmutableArray<Mark> Opens)
{
    /// <summary>The mark to follow: the innermost item, else a finding.</summary>
    public Mark? Leading
    {
        get
        {
            Mark? best = null;
            foreach (var mark in Marks)
            {
                if (Leads(mark) && (best is null || Rank(mark).CompareTo(Rank(best.Value)) < 0))
                {
                    best = mark;
                }
            }

            return best;
        }
    }

    // Text that was not understood leads to its card where nothing else stands on it.
    private static bool Leads(Mark mark) => mark.Kind < MarkKind.Heading || (mark.Kind == MarkKind.Uncompiled && mark.Key.Length > 0);

    public bool Has(MarkKind kind) => Marks.Any(mark => mark.Kind == kind);

    /// <summary>Numbers of everything that lies here, for the script.</summary>
    public string Keys => string.Join(' ', Marks.Where(mark => mark.Kind < MarkKind.Heading).Select(mark => mark.Key).Distinct());

    private static (bool, bool, int, MarkKind) Rank(Mark mark) => (mark.Kind == MarkKind.Uncompiled, mark.Kind == MarkKind.Finding, mark.Span.Length, mark.Kind);
}
