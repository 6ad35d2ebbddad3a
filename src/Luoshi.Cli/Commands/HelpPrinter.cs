using System.CommandLine;
using System.CommandLine.Invocation;
using Luoshi.Cli.Terminal;
using Luoshi.Core.Emit;
using Luoshi.Core.Model;

namespace Luoshi.Cli.Commands;

/// <summary>Prints help in the language of the console: what a command does, how it is used, and what it takes.</summary>
internal sealed class HelpPrinter(CliConsole console) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Print(parseResult.CommandResult.Command);
        return ExitCodes.Success;
    }

    private void Print(Command command)
    {
        console.Out.WriteLine(command.Description);
        console.Out.WriteLine();
        console.WriteLine(new($"用法：{Usage(command)}", $"Usage: {Usage(command)}"));
        Section(new("命令", "Commands"), command.Subcommands.Select(sub => (sub.Name, sub.Description)));
        Section(new("参数", "Arguments"), command.Arguments.Select(argument => (argument.Name, argument.Description)));
        Section(new("选项", "Options"), Options(command).Select(option => (Signature(option), option.Description)));
        if (command is RootCommand)
        {
            console.Out.WriteLine();
            console.WriteLine(new(
                "退出码：0 成功；1 文件有错误或没能处理；2 命令行有误；130 被 Ctrl-C 停止。“luoshi 命令 --help”看某个命令的用法。",
                "Exit codes: 0 success; 1 a file has errors or could not be processed; 2 wrong command line; 130 stopped by Ctrl-C. \"luoshi COMMAND --help\" tells more."));
        }
    }

    private static string Usage(Command command)
    {
        var words = new List<string> { "luoshi" };
        words.AddRange(command is RootCommand ? ["COMMAND"] : [command.Name]);
        words.AddRange(command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues > 0 ? $"{argument.Name}…" : $"[{argument.Name}…]"));
        words.AddRange(command.Options.Where(option => option.Required).Select(Signature));
        words.Add("[OPTIONS]");
        return string.Join(' ', words);
    }

    private static IEnumerable<Option> Options(Command command) =>
        command is RootCommand
            ? command.Options
            : command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive));

    private static string Signature(Option option) =>
        option.HelpName is { Length: > 0 } value ? $"{option.Name} {value}" : option.Name;

    private void Section(LocalizedText title, IEnumerable<(string Name, string? Description)> entries)
    {
        var rows = entries.ToList();
        if (rows.Count == 0)
        {
            return;
        }

        var width = rows.Max(row => DisplayWidth.Of(row.Name)) + 2;
        console.Out.WriteLine();
        console.WriteLine(new($"{title.Zh}：", $"{title.En}:"));
        foreach (var (name, description) in rows)
        {
            console.Out.WriteLine($"  {name}{new string(' ', width - DisplayWidth.Of(name))}{description}");
        }
    }
}
