using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Syntax;

namespace Luoshi.Core.Semantics.Responsibilities;

/// <summary>Finds the clauses of responsibility of a document, in order.</summary>
internal sealed class ClauseFinder(CompileContext context)
{
    private readonly ClauseParser _parser = new(context.Chars);
    public List<ClauseSyntax> Find()
    {
        var clauses = new List<ClauseSyntax>();
        var tables = new TableDesignations(context.Text, _parser);
        foreach (var line in context.Lines)
        {
            switch (line.Kind)
            {
                case ParagraphKind.TableRow when context.Tables.OpenedBy(line) is { } table:
                    foreach (var (row, designations) in tables.Read(table))
                    {
                        Add(clauses, ClauseForm.Table, row.Words, row.Line, designations);
                    }

                    break;
                case ParagraphKind.Heading or ParagraphKind.Body or ParagraphKind.Dash:
                    ReadParagraph(line, clauses);
                    break;
                default:
                    break;
            }
        }

        return clauses;
    }

    private void ReadParagraph(ParagraphSyntax line, List<ClauseSyntax> clauses)
    {
        var first = clauses.Count;
        _parser.ReadRule(line.ContentStart, line.End);
        foreach (var bracket in SentenceReader.Brackets(context.Chars, line.ContentStart, line.End))
        {
            Add(clauses, ClauseForm.Bracket, bracket, line, _parser.Parse(bracket.Start + 1, bracket.End - 1));
        }

        var label = _parser.FindLabel(line.Start, line.End);
        if (label >= 0 && clauses.FindIndex(first, c => c.Place.Contains(label)) < 0)
        {
            Add(clauses, ClauseForm.Label, new Stretch(label, line.End), line, _parser.ParseLabelled(label, line.End));
        }

        if (context.Sections.Of(line).Kind is SectionKind.Frame or SectionKind.Background or SectionKind.Guidance)
        {
            return;
        }

        var bracketed = clauses.GetRange(first, clauses.Count - first);
        var next = 0;
        foreach (var sentence in context.Sentences(line))
        {
            while (next < bracketed.Count && bracketed[next].Place.End <= sentence.Start)
            {
                next++;
            }

            ReadSentence(line, sentence, clauses, next < bracketed.Count ? bracketed[next].Place : null);
        }

        if (clauses.Count - first > 1)
        {
            clauses.Sort(first, clauses.Count - first, Comparer<ClauseSyntax>.Create((a, b) => a.Place.Start.CompareTo(b.Place.Start)));
        }
    }

    // What stands in a bracket or after a label was read there.
    private void ReadSentence(ParagraphSyntax line, Stretch sentence, List<ClauseSyntax> clauses, Stretch? read)
    {
        var stop = read is { } place ? Math.Min(sentence.End, place.Start) : sentence.End;
        if (stop > sentence.Start)
        {
            Add(clauses, ClauseForm.Sentence, new Stretch(sentence.Start, stop), line, SentenceDesignations.Parse(context.Chars, new Stretch(sentence.Start, stop), OpensWork(line, sentence)));
        }
    }

    private bool OpensWork(ParagraphSyntax line, Stretch sentence) =>
        sentence.Start == line.ContentStart && context.Sections.Of(line).Kind is SectionKind.Work or SectionKind.Annex;

    private static void Add(List<ClauseSyntax> clauses, ClauseForm form, Stretch place, ParagraphSyntax line, List<Designation> designations)
    {
        if (designations.Count > 0)
        {
            clauses.Add(new ClauseSyntax(form, place, line, designations));
        }
    }
}
