using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>A range whose first number is larger than its second.</summary>
internal sealed class RangeReversed : AuditRule
{
    private const int LongestNumber = 12;
    private const string Dashes = "―—–－-~～至";

    // What a reversed pair never is: part of a longer number, a date, a time, or a move from one value to another.
    private const string Joined = "从由自―—–－-~～至/.:：年月";

    private static readonly string[] NoRange = ["年", "月", "日", "点", "时", "号", ""];

    public override string Code => "LS1012";

    public override FindingLevel Level => FindingLevel.Error;

    public override LocalizedText Title => new("区间前大后小", "A range with its ends the wrong way round");

    public override LocalizedText Help => new("核对两个数字；按从小到大书写。", "Check both numbers; write the smaller one first.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        foreach (var target in context.Plan.Targets)
        {
            if (target.Low > target.High)
            {
                yield return Tell(context, target, target.Span, target.Low.GetValueOrDefault(), target.High.GetValueOrDefault());
            }
            else if (target.Low == target.High && Larger(context.Source.Text, target) is { } before)
            {
                yield return Tell(context, target, TextSpan.FromBounds(before.Start, target.Span.End), before.Value, target.Low.GetValueOrDefault());
            }
        }
    }

    private Finding Tell(AuditContext context, Target target, TextSpan span, decimal larger, decimal smaller)
    {
        var (high, low) = (Figures.Number(larger, 6) + target.Unit, Figures.Number(smaller, 6) + target.Unit);
        return Explain(
            context, span,
            new($"{target.Indicator}的区间{Figures.Number(larger, 6)}―{low}前大后小。", $"{target.Indicator}: the range {Figures.Number(larger, 6)}―{low} begins with its larger end."),
            [target], [Step($"{high} > {low}")], fixes: Fix(context.Source.Slice(span), span.Start, larger, smaller));
    }

    // A larger number with a dash just before the one that was read: 10―6家, 80%―60%. From one to the other (从…至…) is no range.
    private static (int Start, decimal Value)? Larger(string text, Target target)
    {
        var dash = target.Span.Start - 1;
        if (dash < 1 || dash >= text.Length || !Dashes.Contains(text[dash], StringComparison.Ordinal) || NoRange.Contains(target.Unit, StringComparer.Ordinal))
        {
            return null;
        }

        var end = target.Unit.Length > 0 && text.AsSpan(0, dash).EndsWith(target.Unit, StringComparison.Ordinal) ? dash - target.Unit.Length : dash;
        var start = end;
        while (start > 0 && end - start < LongestNumber && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        var opening = start > 0 ? text[start - 1] : '。';
        return start < end && !char.IsAsciiLetter(opening) && !Joined.Contains(opening, StringComparison.Ordinal)
            && decimal.TryParse(text.AsSpan(start, end - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value > target.Low
            ? (start, value) : null;
    }

    private static ImmutableArray<QuickFix> Fix(string words, int offset, decimal larger, decimal smaller)
    {
        if (NumberStyle.Find(words) is not { } first || first.Value != larger)
        {
            return [];
        }

        var from = first.Start + first.Length;
        if (NumberStyle.Find(words[from..]) is not { } second || second.Value != smaller)
        {
            return [];
        }

        var (one, other) = (words.Substring(first.Start, first.Length), words.Substring(from + second.Start, second.Length));
        return [new(
            new($"对调为{other}在前、{one}在后", $"Swap them: {other} first, then {one}"),
            [new(new(offset + first.Start, first.Length), other), new(new(offset + from + second.Start, second.Length), one)],
            Preferred: true)];
    }
}
