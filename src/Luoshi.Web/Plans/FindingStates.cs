using System.Collections.Immutable;
using Luoshi.Core.Acknowledgements;
using Luoshi.Core.Model;
using Luoshi.Office.Acknowledgements;

namespace Luoshi.Web.Plans;

/// <summary>The findings of a plan with what people said about them.</summary>
/// <param name="Findings">All findings in order of place, those that somebody acknowledged marked so.</param>
/// <param name="Obsolete">Acknowledgements in force whose finding is gone, or rests on other words now.</param>
/// <param name="History">All that was ever said, withdrawn or not.</param>
public sealed record FindingStates(ImmutableArray<NumberedFinding> Findings, ImmutableArray<Acknowledgement> Obsolete, AcknowledgementHistory History)
{
    /// <summary>How many findings are acknowledged.</summary>
    public int Acknowledged => Findings.Count(numbered => numbered.Finding.Acknowledged is not null);

    /// <summary>Ties what was said to the findings of a plan.</summary>
    public static FindingStates Of(PlanIndex index, AcknowledgementHistory history)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(history);
        var plain = index.Findings;
        var (findings, obsolete) = Acknowledging.Apply(index.Compilation.Source, [.. plain.Select(numbered => numbered.Finding)], history.InForce);
        return new([.. plain.Zip(findings, (numbered, finding) => numbered with { Finding = finding })], obsolete, history);
    }

    /// <summary>The finding of this number; null where there is none.</summary>
    public NumberedFinding? Find(string? number) => Findings.FirstOrDefault(numbered => numbered.Number == number);
}
