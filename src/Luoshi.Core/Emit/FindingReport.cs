using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Emit;

/// <summary>The findings of one document, ready to be shown.</summary>
/// <param name="Path">How the reader of the report finds the document: a path as given, or its name.</param>
/// <param name="Source">The text that the spans refer to.</param>
/// <param name="Findings">In the order in which they are shown.</param>
public sealed record FindingReport(string Path, SourceDocument Source, ImmutableArray<Finding> Findings)
{
    /// <summary>Acknowledgements whose finding is gone, or no longer rests on the same words.</summary>
    public ImmutableArray<Acknowledgement> Obsolete { get; init; } = [];

    /// <summary>The report on a compilation, named by its document.</summary>
    public static FindingReport Of(Compilation compilation)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        return new(compilation.Source.Name, compilation.Source, compilation.Findings);
    }
}
