using System.Collections.Immutable;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>A number that counts a list differs from the number of things listed.</summary>
internal sealed class CountDoesNotMatchList : AuditRule
{
    public override string Code => "LS1013";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("数目与列举不符", "A count that does not match its list");

    public override LocalizedText Help => new("数一数列举的各项，改数目或补列举；列举未尽的写“等”。", "Count the items, correct the number or the list; where the list is not complete, write 等.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        foreach (var list in context.Plan.CountedLists)
        {
            var listed = list.Members.Length;
            var high = list.High ?? list.Count;
            var matches = list.Open ? listed <= high : listed >= list.Count && listed <= high;
            if (matches)
            {
                continue;
            }

            var words = context.Source.Slice(list.CountSpan);
            yield return Report(
                context, list.CountSpan,
                new($"写的是“{words}”，列举了{Figures.Number(listed)}项。", $"The text says {words} and lists {Figures.Number(listed)}."),
                [.. CountText.Lines(context, list), new($"列举{Figures.Number(listed)}项 ≠ 写明{words}", $"{Figures.Number(listed)} listed ≠ {words} stated")],
                [.. list.Members.Select((m, i) => new RelatedSpan(m, CountText.Position(i)))],
                fixes: Fix(words, list, listed));
        }
    }

    // The list is what there is; only a person could add to it.
    private static ImmutableArray<QuickFix> Fix(string words, CountedList list, int listed)
    {
        if (list.High is not null || list.Open || NumberStyle.Find(words) is not { } number || number.Value != list.Count || NumberStyle.Like(words.Substring(number.Start, number.Length), listed) is not string right)
        {
            return [];
        }

        right = right == "二" && words.AsSpan(number.Start + number.Length).StartsWith("个") ? "两" : right;
        var mended = string.Concat(words.AsSpan(0, number.Start), right, words.AsSpan(number.Start + number.Length));
        return [QuickFix.Of(
            new($"“{words}”改为“{mended}”", $"Change {words} to {mended}"), new(list.CountSpan.Start + number.Start, number.Length), right, preferred: true)];
    }
}
