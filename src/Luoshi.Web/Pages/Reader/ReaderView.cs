using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Web.Components.Marks;
using Luoshi.Web.Pages.Reader.Marks;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Pages.Reader;

/// <summary>A stretch of a line and what became of it, in characters from the line's start.</summary>
public readonly record struct CoverageBar(int From, int Length, CoverageKind Kind);

/// <summary>A line as the reader shows it.</summary>
/// <param name="IsHeadingAlone">A heading that fills its line; one that opens a paragraph is part of that paragraph.</param>
public sealed record ReaderLine(
    int Number, ParagraphKind Kind, int HeadingLevel, bool IsHeadingAlone, TextSpan Span, ImmutableArray<Segment> Segments, ImmutableArray<CoverageBar> Coverage);

/// <summary>A line by itself, or the rows of a table.</summary>
public sealed record ReaderBlock(bool IsTable, ImmutableArray<ReaderLine> Lines);

/// <summary>What the address asks of the reader.</summary>
/// <param name="Hit">The hit to go to, from 1; 0 where the address names none.</param>
public sealed record ReaderQuestion(string? Item, string? Words, int Hit, int? Line);

/// <summary>The document with its marks, ready to be written.</summary>
public sealed class ReaderView
{
    private ReaderView(LoadedPlan plan, ReaderQuestion question)
    {
        Plan = plan;
        Question = question;
        Chosen = PlanMarks.Chosen(plan.Index, question.Item);
        Hits = question.Words is { Length: > 0 } words ? Finder.Find(plan.Compilation.Source.Text, words) : [];
        Hit = Hits.IsEmpty ? 0 : Math.Clamp(question.Hit, 1, Hits.Length);
        Part = ReaderPart.Containing(plan.Compilation.Source, PlaceToShow());
        Blocks = Group(Lines());
    }

    public LoadedPlan Plan { get; }

    public ReaderQuestion Question { get; }

    public IReadOnlyList<TextSpan> Chosen { get; }

    public ImmutableArray<TextSpan> Hits { get; }

    /// <summary>The hit looked at, from 1; 0 where there is none.</summary>
    public int Hit { get; }

    public ReaderPart Part { get; }

    public ImmutableArray<ReaderBlock> Blocks { get; }

    public static ReaderView Build(LoadedPlan plan, ReaderQuestion question) => new(plan, question);

    private int PlaceToShow()
    {
        var source = Plan.Compilation.Source;
        return Hit > 0 && (Question.Item is null || Question.Hit > 0) ? Hits[Hit - 1].Start
            : Question.Line is int line ? source.LineSpan(Math.Clamp(line, 1, source.LineCount)).Start
            : Chosen.Count > 0 ? Chosen[0].Start
            : Hit > 0 ? Hits[Hit - 1].Start : 0;
    }

    private IEnumerable<ReaderLine> Lines()
    {
        var plan = Plan.Plan;
        var paragraphs = plan.Paragraphs.ToLookup(paragraph => paragraph.Line, paragraph => paragraph.Kind);
        var headings = plan.Headings.ToLookup(heading => heading.Line);
        IEnumerable<Mark> marks =
        [
            .. PlanMarks.Of(Plan.Index),
            .. Chosen.Select((span, at) => new Mark(span, MarkKind.Chosen, ReaderNumbers.Of(at + 1))),
            .. Hits.Select((span, at) => new Mark(span, MarkKind.Hit, ReaderNumbers.Of(at + 1))),
        ];
        var rows = LineCutter.Cut(Segmenter.Cut(Part.Span, marks), Part.LineSpans);
        var coverage = new CoverageCursor(plan.Coverage.Spans);
        return rows.Select((segments, at) =>
        {
            var (number, span) = (Part.FirstLine + at, Part.LineSpans[at]);
            return new ReaderLine(
                number, paragraphs[number].FirstOrDefault(ParagraphKind.Body), headings[number].FirstOrDefault()?.Level ?? 0,
                headings[number].Any(heading => heading.Span.End >= span.End - 1), span, segments, coverage.Bars(span));
        });
    }

    private static ImmutableArray<ReaderBlock> Group(IEnumerable<ReaderLine> lines)
    {
        var blocks = ImmutableArray.CreateBuilder<ReaderBlock>();
        var rows = new List<ReaderLine>();
        foreach (var line in lines)
        {
            if (line.Kind == ParagraphKind.TableRow)
            {
                rows.Add(line);
                continue;
            }

            Close();
            blocks.Add(new ReaderBlock(false, [line]));
        }

        Close();
        return blocks.ToImmutable();

        void Close()
        {
            if (rows.Count > 0)
            {
                blocks.Add(new ReaderBlock(true, [.. rows]));
                rows.Clear();
            }
        }
    }
}
