using Luoshi.Core.Model;
using Luoshi.Office.Reports;

namespace Luoshi.Office.Simulating;

/// <summary>The document of a simulated programme, with what was compiled from it.</summary>
public sealed record SimulatedDocument(string Name, byte[] Content, string Encoding, string CompilerVersion, Plan Plan);

/// <summary>What a simulation is made from. The same makes the same again.</summary>
/// <param name="From">The day on which the document comes in.</param>
/// <param name="Until">The day up to whose morning the programme is lived through.</param>
public sealed record SimulationAsked(long Seed, DateOnly From, DateOnly Until, SimulatedDocument Document)
{
    /// <summary>How often units report: every month, or every quarter.</summary>
    public Frequency Rounds { get; init; } = Frequency.Month;

    /// <summary>The shortest programme in which something happens.</summary>
    public const int FewestDays = 60;
}

/// <summary>What came of a simulation.</summary>
/// <param name="Done">How often each step was taken, by kind of case and action, as <c>return sign</c>.</param>
/// <param name="Refused">Steps that the tables refused, with the reason: people try what they may not.</param>
/// <param name="Files">How many files of evidence were handed in.</param>
public sealed record SimulationTally(IReadOnlyDictionary<string, int> Done, IReadOnlyList<string> Refused, int Files)
{
    public int Of(string step) => Done.GetValueOrDefault(step);
}
