using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Measures;

/// <summary>The targets of a document as figures; read once for the finders of relations and for the audit.</summary>
/// <param name="Targets">The targets.</param>
/// <param name="AreaRuns">Runs of neighbouring lines that each speak of one area.</param>
/// <param name="Figures">The targets as figures, by line.</param>
internal sealed record FigureSheet(ImmutableArray<Target> Targets, ImmutableArray<ImmutableArray<AreaLine>> AreaRuns, ImmutableArray<Figure> Figures)
{
    /// <summary>Reads the targets of a document.</summary>
    public static FigureSheet Of(SourceDocument source, ImmutableArray<Target> targets)
    {
        ArgumentNullException.ThrowIfNull(source);
        var runs = AreaLines.Read(source.Flat, source);
        return new(targets, runs, FigureReader.Read(source.Flat, targets, runs));
    }
}
