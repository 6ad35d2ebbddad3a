using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>The others (其余12个园区) and all of them (十四园) imply how many the plan itself is about.</summary>
internal sealed class RemainderCount : ImpliedRule
{
    private static readonly string[] Others = ["其余", "其他", "其它", "另外"];

    // Each looks through the whole text for its total.
    private const int MostLists = 20;

    public override string Code => "LS1110";

    public override LocalizedText Title => new("总数减其余推得的数目", "How many remain besides the others");

    public override LocalizedText Help => new("核对余下的是否正好是本方案所指的对象。", "Check that those left over are exactly the ones the plan is about.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        foreach (var list in context.Plan.CountedLists.Where(l => l.High is null && l.Noun.Length > 0 && IsOthers(context, l)).Take(MostLists))
        {
            var totals = Totals(context.Source.Text, list.Noun[0]).Where(t => t.Value > list.Count).ToList();
            if (totals.Count == 0 || totals.Any(t => t.Value != totals[0].Value))
            {
                continue;
            }

            var total = totals[0];
            var left = Figures.Number(total.Value - list.Count);
            var sum = $"{Figures.Number(total.Value)} − {Figures.Number(list.Count)} = {left}";
            var words = context.Source.Slice(total.Span);
            yield return Report(
                context, list.CountSpan,
                new($"“{words}”减其余{Figures.Number(list.Count)}个，余{left}个。", $"{words} less the {Figures.Number(list.Count)} others leaves {left}."),
                [
                    Said(context, total.Span, total.Value),
                    Said(context, list.CountSpan, list.Count),
                    Step(sum),
                ],
                [new RelatedSpan(total.Span, new($"总数{Figures.Number(total.Value)}", $"{Figures.Number(total.Value)} in all"))]);
        }
    }

    private static LocalizedText Said(AuditContext context, TextSpan span, int value)
    {
        var (line, words, number) = (Figures.Number(context.Source.LineOf(span.Start)), context.Source.Slice(span), Figures.Number(value));
        return new($"第{line}行“{words}”：{number}", $"line {line} “{words}”: {number}");
    }

    private static bool IsOthers(AuditContext context, CountedList list)
    {
        var start = Math.Max(0, list.CountSpan.Start - 2);
        return Others.Contains(context.Source.Text[start..list.CountSpan.Start], StringComparer.Ordinal);
    }

    // Structures such as 一区十四园 count with a numeral and a single character of the noun.
    private static IEnumerable<(TextSpan Span, int Value)> Totals(string text, char noun)
    {
        for (var at = text.IndexOf(noun, StringComparison.Ordinal); at >= 0; at = text.IndexOf(noun, at + 1))
        {
            var start = at;
            while (start > 0 && at - start < 4 && Numerals.IsNumeral(text[start - 1]))
            {
                start--;
            }

            if (start < at && (start == 0 || text[start - 1] != '第') && Numerals.TryParse(text.AsSpan(start, at - start), out var value))
            {
                yield return (TextSpan.FromBounds(start, at + 1), value);
            }
        }
    }
}
