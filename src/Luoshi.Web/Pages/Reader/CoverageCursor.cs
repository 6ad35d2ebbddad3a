using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Web.Pages.Reader;

/// <summary>Walks the account of the text along with the lines.</summary>
internal sealed class CoverageCursor(ImmutableArray<CoverageSpan> spans)
{
    private int _next;

    /// <summary>What became of the line, stretch by stretch; lines are asked for in order.</summary>
    public ImmutableArray<CoverageBar> Bars(TextSpan line)
    {
        while (_next < spans.Length && spans[_next].Span.End <= line.Start)
        {
            _next++;
        }

        var bars = ImmutableArray.CreateBuilder<CoverageBar>();
        for (var i = _next; i < spans.Length && spans[i].Span.Start < line.End; i++)
        {
            var from = Math.Max(spans[i].Span.Start, line.Start);
            bars.Add(new CoverageBar(from - line.Start, Math.Min(spans[i].Span.End, line.End) - from, spans[i].Kind));
        }

        return bars.ToImmutable();
    }
}
