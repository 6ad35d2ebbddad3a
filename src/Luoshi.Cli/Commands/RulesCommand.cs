using System.CommandLine;
using Luoshi.Cli.Rules;
using Luoshi.Cli.Terminal;

namespace Luoshi.Cli.Commands;

/// <summary>luoshi rules [--rules FILE] [--format text|json]</summary>
internal static class RulesCommand
{
    public static Command Make(CliConsole console)
    {
        var settings = CommonArguments.Rules(console);
        var format = CommonArguments.Words(console, "--format", new("输出格式", "output format"), "text", "json");
        var command = new Command("rules", console.Say(new("列出检查规则和现行级别", "lists the rules of the audit and their levels in force")));
        command.Add(settings);
        command.Add(format);
        command.SetRun((parsed, cancellationToken) => new RulesRun(console, parsed.GetValue(settings), parsed.GetValue(format) == "json").RunAsync(cancellationToken));
        return command;
    }
}
