using Luoshi.Cli.Terminal;
using Luoshi.Documents.Plain;

namespace Luoshi.Cli.Inputs;

/// <summary>Reads one input: a file, or standard input where the path is "-".</summary>
internal static class PlanInput
{
    public const string StandardInputName = "stdin";

    public static Task<PlainTextResult> ReadAsync(CliConsole console, string path, CancellationToken cancellationToken) =>
        path == InputSet.StandardInput
            ? PlainTextReader.ReadAsync(StandardInputName, console.OpenInput(), cancellationToken: cancellationToken)
            : PlainTextReader.ReadFileAsync(path, cancellationToken: cancellationToken);
}
