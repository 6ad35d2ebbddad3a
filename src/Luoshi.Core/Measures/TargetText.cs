using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Measures;

/// <summary>How a target is named in messages.</summary>
internal static class TargetText
{
    /// <summary>Number, indicator and value: "T02 工业总产值 6300亿元".</summary>
    public static LocalizedText Brief(Target target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var (name, stated) = (Name(target), Figures.Stated(target));
        return new($"{target.Number} {name} {stated}", $"{target.Number} {name} {Figures.InEnglish(stated)}");
    }

    /// <summary>The target as the first lines of a calculation give it: number, line, the words quoted, and what was read from them.</summary>
    public static LocalizedText Input(SourceDocument source, Target target)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        var (line, words, name, stated) = (Figures.Number(target.Line), Quote(source, target), Name(target), Figures.Stated(target));
        return new(
            $"{target.Number}（第{line}行“{words}”）：{name} {stated}",
            $"{target.Number} (line {line} “{words}”): {name} {Figures.InEnglish(stated)}");
    }

    /// <summary>The indicator with its place in front, where the words do not name it already.</summary>
    public static string Name(Target target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.Scope is string scope && !target.Indicator.Contains(scope, StringComparison.Ordinal) ? scope + target.Indicator : target.Indicator;
    }

    // From the indicator to the value where they stand close together, otherwise the value with the words just before it.
    private static string Quote(SourceDocument source, Target target)
    {
        const int Longest = 40;
        const int Before = 12;
        var text = source.Text;
        var (start, end) = (Math.Clamp(target.Span.Start, 0, text.Length), Math.Clamp(target.Span.End, 0, text.Length));
        var named = target.IndicatorSpan.Start;
        if (named < 0 || named > start || end - named > Longest)
        {
            named = Math.Max(target.Sentence.Start, start - Before);
        }

        var words = text.AsSpan(Math.Min(Math.Max(named, 0), start)..Math.Min(end, start + Longest));
        return words[(words[..Math.Max(0, start - Math.Max(named, 0))].LastIndexOfAny('\n', '\r', '\t') + 1)..].Trim().ToString();
    }
}
