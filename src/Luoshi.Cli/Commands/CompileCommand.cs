using System.CommandLine;
using System.Globalization;
using Luoshi.Cli.Compiling;
using Luoshi.Cli.Terminal;

namespace Luoshi.Cli.Commands;

/// <summary>luoshi compile FILE… --out DIR [--jobs N] [--rules FILE] [--corrections FILE]</summary>
internal static class CompileCommand
{
    public static Command Make(CliConsole console)
    {
        var files = CommonArguments.Files(console);
        var folder = new Option<string>("--out")
        {
            HelpName = "DIR",
            Required = true,
            Description = console.Say(new("写出 名称.plan.json 的文件夹，没有就新建", "folder for NAME.plan.json, made where it does not exist")),
        };
        var jobs = new Option<string>("--jobs")
        {
            HelpName = "N",
            Description = console.Say(new("同时编译几份，默认等于处理器个数", "how many to compile at a time; as many as processors unless given")),
        };
        jobs.Validators.Add(result => CommonArguments.Require(console, result, TryJobs(CommonArguments.Value(result), out _), "1–256"));

        var rules = CommonArguments.Rules(console);
        var corrections = CommonArguments.Corrections(console);

        var command = new Command("compile", console.Say(new(
            "把方案编译成 plan.json，一份输入一个文件", "compiles plans to plan.json, a file for each input")));
        command.Add(files);
        command.Add(folder);
        command.Add(jobs);
        command.Add(rules);
        command.Add(corrections);
        command.SetRun((parsed, cancellationToken) =>
        {
            TryJobs(parsed.GetValue(jobs), out var count);
            var options = new CompileOptions(parsed.GetValue(files) ?? [], parsed.GetValue(folder) ?? ".", count, parsed.GetValue(rules), parsed.GetValue(corrections));
            return new CompileRun(console, options).RunAsync(cancellationToken);
        });
        return command;
    }

    private static bool TryJobs(string? value, out int jobs)
    {
        jobs = Environment.ProcessorCount;
        return value is null || (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out jobs) && jobs is >= 1 and <= 256);
    }
}
