using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit.Arithmetic;

/// <summary>A share whose base could be either of two figures of the plan.</summary>
internal sealed class ShareBaseUnclear : AuditRule
{
    public override string Code => "LS1015";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("占比的基数不明", "The base of a share is not clear");

    public override LocalizedText Help => new("用与另一处完全相同的名称写明占什么的比重。", "Name the base of the share in exactly the words used for it elsewhere.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        var levels = new FigureIndex(context.Plan.Targets.Select(t => context.Figures[t.Id]), FigureForm.Level);
        foreach (var share in context.Plan.Targets.Select(t => context.Figures[t.Id]).Where(f => f.Name.ShareOf is not null && f.Measure.Dimension == Measure.Share))
        {
            var candidates = levels.NamesEndingIn(IndicatorName.CoreOf(share.Name.ShareOf ?? string.Empty))
                .Select(n => levels.Nearest(n, share, f => f.SameYear(share) && f.SamePlace(share)))
                .OfType<Figure>()
                .OrderBy(f => f.Target.Span)
                .ToList();
            if (candidates.Count < 2)
            {
                continue;
            }

            var names = candidates.Select(c => c.Name.Core).ToList();
            yield return Explain(
                context, share.Target.Span,
                new(
                    $"“占{share.Name.ShareOf}”可以指{string.Join("，也可以指", names)}。", $"占{share.Name.ShareOf} may mean {string.Join(" or ", names)}."),
                candidates.Select(c => c.Target).Prepend(share.Target), candidates.Select(c => Product(share, c)));
        }
    }

    private static LocalizedText Product(Figure share, Figure whole)
    {
        var value = Interval.Of(share.Stated.Centre).Multiply(Interval.Of(whole.Stated.Centre));
        var text = $"{Figures.Percent(share.Stated.Centre)} × {Figures.Stated(whole.Target)} = {Figures.Amount(value, whole.Measure, whole.Target.Unit)}";
        return new($"按{whole.Name.Core}：{text}", $"of {whole.Name.Core}: {text}");
    }
}
