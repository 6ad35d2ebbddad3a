using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Reading;

/// <summary>Two punctuation marks where one belongs; one finding for the whole text.</summary>
internal sealed class DoubledMarks : AuditRule
{
    private const int MostCited = 50;

    // From the weakest to the strongest: of two different marks the stronger one stays.
    private const string Marks = "、，：；。";

    public override string Code => "LS0015";

    public override FindingLevel Level => FindingLevel.Info;

    public override LocalizedText Title => new("标点重复", "Doubled punctuation");

    public override LocalizedText Help => new("只留一个标点。", "Keep one of the marks.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        var pairs = Doubled(context.Source.Text);
        if (pairs.Count == 0)
        {
            yield break;
        }

        var count = Figures.Number(pairs.Count);
        yield return Report(
            context, pairs[0],
            new($"有{count}处标点重复。", $"Punctuation is doubled in {count} {(pairs.Count == 1 ? "place" : "places")}."),
            related: [.. pairs.Skip(1).Take(MostCited).Select(p => new RelatedSpan(p, new("同样", "likewise")))],
            fixes: [new(
                new($"各留一个标点（{count}处）", $"Keep one mark in each place ({count})"),
                [.. pairs.Select(p => new TextEdit(p, Stronger(context.Source.Text, p)))], Preferred: true)]);
    }

    private static List<TextSpan> Doubled(string text)
    {
        var found = new List<TextSpan>();
        for (var at = NextPair(text, 0); at >= 0;)
        {
            var end = at + 2;
            while (end < text.Length && IsMark(text[end]))
            {
                end++;
            }

            // Three and more are dots that stand for an ellipsis or lead to a page number.
            if (end - at == 2)
            {
                found.Add(new(at, 2));
            }

            at = NextPair(text, end);
        }

        return found;
    }

    // Where the next two marks stand side by side; -1 for nowhere. Marks are frequent and pairs of them rare, so text is
    // laid over itself a character farther and looked through many characters at a time.
    private static int NextPair(string text, int from)
    {
        var chars = MemoryMarshal.Cast<char, ushort>(text.AsSpan());
        var at = from;
        while (at < text.Length - 1)
        {
            if (at + Vector128<ushort>.Count < text.Length
                && (AreMarks(Vector128.Create(chars[at..])) & AreMarks(Vector128.Create(chars[(at + 1)..]))) == Vector128<ushort>.Zero)
            {
                at += Vector128<ushort>.Count;
                continue;
            }

            for (var end = Math.Min(at + Vector128<ushort>.Count, text.Length - 1); at < end; at++)
            {
                if (IsMark(text[at]) && IsMark(text[at + 1]))
                {
                    return at;
                }
            }
        }

        return -1;
    }

    private static bool IsMark(char c) => c is '、' or '，' or '：' or '；' or '。';

    private static Vector128<ushort> AreMarks(Vector128<ushort> chars) =>
        Vector128.Equals(chars, Vector128.Create((ushort)'、')) | Vector128.Equals(chars, Vector128.Create((ushort)'。')) | Vector128.Equals(chars, Vector128.Create((ushort)'，'))
        | Vector128.Equals(chars, Vector128.Create((ushort)'：')) | Vector128.Equals(chars, Vector128.Create((ushort)'；'));

    private static string Stronger(string text, TextSpan pair)
    {
        var (one, other) = (text[pair.Start], text[pair.Start + 1]);
        return (Marks.IndexOf(one, StringComparison.Ordinal) >= Marks.IndexOf(other, StringComparison.Ordinal) ? one : other).ToString();
    }
}
