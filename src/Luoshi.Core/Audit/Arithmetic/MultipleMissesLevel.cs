using Luoshi.Core.Audit.Network;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>The stated base times the multiple (翻一番) is not the stated level.</summary>
internal sealed class MultipleMissesLevel : AuditRule
{
    public override string Code => "LS1018";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("翻番与写明的基数、目标不符", "A multiple that its base and level do not bear out");

    public override LocalizedText Help => new("核对基数、倍数和目标数。", "Check the base, the multiple and the level.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        foreach (var relation in context.Relations(RelationKind.MultipleOfBase))
        {
            if (MultipleReader.StatedBase(relation, context.Figures) is not Figure origin)
            {
                continue;
            }

            // Multiples are spoken in round words (487 to 1000 is called 翻一番): the tolerance of 约 holds for them too.
            var level = context.Figures[relation.WholeId];
            var factor = MultipleReader.Factor(context.Source.Slice(relation.Basis));
            var margin = context.Settings.AboutTolerance;
            var product = context.Allowed(origin).Multiply(new(factor * (1 - margin), factor * (1 + margin)));
            if (product.Meets(context.Allowed(level)))
            {
                continue;
            }

            yield return Tell(context, relation, origin, level, factor);
        }
    }

    private Finding Tell(AuditContext context, Relation relation, Figure origin, Figure level, decimal factor)
    {
        var expected = origin.Stated.Centre * factor;
        var (zh, en) = level.Stated.Centre < expected ? ("少", "less") : ("多", "more");
        var (due, said) = (Write(expected), Write(level.Stated.Centre));
        var gap = Write(Math.Abs(expected - level.Stated.Centre));
        var sum = $"{Write(origin.Stated.Centre)} × {Figures.Number(factor)} = {due}";
        var rest = level.Stated.Centre < expected ? $"{due} − {said} = {gap}" : $"{said} − {due} = {gap}";
        return Explain(
            context, level.Target.Span,
            new(
                $"“{context.Source.Slice(relation.Basis)}”应为{due}，写的是{said}，{zh}{gap}。",
                $"{context.Source.Slice(relation.Basis)} comes to {due}; stated is {said}, {gap} {en}."),
            [origin.Target, level.Target], [.. Conversion.Of(origin, level), Step(sum), Step(rest), Step($"{due} ≠ {said}")],
            fixes: ValueFix.For(context, level, expected), beside: [new(relation.Basis, new("基数和倍数", "base and multiple"))]);

        string Write(decimal value) => Figures.Amount(Interval.Of(value), level.Measure, level.Target.Unit);
    }
}
