using System.Buffers;
using System.Collections.Immutable;
using Luoshi.Core.Text;

namespace Luoshi.Core.Measures;

/// <summary>One line that speaks of one area: 「――留仙洞园区：加速…」.</summary>
/// <param name="Line">1-based line.</param>
/// <param name="Span">Where the label stands.</param>
/// <param name="Area">The label itself.</param>
internal sealed record AreaLine(int Line, TextSpan Span, string Area);

/// <summary>
/// Finds runs of neighbouring lines that each open with the name of an area and a colon: there a plan goes through its
/// parts one by one.
/// </summary>
internal static class AreaLines
{
    private const int LongestLabel = 24;

    private static readonly SearchValues<char> Breaks = SearchValues.Create("，。；、（）“”《》");

    private static readonly string[] AreaEndings =
    [
        "区", "园", "走廊", "带", "县", "市", "镇", "乡", "街道", "组团", "板块", "岛", "港", "城", "村", "片", "轴", "基地", "流域", "省", "州", "旗",
    ];

    /// <summary>The runs of at least two labelled lines, in order.</summary>
    public static ImmutableArray<ImmutableArray<AreaLine>> Read(string text, SourceDocument source)
    {
        var runs = ImmutableArray.CreateBuilder<ImmutableArray<AreaLine>>();
        var run = new List<AreaLine>();
        for (var line = 1; line <= source.LineCount + 1; line++)
        {
            if (line <= source.LineCount && LabelOf(text, source.LineSpan(line)) is TextSpan span)
            {
                run.Add(new AreaLine(line, span, text.Substring(span.Start, span.Length)));
                continue;
            }

            if (run.Count >= 2)
            {
                runs.Add([.. run]);
            }

            run.Clear();
        }

        return runs.ToImmutable();
    }

    private static TextSpan? LabelOf(string text, TextSpan line)
    {
        var start = line.Start;
        while (start < line.End && text[start] is ' ' or '\t' or '—' or '·' or '•' or '●')
        {
            start++;
        }

        var colon = text.AsSpan(start, Math.Min(LongestLabel + 1, line.End - start)).IndexOf('：');
        if (colon < 2 || text.AsSpan(start, colon).IndexOfAny(Breaks) >= 0)
        {
            return null;
        }

        var label = text.AsSpan(start, colon);
        foreach (var ending in AreaEndings)
        {
            if (label.EndsWith(ending, StringComparison.Ordinal))
            {
                return new TextSpan(start, colon);
            }
        }

        return null;
    }
}
