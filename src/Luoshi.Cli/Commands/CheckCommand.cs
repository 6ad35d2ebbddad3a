using System.CommandLine;
using Luoshi.Cli.Checking;
using Luoshi.Cli.Terminal;
using Luoshi.Core.Model;

namespace Luoshi.Cli.Commands;

/// <summary>luoshi check FILE… [--format text|json|sarif] [--level info|warning|error] [--rules FILE] [--corrections FILE]</summary>
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

        var command = new Command("check", console.Say(new(
            "检查方案，把问题列在所指的那一行下面；有错误时退出码为 1", "checks plans and prints findings under the lines they accuse; exits 1 on errors")));
        command.Add(files);
        command.Add(format);
        command.Add(level);
        command.Add(rules);
        command.Add(corrections);
        command.SetRun((parsed, cancellationToken) =>
        {
            var options = new CheckOptions(
                parsed.GetValue(files) ?? [],
                Enum.Parse<CheckFormat>(parsed.GetValue(format) ?? nameof(CheckFormat.Text), ignoreCase: true),
                Enum.Parse<FindingLevel>(parsed.GetValue(level) ?? nameof(FindingLevel.Info), ignoreCase: true),
                parsed.GetValue(rules), parsed.GetValue(corrections));
            return new CheckRun(console, options).RunAsync(cancellationToken);
        });
        return command;
    }
}
