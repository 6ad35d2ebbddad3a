using System.CommandLine;
using Luoshi.Cli.Commands;
using Luoshi.Cli.Terminal;

namespace Luoshi.Cli;

/// <summary>The command line as one function, so that tests run exactly what people run.</summary>
internal static class LuoshiCli
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CliConsole console, CancellationToken cancellationToken = default)
    {
        var parsed = CommandLine.Make(console).Parse(arguments);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpPrinter)
        {
            return UsageErrors.Report(console, parsed);
        }

        var configuration = new InvocationConfiguration
        {
            Output = console.Out,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
        };
        return await parsed.InvokeAsync(configuration, cancellationToken);
    }
}
