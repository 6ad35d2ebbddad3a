using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>A figure for what is added is made up of figures for what there will be in all.</summary>
internal sealed class IncrementBrokenIntoLevels : AuditRule
{
    private const int MostFigures = 100;

    public override string Code => "LS1005";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("新增量由建成后的总量构成", "What is added is made up of what there will be in all");

    public override LocalizedText Help => new(
        "写明该数字是新增还是改造后的总量；若是总量，扣除原有部分再累加。", "Say whether the figure is an addition or the total afterwards; if it is the total, take off what was there before adding up.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        foreach (var relation in context.Relations(RelationKind.PartsOfWhole).Concat(context.Relations(RelationKind.Restates)))
        {
            if (!context.Figures[relation.WholeId].Increment)
            {
                continue;
            }

            var whole = context.Figures[relation.WholeId].Target;
            var parts = relation.PartIds.Select(p => context.Figures[p]).Where(p => p.Target.Line != whole.Line && IsLevel(context, p));
            foreach (var part in parts.Select(p => p.Target))
            {
                yield return Explain(
                    context, part.Span,
                    new(
                        $"{TargetText.Name(part)} {Figures.Stated(part)}是建成后的总量，而{TargetText.Name(whole)} {Figures.Stated(whole)}是新增量，两者不能直接相加比较。",
                        $"{TargetText.Name(part)} {Figures.StatedEn(part)} is what there will be in all, while {TargetText.Name(whole)} {Figures.StatedEn(whole)} is what is added; they do not add up as they stand."),
                    [whole, part],
                    [
                        new("新增 = 建成后的总量 − 原有；原有多少没有写明", "addition = total afterwards − what was there; what was there is not stated"),
                        new($"{whole.Number}是新增，{part.Number}是总量，不能直接相加", $"{whole.Number} is an addition, {part.Number} a total: they do not add up as they stand"),
                    ]);
            }
        }
    }

    // Neither its own clause nor a figure before it in the same sentence says that something is added.
    private static bool IsLevel(AuditContext context, Figure part)
    {
        var target = part.Target;
        var before = context.Source.Text.AsSpan(target.Sentence.Start, Math.Max(0, target.Span.Start - target.Sentence.Start));
        var clause = before[(before.LastIndexOfAny('，', ',') + 1)..];
        return !part.Increment && clause.IndexOf("新增") < 0 && clause.IndexOf("新建") < 0 && clause.IndexOf("增加") < 0
            && !context.ByLine[target.Line].Take(MostFigures).Any(f => f.Increment && f.Target.Sentence == target.Sentence && f.Target.Span.Start < target.Span.Start);
    }
}
