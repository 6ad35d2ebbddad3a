using System.CommandLine;
using Luoshi.Cli.Amending;
using Luoshi.Cli.Terminal;

namespace Luoshi.Cli.Commands;

/// <summary>luoshi diff OLD NEW [--format text|json]</summary>
internal static class DiffCommand
{
    public static Command Make(CliConsole console)
    {
        var old = new Argument<string>("OLD") { Description = console.Say(new("原来的版本", "the old version")) };
        var @new = new Argument<string>("NEW") { Description = console.Say(new("新的版本", "the new version")) };
        var format = CommonArguments.Words(console, "--format", new("输出格式", "output format"), "text", "json");
        var command = new Command("diff", console.Say(new(
            "比较方案的两个版本：指标、任务、责任、节点有哪些变化", "compares two versions of a plan in what they promise")));
        command.Add(old);
        command.Add(@new);
        command.Add(format);
        command.SetRun((parsed, cancellationToken) =>
            new DiffRun(console, parsed.GetValue(old) ?? "-", parsed.GetValue(@new) ?? "-", parsed.GetValue(format) == "json").RunAsync(cancellationToken));
        return command;
    }
}
