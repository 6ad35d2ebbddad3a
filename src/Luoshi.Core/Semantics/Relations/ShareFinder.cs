using Luoshi.Core.Measures;
using Luoshi.Core.Model;

namespace Luoshi.Core.Semantics.Relations;

/// <summary>
/// Reads shares: of an outside total (工业总产值…占全市的20%), where the absolute figure is stated too, and of a figure that the
/// plan states (占园区工业增加值的40%).
/// </summary>
internal static class ShareFinder
{
    private static readonly string[] Outsides =
    [
        "全国", "全省", "全市", "全区", "全县", "全州", "全球", "世界", "全行业", "同行业", "我国", "我省", "我市", "我区", "我县", "本省", "本市", "本区", "本县", "长三角", "珠三角",
    ];

    /// <summary>The relations of all shares.</summary>
    public static IEnumerable<Relation> Find(RelationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var share in context.Figures.Where(f => f.Name.ShareOf is not null && f.Measure.Dimension == Measure.Share))
        {
            var (outside, rest) = Split(share.Name.ShareOf ?? string.Empty);
            if (outside is not null && (rest.Length == 0 || share.Name.Core.EndsWith(rest, StringComparison.Ordinal)))
            {
                var level = context.Levels.Meant(share.Name.Core, share);
                if (level is not null)
                {
                    yield return new(RelationKind.ShareOfOutside, level.Target.Id, [share.Target.Id], share.Target.Span, outside);
                }

                continue;
            }

            var whole = outside is null ? context.Levels.Meant(IndicatorName.CoreOf(rest), share) : null;
            if (whole is not null)
            {
                yield return new(RelationKind.ShareOfStated, whole.Target.Id, [share.Target.Id], share.Target.Span, null);
            }
        }
    }

    // 全市规模工业产值 is the outside 全市 and the measure 规模工业产值.
    private static (string? Outside, string Measured) Split(string shareOf)
    {
        foreach (var word in Outsides)
        {
            if (shareOf.StartsWith(word, StringComparison.Ordinal))
            {
                return (word, shareOf[word.Length..]);
            }
        }

        return (null, shareOf);
    }
}
