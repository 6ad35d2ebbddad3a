using Luoshi.Cli.Terminal;
using Luoshi.Documents.Plain;

namespace Luoshi.Cli.Inputs;

/// <summary>Reads one input: a file, or standard input where the path is "-".</summary>
internal static class PlanInput
{
    public const string StandardInputName = "stdin";

    public static Task<PlainTextResult> ReadAsync(CliConsole console, string path, CancellationToken cancellationToken) =>
        path == InputSet.StandardInput
            ? FromStandardInput(console, cancellationToken)
            : PlainTextReader.ReadFileAsync(path, cancellationToken: cancellationToken);

    /// <summary>A read from a terminal cannot be called back, so it is left behind where the command is cancelled.</summary>
    private static Task<PlainTextResult> FromStandardInput(CliConsole console, CancellationToken cancellationToken) =>
        PlainTextReader.ReadAsync(StandardInputName, console.OpenInput(), cancellationToken: cancellationToken).WaitAsync(cancellationToken);
}
