using Luoshi.Core.Model;

namespace Luoshi.Cli.Checking;

/// <summary>How findings are printed.</summary>
internal enum CheckFormat
{
    Text,
    Json,
    Sarif,
}

/// <summary>What to check, and how to print what is found.</summary>
/// <param name="Level">Findings below this level are not printed.</param>
/// <param name="RulesPath">The file of rule settings; null where none was named.</param>
/// <param name="CorrectionsPath">The file of corrections made by hand; null where none was named.</param>
internal sealed record CheckOptions(IReadOnlyList<string> Inputs, CheckFormat Format, FindingLevel Level, string? RulesPath, string? CorrectionsPath = null)
{
    /// <summary>The file of acknowledgements; null where none was named.</summary>
    public string? AcknowledgedPath { get; init; }

    /// <summary>Mend the findings that have fixes, in a copy.</summary>
    public bool Fix { get; init; }

    /// <summary>Make the preferred fixes without asking.</summary>
    public bool Yes { get; init; }

    /// <summary>Where the mended copy goes; null for beside the input.</summary>
    public string? FixedPath { get; init; }
}
