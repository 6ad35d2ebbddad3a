using System.Collections.Immutable;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>The fix that puts another value in place of a stated one, in the same notation and unit.</summary>
internal static class ValueFix
{
    /// <summary>The fix; none where the words do not hold the value as one number, or cannot write the new one.</summary>
    public static ImmutableArray<QuickFix> For(AuditContext context, Figure figure, decimal value)
    {
        var target = figure.Target;
        var words = context.Source.Slice(target.Span);
        if (target.Low is null || target.Low != target.High || NumberStyle.Find(words) is not { } number || number.Value != target.Low)
        {
            return [];
        }

        var old = words.Substring(number.Start, number.Length);
        if (NumberStyle.Like(old, value / figure.Measure.Scale) is not string written || written == old || words.Length > number.Start + number.Length + LongestUnit)
        {
            return [];
        }

        var mended = string.Concat(words.AsSpan(0, number.Start), written, words.AsSpan(number.Start + number.Length));
        return [QuickFix.Of(
            new($"{target.Number}“{words}”改为“{mended}”", $"Change {target.Number} {words} to {mended}"), new(target.Span.Start + number.Start, number.Length), written)];
    }

    private const int LongestUnit = 12;
}
