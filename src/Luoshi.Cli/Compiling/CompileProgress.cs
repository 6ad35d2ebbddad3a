using Luoshi.Cli.Terminal;
using Spectre.Console;

namespace Luoshi.Cli.Compiling;

/// <summary>Shows outcomes as they come: a bar where a person watches, plain lines in a file or a pipe. Safe from any thread.</summary>
internal static class CompileProgress
{
    /// <summary>Runs the work with a place to report each outcome to.</summary>
    public static Task RunAsync(CliConsole console, int total, Func<Action<CompileOutcome>, Task> work) =>
        console.IsTerminal && total > 1 ? WithBarAsync(console, total, work) : WithLinesAsync(console, work);

    private static Task WithLinesAsync(CliConsole console, Func<Action<CompileOutcome>, Task> work)
    {
        var gate = new Lock();
        return work(outcome =>
        {
            lock (gate)
            {
                if (outcome.Output is { } output)
                {
                    console.WriteLine(new($"{outcome.Path} → {output}（{outcome.Counts.Zh}）", $"{outcome.Path} → {output} ({outcome.Counts.En})"));
                }

                Complain(console, outcome);
            }
        });
    }

    private static async Task WithBarAsync(CliConsole console, int total, Func<Action<CompileOutcome>, Task> work)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console.Out), Interactive = InteractionSupport.Yes });
        var troubled = new List<CompileOutcome>();
        try
        {
            await terminal.Progress()
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new CountColumn(), new RemainingTimeColumn())
                .StartAsync(async context =>
                {
                    var bar = context.AddTask(Markup.Escape(console.Say(new("编译", "compiling"))), maxValue: total);
                    await work(outcome =>
                    {
                        lock (troubled)
                        {
                            troubled.AddRange(IsTroubled(outcome) ? [outcome] : []);
                        }

                        bar.Increment(1);
                    });
                });
        }
        finally
        {
            troubled.ForEach(outcome => Complain(console, outcome));
        }
    }

    private static bool IsTroubled(CompileOutcome outcome) => outcome.Failure is not null || !outcome.Reading.IsEmpty;

    private static void Complain(CliConsole console, CompileOutcome outcome)
    {
        if (outcome.Failure is { } failure)
        {
            console.WriteError(new($"{outcome.Path}：{failure.Zh}", $"{outcome.Path}: {failure.En}"));
        }

        foreach (var finding in outcome.Reading)
        {
            console.WriteError(new(
                $"{outcome.Path}:{finding.Line}: {finding.Code} {finding.Message.Zh}", $"{outcome.Path}:{finding.Line}: {finding.Code} {finding.Message.En}"));
        }
    }
}
