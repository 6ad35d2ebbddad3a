using System.Buffers;
using System.Collections.Immutable;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Reading;

/// <summary>A bracket that opens in one width and closes in the other; one finding for the whole text.</summary>
internal sealed class MixedBrackets : AuditRule
{
    private const int MostCited = 50;
    private const int Deepest = 64;

    private static readonly SearchValues<char> Brackets = SearchValues.Create("（）()\n");

    public override string Code => "LS0013";

    public override FindingLevel Level => FindingLevel.Info;

    public override LocalizedText Title => new("括号全角半角混用", "Brackets of mixed width");

    public override LocalizedText Help => new("一对括号统一用全角。", "Write both brackets of a pair in full width.");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        var pairs = Mixed(context.Source.Text);
        if (pairs.Count == 0)
        {
            yield break;
        }

        var edits = pairs.SelectMany(p => new[] { p.Open, p.Close }).Select(at => Edit(context.Source.Text, at)).OfType<TextEdit>().OrderBy(e => e.Span).ToImmutableArray();
        var count = Figures.Number(pairs.Count);
        yield return Report(
            context, Span(pairs[0]),
            new($"有{count}对括号一边全角、一边半角。", $"{count} {(pairs.Count == 1 ? "pair" : "pairs")} of brackets in mixed width."),
            related: [.. pairs.Skip(1).Take(MostCited).Select(p => new RelatedSpan(Span(p), new("同样", "likewise")))],
            fixes: [new(new($"统一为全角（{count}对）", $"Write them in full width ({count})"), edits, Preferred: true)]);
    }

    private static List<(int Open, int Close)> Mixed(string text)
    {
        var mixed = new List<(int Open, int Close)>();
        Span<int> open = stackalloc int[Deepest];
        var depth = 0;
        for (var at = text.AsSpan().IndexOfAny(Brackets); at >= 0;)
        {
            switch (text[at])
            {
                case '\n':
                    depth = 0;
                    break;
                case '（' or '(':
                    open[Math.Min(depth, Deepest - 1)] = at;
                    depth = Math.Min(depth + 1, Deepest);
                    break;
                default:
                    // A closing bracket without an opening one numbers an item: 1）.
                    if (depth > 0 && text[open[--depth]] == '（' != (text[at] == '）'))
                    {
                        mixed.Add((open[depth], at));
                    }

                    break;
            }

            var next = text.AsSpan(at + 1).IndexOfAny(Brackets);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return mixed;
    }

    private static TextSpan Span((int Open, int Close) pair) => TextSpan.FromBounds(pair.Open, pair.Close + 1);

    private static TextEdit? Edit(string text, int at) => text[at] switch
    {
        '(' => new TextEdit(new(at, 1), "（"),
        ')' => new TextEdit(new(at, 1), "）"),
        _ => null,
    };
}
