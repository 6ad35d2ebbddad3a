using System.Collections.Immutable;
using Luoshi.Cli.Terminal;
using Luoshi.Core.Acknowledgements;
using Luoshi.Core.Model;

namespace Luoshi.Cli.Inputs;

/// <summary>Reads the file of acknowledgements that the command line names.</summary>
internal static class AcknowledgementsInput
{
    /// <summary>The acknowledgements; none where no file was named; null where they cannot be used, which has been said.</summary>
    public static async Task<ImmutableArray<Acknowledgement>?> ReadAsync(CliConsole console, string? path, InputSet inputs, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return [];
        }

        if (inputs.Files.Length > 1)
        {
            console.WriteError(new(
                $"--acknowledged 只用于一份方案，这里有 {inputs.Files.Length} 份。", $"--acknowledged is for one plan; {inputs.Files.Length} are named."));
            return null;
        }

        try
        {
            var reading = AcknowledgementsFile.Read(await File.ReadAllBytesAsync(path, cancellationToken));
            foreach (var problem in reading.Problems)
            {
                console.WriteError(new($"{path}：{problem.Zh}", $"{path}: {problem.En}"));
            }

            return reading.Problems.IsEmpty ? reading.Acknowledgements : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            console.WriteError(new(
                $"--acknowledged {path}：读不了这个文件（{problem.Message}）。", $"--acknowledged {path}: this file cannot be read ({problem.Message})."));
            return null;
        }
    }
}
