using System.Collections.Immutable;
using Luoshi.Core.Measures;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Relations;

/// <summary>What every finder reads: the text, and the figures in order and by line.</summary>
internal sealed class RelationContext
{
    // A clause longer than this is no clause; looking no further keeps hostile lines cheap.
    private const int LongestClause = 2000;

    /// <summary>Sees the targets as figures and files them by line.</summary>
    public RelationContext(SourceDocument source, FigureSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(source);
        Source = source;
        Text = source.Flat;
        AreaRuns = sheet.AreaRuns;
        Figures = [.. sheet.Figures.OrderBy(f => f.Target.Span.End).ThenBy(f => f.Target.Span.Start)];
        Lines = [.. Figures.GroupBy(f => f.Target.Line).OrderBy(g => g.Key).Select(g => g.ToImmutableArray())];
        ByLine = Lines.ToDictionary(l => l[0].Target.Line);
        Levels = new FigureIndex(Figures, FigureForm.Level);
    }

    /// <summary>The document.</summary>
    public SourceDocument Source { get; }

    /// <summary>Its text, flattened.</summary>
    public string Text { get; }

    /// <summary>The figures in the order in which their numbers stand.</summary>
    public ImmutableArray<Figure> Figures { get; }

    /// <summary>The figures of each line that has any.</summary>
    public ImmutableArray<ImmutableArray<Figure>> Lines { get; }

    /// <summary>The same, by line number.</summary>
    public IReadOnlyDictionary<int, ImmutableArray<Figure>> ByLine { get; }

    /// <summary>The amounts, by bare name.</summary>
    public FigureIndex Levels { get; }

    /// <summary>Runs of neighbouring lines that each speak of one area.</summary>
    public ImmutableArray<ImmutableArray<AreaLine>> AreaRuns { get; }

    /// <summary>The flattened text between two offsets; empty where they are not in order.</summary>
    public ReadOnlySpan<char> Between(int start, int end) => start < end ? Text.AsSpan(start, end - start) : [];

    /// <summary>The line of an offset, as a span.</summary>
    public TextSpan LineAt(int offset) => Source.LineSpan(Source.LineOf(offset));

    /// <summary>Start of the clause that holds the offset: just after the last 。；！？ or the start of the line.</summary>
    public int ClauseStart(int offset)
    {
        var start = Math.Max(LineAt(offset).Start, offset - LongestClause);
        var last = Text.AsSpan(start, offset - start).LastIndexOfAny("。；！？");
        return start + last + 1;
    }
}
