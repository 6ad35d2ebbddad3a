using Luoshi.Core.Audit.Network;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>More is to be added than there will be in the end.</summary>
internal sealed class LevelBelowIncrement : AuditRule
{
    public override string Code => "LS1010";

    public override FindingLevel Level => FindingLevel.Error;

    public override LocalizedText Title => new("新增数大于到期总数", "More is added than there will be");

    public override LocalizedText Help => new("核对新增数与到期总数，以及两者的口径和年份。", "Check the addition and the level, and that both speak of the same thing and year.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        foreach (var relation in context.Relations(RelationKind.IncrementToLevel))
        {
            var level = context.Figures[relation.WholeId];
            var increment = context.Figures[relation.PartIds[0]];
            if (context.Allowed(increment).Low > context.Allowed(level).High)
            {
                yield return Explain(
                    context, increment.Target.Span,
                    new(
                        $"{increment.Target.Indicator}要新增{Figures.Stated(increment.Target)}，而到期总数只有{Figures.Stated(level.Target)}。",
                        $"{increment.Target.Indicator}: {Figures.StatedEn(increment.Target)} are to be added, but the level to be reached is {Figures.StatedEn(level.Target)}."),
                    [level.Target, increment.Target], [.. Conversion.Of(increment, level), Step($"{Conversion.Write(increment, level)} > {Figures.Stated(level.Target)}")]);
            }
        }
    }
}
