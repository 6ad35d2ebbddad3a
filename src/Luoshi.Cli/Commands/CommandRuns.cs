using System.CommandLine;
using Luoshi.Cli.Terminal;

namespace Luoshi.Cli.Commands;

/// <summary>Ties a command to its run.</summary>
internal static class CommandRuns
{
    /// <summary>Runs with Ctrl-C heeded from the first step: the parser listens only once the run has given way for the first time.</summary>
    public static void SetRun(this Command command, Func<ParseResult, CancellationToken, Task<int>> run) =>
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await Task.Yield();
            try
            {
                return await run(parsed, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return ExitCodes.Cancelled;
            }
        });
}
