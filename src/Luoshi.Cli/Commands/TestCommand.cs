using System.CommandLine;
using Luoshi.Cli.Judging;
using Luoshi.Cli.Terminal;

namespace Luoshi.Cli.Commands;

/// <summary>luoshi test FILE --observations FILE --as-of DATE [--format text|json] [--corrections FILE]</summary>
internal static class TestCommand
{
    public static Command Make(CliConsole console)
    {
        var file = new Argument<string>("FILE") { Description = console.Say(new("方案", "the plan")) };
        var observations = new Option<string>("--observations")
        {
            HelpName = "FILE",
            Required = true,
            Description = console.Say(new("数据表：指标、数值、单位、日期，逗号或制表符分隔", "table of observations: target, value, unit, date, by commas or tabs")),
        };
        var asOf = CommonArguments.AsOf(console, new("判断哪一天的情况", "the day for which to judge"));
        asOf.Required = true;
        var format = CommonArguments.Words(console, "--format", new("输出格式", "output format"), "text", "json");
        var corrections = CommonArguments.Corrections(console);
        var command = new Command("test", console.Say(new(
            "用数据检验指标：已达到、未达到、未到期、无法检验；有到期未达到的，退出码为 1",
            "holds targets against observations: met, not met, not yet due, not testable; exits 1 where something due is not met")));
        command.Add(file);
        command.Add(observations);
        command.Add(asOf);
        command.Add(format);
        command.Add(corrections);
        command.SetRun((parsed, cancellationToken) =>
        {
            CommonArguments.TryDate(parsed.GetValue(asOf), out var day);
            var options = new JudgeOptions(
                parsed.GetValue(file) ?? "-", parsed.GetValue(observations) ?? "-", day.GetValueOrDefault(), parsed.GetValue(format) == "json", parsed.GetValue(corrections));
            return new JudgeRun(console, options).RunAsync(cancellationToken);
        });
        return command;
    }
}
