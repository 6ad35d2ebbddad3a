using System.CommandLine;
using System.Globalization;
using Luoshi.Cli.Simulating;
using Luoshi.Cli.Terminal;
using Luoshi.Core.Model;
using Luoshi.Office.Reports;
using Luoshi.Office.Simulating;

namespace Luoshi.Cli.Commands;

/// <summary>luoshi simulate [--seed N] [--until DATE] [--plan FILE] [--units N] [--tasks N] [--months N] [--rounds month|quarter] [--data DIR] [--database TEXT]</summary>
internal static class SimulateCommand
{
    private const long DefaultSeed = 1;
    private const int MostMonths = 60;

    private static readonly DateOnly DefaultUntil = new(2013, 11, 30);

    public static Command Make(CliConsole console)
    {
        var office = new OfficeArguments(console);
        var seed = Number(console, "--seed", new($"种子：同样的种子、日期和方案做出同样的数据，默认 {DefaultSeed}", $"the same seed, days and plan make the same data; {DefaultSeed} unless given"), 0, int.MaxValue);
        var until = CommonArguments.Day(console, "--until", new($"模拟到哪一天，之后服务里一直是这一天；默认 {DefaultUntil:yyyy-MM-dd}", $"the day that is lived up to, and that it always is there afterwards; {DefaultUntil:yyyy-MM-dd} unless given"));
        var plan = new Option<string>("--plan")
        {
            HelpName = "FILE",
            Description = console.Say(new("模拟哪份方案，默认示例方案 gaoxinqu-2012", "the plan that is lived through; the example plan gaoxinqu-2012 unless given")),
        };
        var units = Number(console, "--units", new($"不用现成方案，按公文格式写一份：多少个单位（{PlanWriter.FewestUnits}–{PlanWriter.MostUnits}）", $"writes a plan instead of reading one: of how many units ({PlanWriter.FewestUnits}–{PlanWriter.MostUnits})"), PlanWriter.FewestUnits, PlanWriter.MostUnits);
        var tasks = Number(console, "--tasks", new($"写的方案有多少项任务（{PlanWriter.FewestTasks}–{PlanWriter.MostTasks}）", $"with how many tasks ({PlanWriter.FewestTasks}–{PlanWriter.MostTasks})"), PlanWriter.FewestTasks, PlanWriter.MostTasks);
        var months = Number(console, "--months", new($"模拟几个月（2–{MostMonths}）；不给时从方案成文之日起", $"how many months are lived through (2–{MostMonths}); from the day of the plan on unless given"), 2, MostMonths);
        var rounds = new Option<string>("--rounds")
        {
            HelpName = "month|quarter",
            Description = console.Say(new("各单位按月还是按季报送；默认按月，用 --units、--tasks 写的方案默认按季", "whether units report every month or every quarter; every month unless given, every quarter for a plan that is written")),
        };
        rounds.Validators.Add(result => CommonArguments.Require(console, result, CommonArguments.Value(result) is "month" or "quarter", "month, quarter"));
        var command = new Command("simulate", console.Say(new(
            "把一份方案模拟运行一段时间，做出处处标明“模拟”的演示数据", "lives a plan through, which makes demonstration data that is marked as simulated everywhere")));
        command.Add(seed);
        command.Add(until);
        command.Add(plan);
        command.Add(units);
        command.Add(tasks);
        command.Add(months);
        command.Add(rounds);
        office.AddTo(command);
        plan.Validators.Add(result =>
        {
            if (result.GetResult(units) is not null || result.GetResult(tasks) is not null)
            {
                result.AddError(console.Say(new("--plan 与 --units、--tasks 只能用一样。", "--plan goes with neither --units nor --tasks.")));
            }
        });
        command.SetRun((parsed, cancellationToken) =>
        {
            CommonArguments.TryDate(parsed.GetValue(until), out var day);
            return new SimulateRun(console, new(
                office.Read(parsed), Read(parsed.GetValue(seed)) ?? DefaultSeed, day ?? DefaultUntil, parsed.GetValue(plan) is { Length: > 0 } file ? Path.GetFullPath(file) : null,
                Read(parsed.GetValue(units)), Read(parsed.GetValue(tasks)), Read(parsed.GetValue(months)),
                parsed.GetValue(rounds) switch { "month" => Frequency.Month, "quarter" => Frequency.Quarter, _ => null })).RunAsync(cancellationToken);
        });
        return command;
    }

    private static Option<string> Number(CliConsole console, string name, LocalizedText description, int least, int most)
    {
        var option = new Option<string>(name) { HelpName = "N", Description = console.Say(description) };
        option.Validators.Add(result => CommonArguments.Require(
            console, result, Read(CommonArguments.Value(result)) is { } number && number >= least && number <= most, string.Create(CultureInfo.InvariantCulture, $"{least}–{most}")));
        return option;
    }

    private static int? Read(string? value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
