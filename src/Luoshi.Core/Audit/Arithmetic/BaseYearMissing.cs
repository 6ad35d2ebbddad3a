using Luoshi.Core.Audit.Network;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

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
                ? (Zh: $"；按“{Figures.Number(years)}年”推算应为{Figures.Number(deadline.Year - years)}年", En: $"; counting {Figures.Number(years)} years back it would be {Figures.Number(deadline.Year - years)}")
                : (Zh: string.Empty, En: string.Empty);
            yield return Report(
                context, group.Key,
                new($"“{words}”没有写明以哪一年为基期{hint.Zh}。", $"{words} does not say which year it is compared with{hint.En}."),
                related: [.. levels.Select(Cite)]);
        }
    }
}
