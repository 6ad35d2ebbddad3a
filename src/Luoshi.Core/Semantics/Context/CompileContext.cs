using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Sections;
using Luoshi.Core.Syntax;
using Luoshi.Core.Syntax.Tables;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Context;

/// <summary>What the semantic passes share: the text in both views, its lines, and its sections.</summary>
internal sealed class CompileContext(SourceDocument source, NormalizedText text, List<ParagraphSyntax> lines, TableSet tables, SectionTree sections)
{
    private readonly List<Stretch>?[] _sentences = new List<Stretch>?[lines.Count];

    private FigureSheet? _figures;

    public SourceDocument Source { get; } = source;

    public NormalizedText Text { get; } = text;

    public string Chars => Text.Chars;

    public List<ParagraphSyntax> Lines { get; } = lines;

    public TableSet Tables { get; } = tables;

    public SectionTree Sections { get; } = sections;

    /// <summary>The sentences of a line after its label; read once, since every pass goes through them.</summary>
    public List<Stretch> Sentences(ParagraphSyntax line) =>
        _sentences[line.Index] ??= SentenceReader.Sentences(Chars, line.ContentStart, line.End);

    /// <summary>The targets as figures; read once for all who ask about the same targets.</summary>
    public FigureSheet FiguresOf(ImmutableArray<Target> targets) =>
        _figures is { } known && known.Targets == targets ? known : _figures = FigureSheet.Of(Source, targets);

    public IdMaker Ids { get; } = new(expected: 2 * lines.Count);

    public TextSpan Span(Stretch stretch) => Text.ToSource(stretch.Start, stretch.End);

    public TextSpan Span(int start, int end) => Text.ToSource(start, end);

    /// <summary>The line of a place in a paragraph, which may run over several lines.</summary>
    public int LineOf(ParagraphSyntax paragraph, int offset) =>
        paragraph.LastLine == paragraph.Line ? paragraph.Line : Source.LineOf(Text.ToSource(offset));

    /// <summary>The normal text of a stretch.</summary>
    public string Words(Stretch stretch) => Chars.Substring(stretch.Start, stretch.Length);

    /// <summary>The original words of a stretch without white space and line ends, as people see them.</summary>
    public string Surface(Stretch stretch)
    {
        var span = Span(stretch);
        var original = Source.Text.AsSpan(span.Start, span.Length);
        if (span.Length == stretch.Length)
        {
            return original.ToString();
        }

        Span<char> buffer = span.Length <= 256 ? stackalloc char[span.Length] : new char[span.Length];
        var length = 0;
        foreach (var c in original)
        {
            if (Fold.Table[c] is not (Fold.Dropped or '\n'))
            {
                buffer[length++] = c;
            }
        }

        return buffer[..length].ToString();
    }

    /// <summary>A label such as T01 for the item at a 0-based place in its list.</summary>
    public static string Number(char kind, int index)
    {
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        return number.Length > 1 ? string.Concat([kind], number) : string.Concat([kind, '0'], number);
    }
}
