using Luoshi.Cli.Terminal;
using Luoshi.Office.Trail;

namespace Luoshi.Cli.Keeping;

/// <summary>The verify command for an exported audit trail: tells every line that is not as it was exported.</summary>
internal sealed class ExportCheckRun(CliConsole console, string file)
{
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        try
        {
            using var lines = File.OpenText(file);
            var (end, faults) = await TrailExport.CheckAsync(lines, cancellation);
            foreach (var fault in faults)
            {
                console.Out.WriteLine($"{file} {fault.Place}: {console.Say(fault.Text)}");
            }

            if (end is not null && faults.Count == 0)
            {
                console.WriteLine(new(
                    $"{end.Entries} 条（第 {end.First} 至 {end.Last} 条），{end.By} 于 {end.At.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd HH:mm} 导出，全部相符。",
                    $"{end.Entries} entries ({end.First} to {end.Last}), exported by {end.By} on {end.At.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd HH:mm}; all agree."));
                console.Out.WriteLine("sha256:" + end.Sha256);
            }

            return faults.Count == 0 ? ExitCodes.Success : ExitCodes.Errors;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            console.WriteError(new($"{file} 读不出来：{trouble.Message}", $"{file} cannot be read: {trouble.Message}"));
            return ExitCodes.Usage;
        }
    }
}
