using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Semantics.Sections;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Outline;

/// <summary>Turns lines and sections into the headings, sections and paragraphs of the plan.</summary>
internal sealed class OutlineBinder
{
    private readonly CompileContext _context;
    private readonly Heading?[] _headings;
    private readonly string[] _sectionIds;

    public OutlineBinder(CompileContext context)
    {
        _context = context;
        _headings = new Heading?[context.Lines.Count];
        Headings = BindHeadings();
        _sectionIds = new string[context.Sections.All.Count];
        Sections = BindSections();
        Paragraphs = BindParagraphs();
    }

    public ImmutableArray<Heading> Headings { get; }

    public ImmutableArray<Section> Sections { get; }

    public ImmutableArray<Paragraph> Paragraphs { get; }

    public string SectionId(SectionNode node) => _sectionIds[node.Index];

    /// <summary>The heading that opens a section; null for the frame and for sections whose numbering was lost.</summary>
    public Heading? HeadingOf(SectionNode node) => node.Heading is { } line ? _headings[line.Index] : null;

    /// <summary>Label and title of a section; for one whose number was lost, what its first part is about.</summary>
    public string Title(SectionNode node)
    {
        if (HeadingOf(node) is { } heading)
        {
            return heading.Title.Length == 0 || heading.Label.Length == 0 || heading.Label[^1] is '、' or '）' ? heading.Label + heading.Title : $"{heading.Label} {heading.Title}";
        }

        return node.Level == 0 ? string.Empty : string.Join("、", node.Children.Select(HeadingOf).OfType<Heading>().Take(2).Select(h => h.Title));
    }

    private ImmutableArray<Heading> BindHeadings()
    {
        var headings = ImmutableArray.CreateBuilder<Heading>();
        foreach (var line in _context.Lines.Where(l => l.IsHeading))
        {
            var label = _context.Surface(new Stretch(line.Start, line.Start + line.Label.Length));
            var titleStretch = new Stretch(line.ContentStart, Math.Max(line.ContentStart, line.TitleEnd));
            var title = _context.Surface(titleStretch);
            var words = _context.Chars.AsSpan(line.Start, Math.Max(line.TitleEnd, line.ContentStart) - line.Start);
            var heading = new Heading(
                _context.Ids.Make('H', words, []), CompileContext.Number('H', headings.Count), line.Line,
                _context.Span(line.Start, Math.Max(line.TitleEnd, line.ContentStart)), line.Level, label, title, _context.Span(titleStretch));
            _headings[line.Index] = heading;
            headings.Add(heading);
        }

        return headings.ToImmutable();
    }

    private ImmutableArray<Section> BindSections()
    {
        var sections = ImmutableArray.CreateBuilder<Section>(_context.Sections.All.Count);
        var ends = Ends();
        foreach (var node in _context.Sections.All)
        {
            var first = node.Lines.Count > 0 ? node.Lines[0] : node.Children.Count > 0 ? FirstLine(node) : _context.Lines[0];
            var words = node.Heading is null ? "" : _context.Chars.AsSpan(node.Heading.Start, node.Heading.TitleEnd - node.Heading.Start);
            _sectionIds[node.Index] = _context.Ids.Make('S', words, node.Parent is null ? "frame" : _sectionIds[node.Parent.Index]);
            sections.Add(new Section(
                _sectionIds[node.Index], node.Parent is { } parent ? _sectionIds[parent.Index] : null, HeadingOf(node)?.Id, node.Level, Title(node), node.Kind,
                _context.Span(first.Start, Math.Max(first.Start, ends[node.Index]))));
        }

        return sections.ToImmutable();
    }

    // One for each line, and for each part of a line that was cut. Lines that were left out of the text number its pages.
    private ImmutableArray<Paragraph> BindParagraphs()
    {
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>(_context.Lines.Count);
        var section = SectionId(_context.Sections.Of(_context.Lines[0]));
        var next = 1;
        foreach (var paragraph in _context.Lines)
        {
            AddNotes(paragraph.Line);
            section = SectionId(_context.Sections.Of(paragraph));
            for (var line = paragraph.Line; line <= paragraph.LastLine; line++)
            {
                var span = _context.Source.LineSpan(line);
                paragraphs.Add(new Paragraph(line, paragraph.RunOn ? Part(paragraph, span) : span, paragraph.Kind, section));
            }

            next = paragraph.LastLine + 1;
        }

        AddNotes(_context.Source.LineCount + 1);
        return paragraphs.ToImmutable();

        void AddNotes(int end)
        {
            for (; next < end; next++)
            {
                paragraphs.Add(new Paragraph(next, _context.Source.LineSpan(next), ParagraphKind.Note, section));
            }
        }
    }

    // The parts of a line leave nothing out between them.
    private TextSpan Part(ParagraphSyntax paragraph, TextSpan line)
    {
        var lines = _context.Lines;
        var before = paragraph.Index > 0 ? lines[paragraph.Index - 1] : null;
        var after = paragraph.Index + 1 < lines.Count ? lines[paragraph.Index + 1] : null;
        var start = before?.LastLine == paragraph.Line ? _context.Text.ToSource(paragraph.Start) : line.Start;
        var end = after?.Line == paragraph.LastLine ? _context.Text.ToSource(after.Start) : line.End;
        return TextSpan.FromBounds(Math.Max(start, line.Start), Math.Min(end, line.End));
    }

    private static ParagraphSyntax FirstLine(SectionNode node) => node.Lines.Count > 0 ? node.Lines[0] : FirstLine(node.Children[0]);

    // Children come after their parents, so one pass from the back carries the ends upwards.
    private int[] Ends()
    {
        var all = _context.Sections.All;
        var ends = new int[all.Count];
        for (var i = all.Count - 1; i >= 0; i--)
        {
            ends[i] = Math.Max(ends[i], all[i].Lines.Count > 0 ? all[i].Lines[^1].End : 0);
            if (all[i].Parent is { Level: > 0 } parent)
            {
                ends[parent.Index] = Math.Max(ends[parent.Index], ends[i]);
            }
        }

        return ends;
    }
}
