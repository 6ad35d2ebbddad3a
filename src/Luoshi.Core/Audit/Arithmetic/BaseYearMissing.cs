using System.Collections.Immutable;
using Luoshi.Core.Audit.Network;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>A multiple (翻番) without the year and value that it starts from.</summary>
internal sealed class BaseYearMissing : AuditRule
{
    public override string Code => "LS1016";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("翻番没有写明基期", "A multiple without its base year");

    public override LocalizedText Help => new("写明与哪一年相比，以及该年的数值。", "State the year it is compared with, and the value in that year.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        var multiples = context.Relations(RelationKind.MultipleOfBase).GroupBy(r => r.Basis);
        foreach (var group in multiples)
        {
            var words = context.Source.Slice(group.Key);
            if (MultipleReader.BaseYear(words) is not null)
            {
                continue;
            }

            var levels = group.Select(r => context.Figures[r.WholeId].Target).ToList();
            var line = context.Near(group.Key, context.Source.LineSpan(levels[0].Line));
            var hint = MultipleReader.Years(line) is int years && levels[0].Deadline is PlanDate deadline
                ? (Year: (int?)(deadline.Year - years), Years: years, Zh: $"；按“{Figures.Number(years)}年”推算应为{Figures.Number(deadline.Year - years)}年", En: $"; counting {Figures.Number(years)} years back it would be {Figures.Number(deadline.Year - years)}")
                : (Year: null, Years: 0, Zh: string.Empty, En: string.Empty);
            var sum = hint.Year is int year ? $"{Figures.Number(year + hint.Years)}年 − {Figures.Number(hint.Years)}年 = {Figures.Number(year)}年" : null;
            yield return Explain(
                context, group.Key,
                new($"“{words}”没有写明以哪一年为基期{hint.Zh}。", $"{words} does not say which year it is compared with{hint.En}."),
                levels, [new($"“{words}”：相比的年份没有写", $"“{words}”: the year compared with is not stated"), .. sum is null ? [] : (LocalizedText[])[Step(sum)]],
                fixes: Fix(words, group.Key, hint.Year));
        }
    }

    private static ImmutableArray<QuickFix> Fix(string words, TextSpan span, int? year)
    {
        var at = words.IndexOf('翻', StringComparison.Ordinal);
        if (year is not int known || at < 0)
        {
            return [];
        }

        var insert = $"比{Figures.Number(known)}年";
        return [QuickFix.Of(new($"在“翻”前加“{insert}”", $"Put {insert} before 翻"), new(span.Start + at, 0), insert)];
    }
}
