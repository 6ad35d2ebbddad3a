using Luoshi.Cli.Terminal;
using Luoshi.Office.Backup;
using Luoshi.Office.Record;
using Luoshi.Office.Trail;
using Luoshi.Web.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Cli.Keeping;

/// <summary>The restore command: takes a backup up into an empty office, checks it, and puts on record that it was done.</summary>
internal sealed class RestoreRun(CliConsole console, OfficePlace place, string file)
{
    public Task<int> RunAsync(CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            console.WriteError(new($"没有文件 {file}。", $"There is no file {file}."));
            return Task.FromResult(ExitCodes.Usage);
        }

        return KeptOffice.UseAsync(console, place, services => ReadAsync(services, cancellation), make: true);
    }

    private async Task<int> ReadAsync(IServiceProvider services, CancellationToken cancellation)
    {
        Restoration restoration;
        await using (var stream = File.OpenRead(file))
        {
            using var lines = new PartLines(console);
            restoration = await services.GetRequiredService<BackupReader>().ReadAsync(stream, lines, cancellation);
        }

        if (restoration.Refusal is { } refusal)
        {
            console.WriteError(refusal);
            return ExitCodes.Errors;
        }

        if (restoration.Manifest is { } manifest)
        {
            console.WriteLine(new(
                $"已从 {file} 恢复：{manifest.Tables.Values.Sum()} 行，{manifest.Files.Count} 个文件，审计轨迹到第 {manifest.Sequence} 条。",
                $"Restored from {file}: {manifest.Tables.Values.Sum()} rows, {manifest.Files.Count} files, the trail up to entry {manifest.Sequence}."));
        }

        var verification = await services.GetRequiredService<TrailVerifier>().VerifyAsync(cancellation);
        if (verification.Faults.Count == 0)
        {
            await using var db = await services.GetRequiredService<IDbContextFactory<OfficeDb>>().CreateDbContextAsync(cancellation);
            await db.NoteAsync(new Act(
                KeptOffice.Operator("restore"), "backup.restore", "backup:" + Path.GetFileName(file), console.Clock.GetUtcNow(), "sha256:" + verification.Digest), cancellation);
        }

        VerifyRun.Tell(console, verification);
        return verification.Faults.Count == 0 ? ExitCodes.Success : ExitCodes.Errors;
    }
}
