using Luoshi.Cli.Terminal;
using Luoshi.Office.Settings;
using Luoshi.Office.Trail;
using Luoshi.Web.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Cli.Keeping;

/// <summary>The verify command: checks the record offline and tells every place that was changed behind the application's back.</summary>
internal sealed class VerifyRun(CliConsole console, OfficePlace place)
{
    public Task<int> RunAsync(CancellationToken cancellation) => KeptOffice.UseAsync(console, place, async services =>
    {
        var verification = await services.GetRequiredService<TrailVerifier>().VerifyAsync(cancellation);
        if (await services.GetRequiredService<SimulationStore>().FindAsync(cancellation) is { } simulation)
        {
            console.WriteLine(simulation.Notice);
        }

        Tell(console, verification);
        return verification.Faults.Count == 0 ? ExitCodes.Success : ExitCodes.Errors;
    });

    /// <summary>Tells what was found; the last line is the digest.</summary>
    public static void Tell(CliConsole console, Verification verification)
    {
        foreach (var fault in verification.Faults)
        {
            console.Out.WriteLine($"{fault.Place}: {console.Say(fault.Text)}");
        }

        console.WriteLine(new(
            $"审计轨迹 {verification.Entries} 条，数据 {verification.Rows} 行，{(verification.Faults.Count == 0 ? "全部相符" : $"{verification.Faults.Count} 处不符")}。",
            $"Entries of the trail: {verification.Entries}; rows: {verification.Rows}; {(verification.Faults.Count == 0 ? "all agree" : $"{verification.Faults.Count} do not agree")}."));
        console.Out.WriteLine("sha256:" + verification.Digest);
    }
}
