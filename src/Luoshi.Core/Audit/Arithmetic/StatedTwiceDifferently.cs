using System.Collections.Immutable;
using Luoshi.Core.Audit.Network;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>One indicator, place and year, two values that cannot both hold.</summary>
internal sealed class StatedTwiceDifferently : AuditRule
{
    private const int ShortestName = 4;

    public override string Code => "LS1008";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("同一指标前后两个数", "One indicator, two values");

    public override LocalizedText Help => new(
        "以一处为准改另一处；若口径不同，写明各自的范围。", "Correct one of the two; where they measure different things, say what each covers.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        foreach (var relation in context.Relations(RelationKind.Restates))
        {
            var first = context.Figures[relation.WholeId];
            foreach (var later in relation.PartIds.Select(p => context.Figures[p]).Where(p => Disagree(context, first, p)))
            {
                yield return Tell(context, first, later);
            }
        }

        var named = context.Plan.Targets.Select(t => context.Figures[t.Id])
            .Where(f => f.Name.Core.Length >= ShortestName && f.Target.Deadline is not null && f.Form is FigureForm.Level or FigureForm.Rate);
        var firsts = new Dictionary<(string, string, string, bool, PlanDate?), Figure>(context.Plan.Targets.Length);
        foreach (var figure in named)
        {
            var meant = (figure.Target.Indicator, figure.Where, figure.Measure.Dimension, figure.Increment, figure.Target.Deadline);
            if (!firsts.TryAdd(meant, figure) && firsts[meant] is var first && figure.Target.Line != first.Target.Line && Disagree(context, first, figure))
            {
                yield return Tell(context, first, figure);
            }
        }
    }

    private static bool Disagree(AuditContext context, Figure a, Figure b) => !context.Allowed(a).Meets(context.Allowed(b)) && !context.BothInTables(a.Target, b.Target);

    private Finding Tell(AuditContext context, Figure first, Figure later) => Explain(
        context, later.Target.Span,
        new(
            $"{TargetText.Name(later.Target)}此处为{Figures.Stated(later.Target)}，第{Figures.Number(first.Target.Line)}行为{Figures.Stated(first.Target)}。",
            $"{TargetText.Name(later.Target)} is {Figures.StatedEn(later.Target)} here and {Figures.StatedEn(first.Target)} in line {Figures.Number(first.Target.Line)}."),
        [first.Target, later.Target], [.. Conversion.Of(first, later), Step($"{Conversion.Write(first, later)} ≠ {Figures.Stated(later.Target)}")],
        fixes: Same(context, first, later));

    // Either may be the right one; a person chooses which.
    private static ImmutableArray<QuickFix> Same(AuditContext context, Figure first, Figure later) =>
        first.Stated.IsPoint && later.Stated.IsPoint && first.Target.Bound == later.Target.Bound
            ? [.. ValueFix.For(context, later, first.Stated.Centre), .. ValueFix.For(context, first, later.Stated.Centre)]
            : [];
}
