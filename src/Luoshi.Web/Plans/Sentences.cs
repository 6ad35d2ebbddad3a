using Luoshi.Core.Text;

namespace Luoshi.Web.Plans;

/// <summary>The sentence around some words.</summary>
public static class Sentences
{
    /// <summary>From the full stop before the span to the one at or after its end, inside its first line.</summary>
    public static TextSpan Around(SourceDocument source, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(source);
        var line = source.LineSpan(source.LineOf(span.Start));
        var before = span.Start > line.Start ? source.Text.LastIndexOf('。', span.Start - 1, span.Start - line.Start) : -1;
        var start = before < 0 ? line.Start : before + 1;
        var last = Math.Clamp(span.End - 1, line.Start, Math.Max(line.Start, line.End - 1));
        var after = line.End > last ? source.Text.IndexOf('。', last, line.End - last) : -1;
        return TextSpan.FromBounds(start, after < 0 ? Math.Max(line.End, start) : after + 1);
    }
}
