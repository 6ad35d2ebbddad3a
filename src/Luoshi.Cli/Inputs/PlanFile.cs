using Luoshi.Cli.Terminal;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Cli.Inputs;

/// <summary>Reads one document that a command names by itself.</summary>
internal static class PlanFile
{
    /// <summary>Its text; null where it cannot be read, which has been said.</summary>
    public static async Task<SourceDocument?> ReadAsync(CliConsole console, string path, CancellationToken cancellationToken)
    {
        var text = await PlanInput.ReadAsync(console, path, cancellationToken);
        foreach (var finding in text.Findings.Where(finding => finding.Level == FindingLevel.Error))
        {
            console.WriteError(new($"{path}：{finding.Code} {finding.Message.Zh}{finding.Help.Zh}", $"{path}: {finding.Code} {finding.Message.En} {finding.Help.En}"));
        }

        return text.Readable ? text.Source : null;
    }
}
