using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Reading;

/// <summary>The same long paragraph stands more than once.</summary>
internal sealed class RepeatedParagraph : AuditRule
{
    private const int Shortest = 40;
    private const int MostSingly = 5;
    private const int MostCited = 20;

    public override string Code => "LS0014";

    public override FindingLevel Level => FindingLevel.Warning;

    public override LocalizedText Title => new("段落重复", "A paragraph that stands twice");

    public override LocalizedText Help => new("核对是否粘贴了两次；确需两处都写的，写成“同某条”。", "Check whether it was pasted twice; where both are meant, refer to the first.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        var again = Again(context);
        if (again.Count > MostSingly)
        {
            var count = Figures.Number(again.Count);
            yield return Report(
                context, again[0].Later[0],
                new($"有{count}段文字出现不止一次：整篇或整章是否粘贴了两次？", $"{count} paragraphs stand more than once: was a part pasted twice?"),
                related: [.. again.SelectMany(a => a.Later).Skip(1).Take(MostCited).Select(s => new RelatedSpan(s, new("重复的段落", "stands twice")))]);
            yield break;
        }

        foreach (var (first, later) in again)
        {
            var line = Figures.Number(context.Source.LineOf(first.Start));
            yield return Report(
                context, later[0],
                new($"这一段与第{line}行完全相同。", $"The same paragraph as in line {line}."),
                related: [new(first, new("第一次出现", "first stands here")), .. later.Skip(1).Take(MostCited).Select(s => new RelatedSpan(s, new("又一次", "and again")))],
                fixes: [new(
                    new($"删去重复的段落（{Figures.Number(later.Count)}处）", $"Take out the repetition ({Figures.Number(later.Count)})"),
                    [.. later.Select(s => new TextEdit(WithLineEnd(context.Source, s), string.Empty))])]);
        }
    }

    // Each paragraph is compared with the first of its length and outermost characters that is equal; so this is linear.
    private static List<(TextSpan First, List<TextSpan> Later)> Again(AuditContext context)
    {
        var text = context.Source.Text;
        var seen = new Dictionary<(int, char, char, char), List<(TextSpan First, List<TextSpan>? Later)>>(context.Plan.Paragraphs.Length);
        var again = new List<(TextSpan First, List<TextSpan> Later)>();
        foreach (var paragraph in context.Plan.Paragraphs.Where(p => p.Kind is ParagraphKind.Body or ParagraphKind.Dash && p.Span.Length >= Shortest))
        {
            var words = text.AsSpan(paragraph.Span.Start, paragraph.Span.Length);
            var key = (words.Length, words[words.Length / 3], words[words.Length / 2], words[^2]);
            if (!seen.TryGetValue(key, out var alike))
            {
                seen[key] = [(paragraph.Span, null)];
                continue;
            }

            var same = alike.FindIndex(a => text.AsSpan(a.First.Start, a.First.Length).SequenceEqual(text.AsSpan(paragraph.Span.Start, paragraph.Span.Length)));
            if (same >= 0 && alike[same].Later is { } later)
            {
                later.Add(paragraph.Span);
            }
            else if (same >= 0)
            {
                var (first, repeated) = (alike[same].First, new List<TextSpan> { paragraph.Span });
                alike[same] = (first, repeated);
                again.Add((first, repeated));
            }
            else if (alike.Count < MostAlike)
            {
                alike.Add((paragraph.Span, null));
            }
        }

        return again;
    }

    private static TextSpan WithLineEnd(SourceDocument source, TextSpan span)
    {
        var line = source.LineOf(span.Start);
        return TextSpan.FromBounds(source.LineSpan(line).Start, line < source.LineCount ? source.LineSpan(line + 1).Start : source.Text.Length);
    }

    // Different paragraphs of one length that share these characters; a text made to have many of them is not worth reading on.
    private const int MostAlike = 16;
}
