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
internal sealed record CheckOptions(IReadOnlyList<string> Inputs, CheckFormat Format, FindingLevel Level, string? RulesPath, string? CorrectionsPath = null);
