using System.CommandLine;
using Luoshi.Cli.Amending;
using Luoshi.Cli.Terminal;

namespace Luoshi.Cli.Commands;

/// <summary>luoshi amend BASE NOTICE… [--as-of DATE] [--out FILE] [--format text|json]</summary>
internal static class AmendCommand
{
    public static Command Make(CliConsole console)
    {
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = console.Say(new("原方案，然后是修订文件", "the plan, then the documents that amend it")),
        };
        var asOf = CommonArguments.AsOf(console, new("只用到这一天已经生效的修订；不给时全部", "applies what counts by this day; everything unless given"));
        var target = new Option<string>("--out")
        {
            HelpName = "FILE",
            Description = console.Say(new("把整合后的文本写入这个文件", "writes the consolidated text to this file")),
        };
        var format = CommonArguments.Words(console, "--format", new("输出格式", "output format"), "text", "json");
        var command = new Command("amend", console.Say(new(
            "把修订文件用到方案上，列出变化；有没能执行的指令时退出码为 1", "applies amending documents to a plan and lists the changes; exits 1 where an instruction was not carried out")));
        command.Add(files);
        command.Add(asOf);
        command.Add(target);
        command.Add(format);
        command.SetRun((parsed, cancellationToken) =>
        {
            CommonArguments.TryDate(parsed.GetValue(asOf), out var day);
            return new AmendRun(console, new(parsed.GetValue(files) ?? [], day, parsed.GetValue(target), parsed.GetValue(format) == "json")).RunAsync(cancellationToken);
        });
        return command;
    }
}
