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
internal sealed class CoverageAccount
{
    private readonly CompileContext _context;
    private readonly List<TextSpan> _promised;
    private readonly List<TextSpan> _rejected;
    private readonly List<TextSpan> _work;
    private readonly ImmutableArray<CoverageSpan>.Builder _spans = ImmutableArray.CreateBuilder<CoverageSpan>();
    private long _known;
    private long _total;
    private int _at;

    private CoverageAccount(CompileContext context, Plan plan)
    {
        _context = context;
        _promised = Merge(Items(plan));
        _rejected = Merge([.. plan.Rejected.Select(i => i.Span)]);
        _work = Merge([.. plan.Clauses.Select(c => c.Work), .. plan.Tasks.Select(t => t.Work)]);
    }

    public static Coverage Of(CompileContext context, Plan plan)
    {
        var account = new CoverageAccount(context, plan);
        foreach (var line in context.Lines)
        {
            account.Read(line);
        }

        account.Append(context.Source.Text.Length, CoverageKind.Context);
        return new Coverage(account._spans.ToImmutable(), account._total == 0 ? 1 : (double)account._known / account._total);
    }

    private void Read(ParagraphSyntax line)
    {
        if (line.Kind is not (ParagraphKind.Heading or ParagraphKind.Body or ParagraphKind.Dash or ParagraphKind.TableRow) || _context.Tables.IsCaption(line))
        {
            Add(new Stretch(line.Start, line.End), CoverageKind.Context);
            return;
        }

        if (line.Kind == ParagraphKind.TableRow && OfTable(line) is { } whole)
        {
            Add(new Stretch(line.Start, line.End), whole);
            return;
        }

        var start = line.Start;
        if (line.TitleEnd > line.Start)
        {
            start = Math.Min(line.End, line.TitleEnd + 1);
            Add(new Stretch(line.Start, start), CoverageKind.Context);
        }

        var silent = _context.Sections.Of(line).Kind is SectionKind.Frame or SectionKind.Background or SectionKind.Guidance;
        foreach (var sentence in start == line.ContentStart ? _context.Sentences(line) : SentenceReader.Sentences(_context.Chars, start, line.End))
        {
            var span = _context.Span(sentence);
            var kind = Overlaps(_promised, span) ? CoverageKind.Promise
                : silent || Overlaps(_rejected, span) ? CoverageKind.Context
                : Overlaps(_work, span) && !HasFigure(sentence) ? CoverageKind.Promise
                : CoverageKind.Uncompiled;
            Add(sentence, kind);
        }
    }

    private void Add(Stretch sentence, CoverageKind kind)
    {
        _total += sentence.Length;
        _known += kind == CoverageKind.Uncompiled ? 0 : sentence.Length;
        Append(_context.Span(sentence).End, kind);
    }

    private void Append(int end, CoverageKind kind)
    {
        if (end <= _at)
        {
            return;
        }

        if (_spans.Count > 0 && _spans[^1].Kind == kind)
        {
            _spans[^1] = new CoverageSpan(TextSpan.FromBounds(_spans[^1].Span.Start, end), kind);
        }
        else
        {
            _spans.Add(new CoverageSpan(TextSpan.FromBounds(_at, end), kind));
        }

        _at = end;
    }

    // A row that holds an item was read as a whole; headers, titles and sums promise nothing of their own.
    private CoverageKind? OfTable(ParagraphSyntax line)
    {
        if (_context.Tables.All.Count == 0)
        {
            return null;
        }

        return _context.Tables.RowOf(line) is not { Kind: TableRowKind.Plain } row ? CoverageKind.Context
            : Overlaps(_promised, _context.Span(row.Words)) ? CoverageKind.Promise
            : null;
    }

    // A sentence of a task is work; but a figure or date in it that became nothing must not be passed over in silence.
    private bool HasFigure(Stretch sentence) => _context.Chars.AsSpan(sentence.Start, sentence.Length).IndexOfAnyInRange('0', '9') >= 0;

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
