using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Relations;

/// <summary>Reads ratios to a figure outside the plan: 「…0.113吨标准煤，约为全市平均水平的1/3」.</summary>
internal static class RatioFinder
{
    private const int Reach = 30;

    private static readonly string[] Outsides = ["全国", "全省", "全市", "全区", "全县", "世界", "国际", "我国", "我省", "我市"];

    private static readonly string[] Levels = ["平均水平", "平均值", "平均数", "平均", "水平"];

    /// <summary>One relation for each number without a unit, or multiple, that follows a figure in the same sentence.</summary>
    public static IEnumerable<Relation> Find(RelationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var line in context.Lines)
        {
            for (var i = 1; i < line.Length; i++)
            {
                var (figure, ratio) = (line[i - 1], line[i]);
                if (ratio.Measure.Dimension is not (Measure.Plain or "times" or Measure.Share) || figure.Form == FigureForm.Rate)
                {
                    continue;
                }

                var end = ratio.Target.Span.End;
                var start = Math.Max(figure.Target.Span.End, end - Reach);
                var words = context.Between(start, end);
                if (words.IndexOfAny("。；") < 0 && Outside(words) is TextSpan outside)
                {
                    yield return new(
                        RelationKind.RatioToOutside, figure.Target.Id, [ratio.Target.Id], TextSpan.FromBounds(start + outside.Start, end),
                        context.Text.Substring(start + outside.Start, outside.Length));
                }
            }
        }
    }

    // 全市平均水平 followed by 的: the words name what the figure is compared with.
    private static TextSpan? Outside(ReadOnlySpan<char> words)
    {
        foreach (var place in Outsides)
        {
            var at = words.IndexOf(place);
            if (at < 0)
            {
                continue;
            }

            foreach (var level in Levels)
            {
                var found = words[at..].IndexOf(level);
                if (found >= 0 && words[(at + found + level.Length)..].StartsWith("的"))
                {
                    return new TextSpan(at, found + level.Length);
                }
            }
        }

        return null;
    }
}
