using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>A figure for what is added is made up of figures for what there will be in all.</summary>
internal sealed class IncrementBrokenIntoLevels : AuditRule
{
    public override string Code => "LS1005";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("新增量由建成后的总量构成", "What is added is made up of what there will be in all");

    public override LocalizedText Help => new(
        "写明该数字是新增还是改造后的总量；若是总量，扣除原有部分再累加。", "Say whether the figure is an addition or the total afterwards; if it is the total, take off what was there before adding up.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        foreach (var relation in context.Relations(RelationKind.PartsOfWhole).Concat(context.Relations(RelationKind.Restates)))
        {
            var whole = context.Figures[relation.WholeId].Target;
            if (!whole.Increment)
            {
                continue;
            }

            foreach (var part in relation.PartIds.Select(p => context.Figures[p].Target).Where(p => p.Line != whole.Line && IsLevel(context, p)))
            {
                yield return Report(
                    context, part.Span,
                    new(
                        $"{TargetText.Name(part)} {Figures.Stated(part)}是建成后的总量，而{TargetText.Name(whole)} {Figures.Stated(whole)}是新增量，两者不能直接相加比较。",
                        $"{TargetText.Name(part)} {Figures.StatedEn(part)} is what there will be in all, while {TargetText.Name(whole)} {Figures.StatedEn(whole)} is what is added; they do not add up as they stand."),
                    related: [Cite(whole)]);
            }
        }
    }

    private static bool IsLevel(AuditContext context, Target part)
    {
        var sentence = context.Source.Slice(part.Sentence);
        return !part.Increment && !sentence.Contains("新增", StringComparison.Ordinal) && !sentence.Contains("增加", StringComparison.Ordinal)
            && !sentence.Contains("新建", StringComparison.Ordinal);
    }
}
