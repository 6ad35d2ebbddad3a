using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Syntax;
using Luoshi.Core.Syntax.Tables;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Accounting;

/// <summary>
/// Accounts for every character: promise, context, or text where a promise was to be expected and none was found.
/// The unit of account is the sentence; white space goes with what stands before it. A sentence of a task is promised
/// work, unless it holds a figure that became nothing. Where a person rejected what the compiler took for a promise, the
/// sentence has been understood and is context.
/// </summary>
internal static class CoverageAccount
{
    public static Coverage Of(CompileContext context, Plan plan)
    {
        var promised = Merge(Items(plan));
        var rejected = Merge([.. plan.Rejected.Select(i => i.Span)]);
        var work = Merge([.. plan.Clauses.Select(c => c.Work), .. plan.Tasks.Select(t => t.Work)]);
        var spans = ImmutableArray.CreateBuilder<CoverageSpan>();
        long known = 0, total = 0;
        var at = 0;
        foreach (var line in context.Lines)
        {
            foreach (var (sentence, kind) in Sentences(context, line, promised, rejected, work))
            {
                total += sentence.Length;
                known += kind == CoverageKind.Uncompiled ? 0 : sentence.Length;
                var end = context.Span(sentence).End;
                Append(spans, ref at, end, kind);
            }
        }

        if (at < context.Source.Text.Length)
        {
            Append(spans, ref at, context.Source.Text.Length, CoverageKind.Context);
        }

        return new Coverage(spans.ToImmutable(), total == 0 ? 1 : (double)known / total);
    }

    private static void Append(ImmutableArray<CoverageSpan>.Builder spans, ref int at, int end, CoverageKind kind)
    {
        if (end <= at)
        {
            return;
        }

        if (spans.Count > 0 && spans[^1].Kind == kind)
        {
            spans[^1] = new CoverageSpan(TextSpan.FromBounds(spans[^1].Span.Start, end), kind);
        }
        else
        {
            spans.Add(new CoverageSpan(TextSpan.FromBounds(at, end), kind));
        }

        at = end;
    }

    private static IEnumerable<(Stretch Sentence, CoverageKind Kind)> Sentences(CompileContext context, ParagraphSyntax line, List<TextSpan> promised, List<TextSpan> rejected, List<TextSpan> work)
    {
        if (line.Kind is not (ParagraphKind.Heading or ParagraphKind.Body or ParagraphKind.Dash or ParagraphKind.TableRow) || context.Tables.IsCaption(line))
        {
            yield return (new Stretch(line.Start, line.End), CoverageKind.Context);
            yield break;
        }

        if (line.Kind == ParagraphKind.TableRow && OfTable(context, line, promised) is { } whole)
        {
            yield return (new Stretch(line.Start, line.End), whole);
            yield break;
        }

        var start = line.Start;
        if (line.TitleEnd > line.Start)
        {
            start = Math.Min(line.End, line.TitleEnd + 1);
            yield return (new Stretch(line.Start, start), CoverageKind.Context);
        }

        var silent = context.Sections.Of(line).Kind is SectionKind.Frame or SectionKind.Background or SectionKind.Guidance;
        foreach (var sentence in start == line.ContentStart ? context.Sentences(line) : SentenceReader.Sentences(context.Chars, start, line.End))
        {
            var span = context.Span(sentence);
            var kind = Overlaps(promised, span) ? CoverageKind.Promise
                : silent || Overlaps(rejected, span) ? CoverageKind.Context
                : Overlaps(work, span) && !HasFigure(context, sentence) ? CoverageKind.Promise
                : CoverageKind.Uncompiled;
            yield return (sentence, kind);
        }
    }

    // A row that holds an item was read as a whole; headers, titles and sums promise nothing of their own.
    private static CoverageKind? OfTable(CompileContext context, ParagraphSyntax line, List<TextSpan> promised)
    {
        if (context.Tables.All.Count == 0)
        {
            return null;
        }

        return context.Tables.RowOf(line) is not { Kind: TableRowKind.Plain } row ? CoverageKind.Context
            : Overlaps(promised, context.Span(row.Words)) ? CoverageKind.Promise
            : null;
    }

    // A sentence of a task is work; but a figure or date in it that became nothing must not be passed over in silence.
    private static bool HasFigure(CompileContext context, Stretch sentence) => context.Chars.AsSpan(sentence.Start, sentence.Length).IndexOfAnyInRange('0', '9') >= 0;

    private static List<TextSpan> Items(Plan plan)
    {
        var spans = new List<TextSpan>();
        spans.AddRange(plan.Targets.Select(t => t.Span));
        spans.AddRange(plan.Milestones.Select(m => m.Span));
        spans.AddRange(plan.Clauses.Select(c => c.Span));
        spans.AddRange(plan.Units.Where(u => u.Implementing).Select(u => u.Span));
        spans.AddRange(plan.Projects.SelectMany(p => p.Mentions));
        return spans;
    }

    private static List<TextSpan> Merge(List<TextSpan> spans)
    {
        spans.Sort();
        var merged = new List<TextSpan>();
        foreach (var span in spans)
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
            {
                merged[^1] = TextSpan.FromBounds(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    private static bool Overlaps(List<TextSpan> promised, TextSpan span)
    {
        var first = Ordered.FirstFrom(CollectionsMarshal.AsSpan(promised), span.Start + 1, p => p.End);
        return first < promised.Count && promised[first].Start < span.End;
    }
}
