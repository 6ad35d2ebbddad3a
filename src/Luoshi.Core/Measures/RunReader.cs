using Luoshi.Core.Model;

namespace Luoshi.Core.Measures;

/// <summary>
/// Names the members of lists that share their words: 「A、B和C依次达到1、2和3亿元，占全市的20%、30%和22%」 gives the second
/// figure the name B, and the second share the name B and the base 全市. A name that stands in the text as it is was read
/// well and is kept.
/// </summary>
internal static class RunReader
{
    private const int LongestLead = 120;

    private static readonly string[] Shared = ["分别", "依次", "各"];

    private static readonly string[] Verbs = ["均", "翻番", "翻一番", "翻两番", "实现", "分别", "依次", "达到", "各", "都", "增长", "提高", "力争", "比", "较"];

    /// <summary>Renames the figures of one line where their words are shared; the figures are in order of their numbers.</summary>
    public static void Rename(string text, List<Figure> line)
    {
        var start = 0;
        (int First, int Count) previous = (0, 0);
        for (var i = 1; i <= line.Count; i++)
        {
            if (i < line.Count && Joined(text, line[i - 1], line[i]))
            {
                continue;
            }

            var run = (First: start, Count: i - start);
            Read(text, line, run, previous);
            previous = run;
            start = i;
        }
    }

    private static void Read(string text, List<Figure> line, (int First, int Count) run, (int First, int Count) previous)
    {
        var first = line[run.First].Target;
        var from = run.First > 0 && line[run.First - 1].Target.Sentence == first.Sentence ? line[run.First - 1].Target.Span.End : first.Sentence.Start;
        from = Math.Max(from, first.Span.Start - LongestLead);
        if (from < 0 || from >= first.Span.Start || first.Span.Start > text.Length)
        {
            return;
        }

        var lead = text.AsSpan(from, first.Span.Start - from);
        var whole = ShareBase(lead);
        var names = whole is null && run.Count > 1 && HasAny(lead, Shared) ? Names(lead, run.Count) : null;
        for (var i = 0; i < run.Count; i++)
        {
            var figure = line[run.First + i];
            if (IsReadWell(text, figure.Target))
            {
                continue;
            }

            if (names is not null)
            {
                line[run.First + i] = figure with { Name = IndicatorName.Parse(names[i]) };
            }
            else if (whole is not null && run.Count == previous.Count && figure.Measure.Dimension == Measure.Share
                && line[previous.First].Target.Sentence == figure.Target.Sentence)
            {
                line[run.First + i] = figure with { Name = line[previous.First + i].Name with { ShareOf = whole } };
            }
        }
    }

    private static bool Joined(string text, Figure before, Figure after)
    {
        var (start, end) = (before.Target.Span.End, after.Target.Span.Start);
        return start <= end && end <= text.Length && before.Measure.Dimension == after.Measure.Dimension
            && text.AsSpan(start, end - start).Trim() is "、" or "和" or "及" or "与" or "以及";
    }

    // An indicator that does not stand in its sentence, or that holds digits, was put together from other words.
    private static bool IsReadWell(string text, Target target)
    {
        var start = Math.Max(target.Sentence.Start, target.Span.Start - LongestLead);
        var end = Math.Min(Math.Min(target.Sentence.End, target.Span.End + LongestLead), text.Length);
        return target.Indicator.Length > 1 && start < end && !target.Indicator.Any(char.IsAsciiDigit)
            && text.AsSpan(start, end - start).IndexOf(target.Indicator) >= 0;
    }

    // 占全市的, 占全市的比重依次为: what stands between 占 and 的.
    private static string? ShareBase(ReadOnlySpan<char> lead)
    {
        var at = lead.LastIndexOf('占');
        if (at < 0)
        {
            return null;
        }

        var rest = lead[(at + 1)..];
        var end = rest.IndexOfAny("的，；");
        var words = (end < 0 ? rest : rest[..end]).Trim();
        return words.Length is >= 2 and <= 20 ? words.ToString() : null;
    }

    // The list of as many names as the run has figures: in the clause of the shared word or in the one before it.
    private static string[]? Names(ReadOnlySpan<char> lead, int count)
    {
        var sentence = lead[(lead.LastIndexOfAny("。；：") + 1)..];
        while (!sentence.IsEmpty)
        {
            var comma = sentence.LastIndexOf('，');
            var names = Split(sentence[(comma + 1)..], count);
            if (names is not null || comma < 0)
            {
                return names;
            }

            sentence = sentence[..comma];
        }

        return null;
    }

    private static string[]? Split(ReadOnlySpan<char> clause, int count)
    {
        var cut = clause.Length;
        foreach (var verb in Verbs)
        {
            // A verb ends the list only after its last joint.
            var joint = clause.LastIndexOfAny("、和及与");
            var at = joint < 0 ? -1 : clause[(joint + 1)..].IndexOf(verb);
            cut = at > 0 ? Math.Min(cut, joint + 1 + at) : cut;
        }

        var names = clause[..cut].ToString().Split('、').ToList();
        if (names.Count == count - 1)
        {
            var last = names[^1];
            var joint = last.AsSpan().LastIndexOfAny('和', '及', '与');
            if (joint <= 0 || joint + 1 >= last.Length)
            {
                return null;
            }

            names[^1] = last[..joint];
            names.Add(last[(joint + 1)..]);
        }

        return names.Count == count && names.TrueForAll(n => n.Trim().Length > 1) ? [.. names.Select(n => n.Trim())] : null;
    }

    private static bool HasAny(ReadOnlySpan<char> words, string[] any)
    {
        foreach (var word in any)
        {
            if (words.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
