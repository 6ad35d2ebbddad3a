using System.CommandLine;
using Luoshi.Cli.Checking;
using Luoshi.Cli.Terminal;
using Luoshi.Core.Model;

namespace Luoshi.Cli.Commands;

/// <summary>luoshi check FILE… [--format text|json|sarif] [--level info|warning|error] [--rules FILE] [--corrections FILE] [--acknowledged FILE] [--fix [--yes] [--out FILE]]</summary>
internal static class CheckCommand
{
    public static Command Make(CliConsole console)
    {
        var files = CommonArguments.Files(console);
        var format = CommonArguments.Words(
            console, "--format", new("输出格式", "output format"), "text", "json", "sarif");
        var level = CommonArguments.Words(
            console, "--level", new("只列出这一级及以上的问题", "lists findings of this level and above"), "info", "warning", "error");

        var rules = CommonArguments.Rules(console);
        var corrections = CommonArguments.Corrections(console);

        var acknowledged = CommonArguments.Acknowledged(console);
        var fix = new Option<bool>("--fix")
        {
            Description = console.Say(new(
                "逐条询问并改正能改的问题，改后的全文写到另一个文件", "asks for each finding that has fixes, and writes the mended text to another file")),
        };
        var yes = new Option<bool>("--yes")
        {
            Description = console.Say(new("与 --fix 同用：不询问，只做没有别的改法的修改", "with --fix: does not ask, makes only fixes that are without alternative")),
        };
        var mended = new Option<string>("--out")
        {
            HelpName = "FILE",
            Description = console.Say(new(
                "与 --fix 同用：改后的文件，默认在原文件旁边加 .fixed；已有的文件不覆盖", "with --fix: the mended file; beside the input with .fixed unless given; never replaces a file")),
        };

        var command = new Command("check", console.Say(new(
            "检查方案，把问题列在所指的那一行下面；有错误时退出码为 1", "checks plans and prints findings under the lines they accuse; exits 1 on errors")));
        command.Add(files);
        command.Add(format);
        command.Add(level);
        command.Add(rules);
        command.Add(corrections);
        command.Add(acknowledged);
        command.Add(fix);
        command.Add(yes);
        command.Add(mended);
        command.SetRun((parsed, cancellationToken) =>
        {
            var options = new CheckOptions(
                parsed.GetValue(files) ?? [],
                Enum.Parse<CheckFormat>(parsed.GetValue(format) ?? nameof(CheckFormat.Text), ignoreCase: true),
                Enum.Parse<FindingLevel>(parsed.GetValue(level) ?? nameof(FindingLevel.Info), ignoreCase: true),
                parsed.GetValue(rules), parsed.GetValue(corrections))
            {
                AcknowledgedPath = parsed.GetValue(acknowledged),
                Fix = parsed.GetValue(fix),
                Yes = parsed.GetValue(yes),
                FixedPath = parsed.GetValue(mended),
            };
            return new CheckRun(console, options).RunAsync(cancellationToken);
        });
        return command;
    }
}
