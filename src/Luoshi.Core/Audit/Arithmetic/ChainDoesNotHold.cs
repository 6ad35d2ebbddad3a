using Luoshi.Core.Audit.Network;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>Several statements, each fine with its neighbours, cannot all hold together.</summary>
internal sealed class ChainDoesNotHold : AuditRule
{
    // Each is solved again several times to find its shortest chain.
    private const int MostChains = 100;

    public override string Code => "LS1009";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("几处数字连起来算不通", "Figures that do not hold together along a chain");

    public override LocalizedText Help => new(
        "按列出的步骤逐条核对；去掉其中任何一条，矛盾就不存在。", "Check the steps one by one; without any one of them the contradiction would be gone.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        foreach (var found in context.Possible.Contradictions.Take(MostChains))
        {
            var (contradiction, chain) = ChainMinimiser.Minimise(found, context.Source, context.Figures, context.Allowed);
            if (chain.Length < 2)
            {
                continue;
            }

            var node = contradiction.Node;
            var known = Measures.Figures.Amount(contradiction.Known, node.Measure, node.Unit);
            var derived = Measures.Figures.Amount(contradiction.Derived, node.Measure, node.Unit);
            var givens = contradiction.KnownWhy.Givens().AddRange(contradiction.DerivedWhy.Givens()).Distinct().OrderBy(t => t.Span).ToList();
            yield return Report(
                context, givens.Count > 0 ? givens[0].Span : contradiction.Constraint.Relation.Basis,
                new(
                    $"{node.Name.Zh}按一处算得{known}，按另一处算得{derived}。",
                    $"{node.Name.En} comes to {known} one way and to {derived} the other."),
                [
                    .. contradiction.KnownWhy.Lines(context.Source).AddRange(contradiction.DerivedWhy.Lines(context.Source)).Distinct(),
                    new($"{node.Name.Zh}：{known} ≠ {derived}", $"{node.Name.En}: {known} ≠ {derived}"),
                ],
                [.. givens.Select(Cite)]);
        }
    }
}
