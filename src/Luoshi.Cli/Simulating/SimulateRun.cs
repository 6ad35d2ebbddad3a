using System.Diagnostics;
using System.Globalization;
using Luoshi.Cli.Keeping;
using Luoshi.Cli.Terminal;
using Luoshi.Core.Model;
using Luoshi.Office.Record;
using Luoshi.Office.Reports;
using Luoshi.Office.Settings;
using Luoshi.Office.Shared;
using Luoshi.Office.Simulating;
using Luoshi.Web.Hosting;
using Luoshi.Web.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Cli.Simulating;

/// <summary>
/// The simulate command: lives a programme through in a folder beside the one that is asked for, which takes its place when it is whole. What is
/// stopped leaves nothing behind; where there is data nothing is touched.
/// </summary>
internal sealed class SimulateRun(CliConsole console, SimulateOptions options)
{
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (options.Plan is { } missing && !File.Exists(missing))
        {
            console.WriteError(new($"没有文件 {missing}。", $"There is no file {missing}."));
            return ExitCodes.Usage;
        }

        if (Occupied() is { } occupied)
        {
            console.WriteError(occupied);
            return ExitCodes.Usage;
        }

        SimulatedDocument? document;
        try
        {
            document = await SimulatedPlan.ReadAsync(console, options, cancellation);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            console.WriteError(new($"{options.Plan} 读不出来：{trouble.Message}", $"{options.Plan} cannot be read: {trouble.Message}"));
            return ExitCodes.Usage;
        }

        if (document is null)
        {
            return ExitCodes.Errors;
        }

        var from = options.Months is { } months ? options.Until.AddMonths(-months) : options.Written ? options.Until.AddMonths(-SimulateOptions.DefaultMonths) : document.Plan.Document.Issued?.LastDay;
        if (Unfit(from) is { } unfit)
        {
            console.WriteError(unfit);
            return ExitCodes.Usage;
        }

        var target = options.Place.DataFolder;
        var building = options.Place with { DataFolder = $"{target}.simulating-{Environment.ProcessId}" };
        try
        {
            return await KeptOffice.TryAsync(console, options.Place, async () => await BuildAsync(building, new(options.Seed, from ?? default, options.Until, document) { Rounds = options.Rounds ?? (options.Written ? Frequency.Quarter : Frequency.Month) }, cancellation));
        }
        catch (OperationCanceledException)
        {
            console.WriteError(options.Place.Database is null
                ? new("已停止，什么也没有留下。", "Stopped; nothing was left behind.")
                : new("已停止。数据库里留下了一次中断的模拟，请清空它。", "Stopped. The database holds a simulation that was cut short: empty it."));
            throw;
        }
        finally
        {
            if (Directory.Exists(building.DataFolder))
            {
                Directory.Delete(building.DataFolder, recursive: true);
            }
        }
    }

    private async Task<int> BuildAsync(OfficePlace building, SimulationAsked asked, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        OwnFiles.MakeFolder(building.DataFolder);
        var clock = new SimulatedClock(Simulator.MorningOf(asked.From));
        SimulationTally tally;
        await using (var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddLogging().AddOffice(building, hurried: true).BuildServiceProvider())
        {
            Storage.Prepare(services, building);
            if (await TakenAsync(services) is { } taken)
            {
                console.WriteError(taken);
                return ExitCodes.Usage;
            }

            try
            {
                tally = await services.GetRequiredService<Simulator>().RunAsync(asked, new Months(console), cancellation);
            }
            finally
            {
                Storage.Settle(services, building);
            }
        }

        if (!tally.Done.ContainsKey("publishing publish"))
        {
            console.WriteError(new(
                $"方案“{asked.Document.Plan.Document.Title}”发布不了，没有可以模拟的责任：{string.Join("；", tally.Refused)}",
                $"The plan \"{asked.Document.Plan.Document.Title}\" could not be published, so there is nothing to live through: {string.Join("; ", tally.Refused)}"));
            return ExitCodes.Errors;
        }

        if (Directory.Exists(options.Place.DataFolder))
        {
            Directory.Delete(options.Place.DataFolder);
        }

        Directory.Move(building.DataFolder, options.Place.DataFolder);
        Tell(tally, watch.Elapsed);
        return ExitCodes.Success;
    }

    private void Tell(SimulationTally tally, TimeSpan took)
    {
        var seconds = took.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        console.WriteLine(new(
            $"已模拟到 {options.Until:yyyy-MM-dd}：{tally.Done.Values.Sum()} 步，证据材料 {tally.Files} 份，用时 {seconds} 秒，在 {options.Place.DataFolder}。",
            $"Simulated up to {options.Until:yyyy-MM-dd}: {tally.Done.Values.Sum()} steps, {tally.Files} files of evidence, in {seconds} s; it is in {options.Place.DataFolder}."));
        console.WriteLine(new(
            $"打开：luoshi serve --demo --data {options.Place.DataFolder}", $"Open it: luoshi serve --demo --data {options.Place.DataFolder}"));
    }

    private LocalizedText? Unfit(DateOnly? from) =>
        from is not { } first
            ? new("方案没有成文日期，请用 --months 写明模拟几个月。", "The plan is not dated: say with --months how many months to simulate.")
            : options.Until < first.AddDays(SimulationAsked.FewestDays)
                ? new(
                    $"从 {first:yyyy-MM-dd} 到 {options.Until:yyyy-MM-dd} 不足 {SimulationAsked.FewestDays} 天，请改 --until。",
                    $"From {first:yyyy-MM-dd} to {options.Until:yyyy-MM-dd} there are less than {SimulationAsked.FewestDays} days: change --until.")
                : null;

    // Whatever is in the folder is somebody's: it is looked at by the verify command, not by this one.
    private LocalizedText? Occupied() =>
        !Directory.Exists(options.Place.DataFolder) || !Directory.EnumerateFileSystemEntries(options.Place.DataFolder).Any()
            ? null
            : new(
                $"{options.Place.DataFolder} 里已有数据（真实工作，或另一次模拟），不会模拟进去。请换一个不存在的或空的文件夹。",
                $"There is data in {options.Place.DataFolder} (real work, or another simulation), and nothing is simulated into it. Name a folder that does not exist or is empty.");

    // A database on a server is there before; in a new file there is nothing.
    private static async Task<LocalizedText?> TakenAsync(IServiceProvider services)
    {
        if (await services.GetRequiredService<SimulationStore>().FindAsync() is { } simulation)
        {
            return simulation.Finished
                ? new("数据库里已是一次模拟，不会再模拟进去。请换一个空的数据库。", "The database holds a simulation already, and nothing more is simulated into it. Use an empty database.")
                : new("数据库里有一次中断的模拟。请清空这个数据库，或换一个空的。", "The database holds a simulation that was cut short. Empty the database, or use another that is empty.");
        }

        await using var db = await services.GetRequiredService<IDbContextFactory<OfficeDb>>().CreateDbContextAsync();
        return await db.Set<TrailEntry>().AnyAsync()
            ? new("数据库里有真实工作，不会模拟进去。请换一个空的数据库。", "The database holds real work, and nothing is simulated into it. Use an empty database.")
            : null;
    }

    /// <summary>Tells the months as they begin: in place where a person watches, a line a year elsewhere.</summary>
    private sealed class Months(CliConsole console) : IProgress<DateOnly>
    {
        public void Report(DateOnly value)
        {
            if (console.IsTerminal)
            {
                console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r  {value:yyyy-MM} "));
            }
            else if (value.Month == 1)
            {
                console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {value:yyyy}"));
            }
        }
    }
}
