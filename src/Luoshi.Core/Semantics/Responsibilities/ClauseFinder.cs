using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Semantics.Units;
using Luoshi.Core.Syntax;

namespace Luoshi.Core.Semantics.Responsibilities;

/// <summary>Finds the clauses of responsibility of a document, in order.</summary>
internal sealed class ClauseFinder
{
    // So many brackets of nothing but units show that the document means them as designations, as does a rule on who of them leads.
    private const int FewestBare = 3;
    private readonly CompileContext _context;
    private readonly ClauseParser _parser;
    private readonly TableDesignations _tables;
    private readonly DutyContext _duties;
    private readonly bool _regulation;
    private readonly List<ClauseSyntax> _clauses = [];
    private readonly List<ClauseSyntax> _bare = [];

    public ClauseFinder(CompileContext context)
    {
        _context = context;
        _parser = new ClauseParser(context.Text);
        _tables = new TableDesignations(context.Text, _parser);
        _duties = new DutyContext(context);
        _regulation = OutlineReader.IsRegulation(context.Lines);
    }

    public List<ClauseSyntax> Find()
    {
        foreach (var line in _context.Lines)
        {
            switch (line.Kind)
            {
                case ParagraphKind.TableRow when _context.Tables.OpenedBy(line) is { } table:
                    foreach (var (row, designations) in _tables.Read(table))
                    {
                        Add(ClauseForm.Table, row.Words, row.Line, designations);
                    }

                    break;
                case ParagraphKind.Heading or ParagraphKind.Body or ParagraphKind.Dash:
                    ReadParagraph(line);
                    break;
                default:
                    break;
            }
        }

        if (_bare.Count >= FewestBare || (_bare.Count > 0 && _parser.FirstLeads) || (_bare.Count > 0 && _clauses.Exists(c => c.Form == ClauseForm.Bracket)))
        {
            _clauses.AddRange(_bare);
            _clauses.Sort((a, b) => a.Place.Start.CompareTo(b.Place.Start));
        }

        return _clauses;
    }

    private void ReadParagraph(ParagraphSyntax line)
    {
        var first = _clauses.Count;
        _parser.ReadRule(line.ContentStart, line.End);
        foreach (var bracket in SentenceReader.Brackets(_context.Chars, line.ContentStart, line.End))
        {
            var designations = _parser.Parse(bracket.Start + 1, bracket.End - 1);
            Add(ClauseForm.Bracket, bracket, line, designations);
            if (designations.Count == 0 && IsBare(line, bracket) && UnitListParser.Parse(_context.Chars, bracket.Start + 1, bracket.End - 1, loose: false) is { } units)
            {
                _bare.Add(new ClauseSyntax(ClauseForm.Bracket, bracket, line, _parser.ApplyFirstLeads([.. units.Select(u => new Designation(u, Role.Responsible))])));
            }
        }

        ReadLabels(line, first);
        if (!_regulation && _context.Sections.Of(line).Kind is not (SectionKind.Frame or SectionKind.Background or SectionKind.Guidance))
        {
            ReadSentences(line, first);
        }

        if (_clauses.Count - first > 1)
        {
            _clauses.Sort(first, _clauses.Count - first, Comparer<ClauseSyntax>.Create((a, b) => a.Place.Start.CompareTo(b.Place.Start)));
        }
    }

    // A bracket behind a full stop, or at the very end of a paragraph of work.
    private bool IsBare(ParagraphSyntax line, Stretch bracket) =>
        bracket.Start > line.ContentStart && _context.Chars[bracket.Start - 1] is '。' or '；' or '！' && _context.Sections.Of(line).Kind is SectionKind.Work or SectionKind.Annex or SectionKind.Safeguards;

    // Labels that stand outside brackets: 责任单位：A局；配合单位：B局。
    private void ReadLabels(ParagraphSyntax line, int first)
    {
        var bracketed = _clauses.Count;
        for (var at = line.Start; _parser.FindLabel(at, line.End) is { } label;)
        {
            if (_clauses.FindIndex(first, bracketed - first, c => c.Place.Contains(label.Start)) is >= 0 and var inside)
            {
                at = _clauses[inside].Place.End;
                continue;
            }

            var end = Math.Max(_parser.EndOfLabels(label.Start, line.End), label.End);
            Add(ClauseForm.Label, new Stretch(label.Start, end), line, _parser.ParseLabelled(label.Start, end));
            at = end;
        }

        if (_clauses.Count == first && line.Kind == ParagraphKind.Body)
        {
            // 责任单位 市水务局, without a colon, on a line of its own.
            Add(ClauseForm.Label, new Stretch(line.Start, line.End), line, _parser.ParseOpening(line.Start, line.End));
        }
    }

    private void ReadSentences(ParagraphSyntax line, int first)
    {
        var read = _clauses.GetRange(first, _clauses.Count - first);
        read.Sort((a, b) => a.Place.Start.CompareTo(b.Place.Start));
        var next = 0;
        foreach (var sentence in _context.Sentences(line))
        {
            while (next < read.Count && read[next].Place.End <= sentence.Start)
            {
                next++;
            }

            // What stands in a bracket or after a label was read there; what stands beside it is read here.
            var from = sentence.Start;
            for (var i = next; i < read.Count && read[i].Place.Start < sentence.End; i++)
            {
                ReadSentence(line, sentence, new Stretch(from, read[i].Place.Start));
                from = Math.Max(from, read[i].Place.End);
            }

            ReadSentence(line, sentence, new Stretch(from, sentence.End));
        }
    }

    private void ReadSentence(ParagraphSyntax line, Stretch sentence, Stretch stretch)
    {
        if (stretch.Length <= 0)
        {
            return;
        }

        if (_duties.AfterDivision(stretch) is { } divided && _parser.ParseClosed(divided.Start, divided.End) is { Count: > 0 } found)
        {
            Add(ClauseForm.Sentence, stretch, line, found);
            return;
        }

        var place = stretch.Start == sentence.Start ? _duties.Of(line, sentence) : DutyPlace.Text;
        var read = SentenceDesignations.Parse(_context.Chars, stretch, place, stretch.Start == sentence.Start ? DutyContext.TitleBefore(line, sentence) : null);
        Add(ClauseForm.Sentence, stretch, line, read.Count > 0 || place == DutyPlace.Text ? read : _parser.ParseWhole(stretch.Start, stretch.End));
    }

    private void Add(ClauseForm form, Stretch place, ParagraphSyntax line, List<Designation> designations)
    {
        if (designations.Count > 0)
        {
            _clauses.Add(new ClauseSyntax(form, place, line, designations));
        }
    }
}
