using System.Collections.Immutable;
using System.Text;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit;

/// <summary>A text with fixes made in it.</summary>
/// <param name="Text">The text afterwards.</param>
/// <param name="Made">The fixes that were made, in order of place.</param>
/// <param name="Left">The fixes that were not, because one before them changes the same words.</param>
public sealed record FixedText(string Text, ImmutableArray<QuickFix> Made, ImmutableArray<QuickFix> Left);

/// <summary>Makes fixes in a text. Pure: neither the text nor the fix is changed.</summary>
public static class FixApplier
{
    private static readonly Comparer<TextEdit> ByPlace = Comparer<TextEdit>.Create((a, b) => a.Span.Start.CompareTo(b.Span.Start));

    /// <summary>The text with one fix made in it.</summary>
    public static string Apply(string text, QuickFix fix)
    {
        ArgumentNullException.ThrowIfNull(fix);
        return Apply(text, [fix]).Text;
    }

    /// <summary>The text with several fixes made in it; of two that change the same words, the one that comes first in the list.</summary>
    public static FixedText Apply(string text, IEnumerable<QuickFix> fixes)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fixes);
        var taken = new List<TextEdit>();
        var made = ImmutableArray.CreateBuilder<QuickFix>();
        var left = ImmutableArray.CreateBuilder<QuickFix>();
        foreach (var fix in fixes)
        {
            if (fix.Edits.All(e => IsFree(e, taken, text.Length)))
            {
                taken.AddRange(fix.Edits);
                taken.Sort(ByPlace);
                made.Add(fix);
            }
            else
            {
                left.Add(fix);
            }
        }

        return new(Write(text, taken), [.. made.OrderBy(f => f.Edits.IsEmpty ? default : f.Edits[0].Span)], left.ToImmutable());
    }

    // Edits may touch, but neither overlap nor begin at one place: their order would be a guess.
    private static bool IsFree(TextEdit edit, List<TextEdit> taken, int length)
    {
        if (edit.Span.Start < 0 || edit.Span.Length < 0 || edit.Span.End > length)
        {
            return false;
        }

        var found = taken.BinarySearch(edit, ByPlace);
        return found < 0
            && (~found == 0 || taken[~found - 1].Span.End <= edit.Span.Start)
            && (~found == taken.Count || edit.Span.End <= taken[~found].Span.Start);
    }

    private static string Write(string text, IEnumerable<TextEdit> edits)
    {
        var written = new StringBuilder(text.Length);
        var at = 0;
        foreach (var edit in edits)
        {
            written.Append(text, at, edit.Span.Start - at).Append(edit.Replacement);
            at = edit.Span.End;
        }

        return written.Append(text, at, text.Length - at).ToString();
    }
}
