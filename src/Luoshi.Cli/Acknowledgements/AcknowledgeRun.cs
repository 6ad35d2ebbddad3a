using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Cli.Compiling;
using Luoshi.Cli.Inputs;
using Luoshi.Cli.Terminal;
using Luoshi.Core.Acknowledgements;
using Luoshi.Core.Model;

namespace Luoshi.Cli.Acknowledgements;

/// <summary>Which finding to acknowledge, by whom and why, and the file that takes it.</summary>
/// <param name="Line">The finding's line; null where the code alone tells it.</param>
internal sealed record AcknowledgeOptions(string Input, string Code, int? Line, string By, string Reason, string File);

/// <summary>The acknowledge command: adds one acknowledgement to a file.</summary>
internal sealed class AcknowledgeRun(CliConsole console, AcknowledgeOptions options)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var inputs = InputSet.Find([options.Input]);
        foreach (var problem in inputs.Problems)
        {
            console.WriteError(problem);
        }

        if (inputs.Files.Length != 1)
        {
            return ExitCodes.Usage;
        }

        ImmutableArray<Acknowledgement>? before = File.Exists(options.File) ? await AcknowledgementsInput.ReadAsync(console, options.File, inputs, cancellationToken) : [];
        if (before is not { } kept)
        {
            return ExitCodes.Usage;
        }

        var input = await PlanInput.ReadAsync(console, inputs.Files[0], cancellationToken);
        ImmutableArray<Finding> found = [.. (input.Readable ? input.Compile().Findings : input.Findings)
            .Where(finding => finding.Code == options.Code && (options.Line is null || finding.Line == options.Line))];
        if (found.Length != 1)
        {
            console.WriteError(Which(found));
            return ExitCodes.Usage;
        }

        try
        {
            var added = Acknowledging.Of(input.Source, found[0], options.By, console.Clock.GetUtcNow(), options.Reason);
            AtomicFile.Write(options.File, stream => stream.Write(AcknowledgementsFile.Write(kept.Add(added)).Span), cancellationToken);
            console.WriteLine(new(
                $"{options.Code}（第{found[0].Line}行）已记入 {options.File}；检查时用 --acknowledged {options.File}。",
                $"{options.Code} (line {found[0].Line}) was added to {options.File}; check with --acknowledged {options.File}."));
            return ExitCodes.Success;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            console.WriteError(new($"写不出 {options.File}：{problem.Message}", $"{options.File} cannot be written: {problem.Message}"));
            return ExitCodes.Errors;
        }
    }

    private LocalizedText Which(ImmutableArray<Finding> found)
    {
        var where = options.Line is int line ? string.Create(CultureInfo.InvariantCulture, $":{line}") : string.Empty;
        var lines = string.Join(", ", found.Select(finding => finding.Line.ToString(CultureInfo.InvariantCulture)));
        return found.IsEmpty
            ? new($"{options.Input} 里没有 {options.Code}{where}；luoshi check 列出全部问题。", $"{options.Input} has no {options.Code}{where}; luoshi check lists what it has.")
            : new($"{options.Input} 里有 {found.Length} 个 {options.Code}（第 {lines} 行）；用 --line 指明一个。", $"{options.Input} has {found.Length} of {options.Code} (lines {lines}); name one with --line.");
    }
}
