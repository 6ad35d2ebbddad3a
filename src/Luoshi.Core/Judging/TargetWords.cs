using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Judging;

/// <summary>What the words around a figure say about how it is to be tested. Looks a short way only, however long the sentence.</summary>
internal sealed record TargetWords(bool Falls, bool Grows, bool Holds, bool Everywhere, int RecursEvery, int DoublingsAfter, bool IsBase)
{
    private const int Near = 16;
    private const int Far = 60;

    private static readonly (string Word, int Doublings)[] Doublings = [("翻一番", 1), ("翻番", 1), ("翻两番", 2), ("翻二番", 2), ("翻三番", 3), ("增长一倍", 1), ("增长1倍", 1), ("增加一倍", 1), ("增加1倍", 1)];

    public static TargetWords Of(SourceDocument source, Target target)
    {
        var near = Before(source.Text, target, Near);
        var clause = Before(source.Text, target, Far);
        var phrase = target.Indicator + near + source.Slice(target.Span);
        var to = near.EndsWith('到') || near.EndsWith('至') || near.EndsWith('达');
        var every = clause.Contains("每季", StringComparison.Ordinal) ? 3 : clause.Contains("每月", StringComparison.Ordinal) ? 1
            : clause.Contains("每年", StringComparison.Ordinal) || clause.Contains("逐年", StringComparison.Ordinal) || clause.Contains("年均", StringComparison.Ordinal) ? 12 : 0;
        var after = source.Text.AsSpan(target.Span.End, Math.Min(Near, source.Text.Length - target.Span.End));
        var doublings = 0;
        foreach (var (word, times) in Doublings)
        {
            var at = after.IndexOf(word);
            doublings = at >= 0 && at <= 6 && after[..at].IndexOfAny("，。；、") < 0 ? times : doublings;
        }

        return new(
            Falls: Has(near, '降', '减', '压', '缩'),
            Grows: !to && (Has(phrase, "增长", "增幅", "增速", "提高", "提升", "下降", "降低", "减少")),
            Holds: Has(phrase, "控制", "保持", "稳定", "维持"),
            Everywhere: Has(phrase, "全覆盖", "全部", "零") && !Has(phrase, "零售"),
            RecursEvery: every,
            DoublingsAfter: doublings,
            IsBase: doublings > 0 && Has(clause, "比", "在", "由", "从"));
    }

    // The words of the clause up to the number; a comma or list sign opens a clause.
    private static string Before(string text, Target target, int reach)
    {
        var from = Math.Max(Math.Max(target.Sentence.Start, target.Span.Start - reach), 0);
        var words = text[Math.Min(from, target.Span.Start)..target.Span.Start];
        return words[(words.AsSpan().LastIndexOfAny("，。；") + 1)..];
    }

    private static bool Has(string text, params ReadOnlySpan<char> any) => text.AsSpan().IndexOfAny(any) >= 0;

    private static bool Has(string text, params string[] words) => Array.Exists(words, w => text.Contains(w, StringComparison.Ordinal));
}
