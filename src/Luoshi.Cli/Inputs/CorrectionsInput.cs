using System.Collections.Immutable;
using Luoshi.Cli.Terminal;
using Luoshi.Core.Corrections;

namespace Luoshi.Cli.Inputs;

/// <summary>Reads the file of corrections that the command line names.</summary>
internal static class CorrectionsInput
{
    /// <summary>The corrections; none where no file was named; null where they cannot be used, which has been said.</summary>
    public static async Task<ImmutableArray<Correction>?> ReadAsync(CliConsole console, string? path, InputSet inputs, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return [];
        }

        if (inputs.Files.Length > 1)
        {
            console.WriteError(new(
                $"--corrections 只用于一份方案，这里有 {inputs.Files.Length} 份。", $"--corrections is for one plan; {inputs.Files.Length} are named."));
            return null;
        }

        try
        {
            var reading = CorrectionsFile.Read(await File.ReadAllBytesAsync(path, cancellationToken));
            foreach (var problem in reading.Problems)
            {
                console.WriteError(new($"{path}：{problem.Zh}", $"{path}: {problem.En}"));
            }

            return reading.Problems.IsEmpty ? reading.Corrections : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            console.WriteError(new(
                $"--corrections {path}：读不了这个文件（{problem.Message}）。", $"--corrections {path}: this file cannot be read ({problem.Message})."));
            return null;
        }
    }
}
