using Luoshi.Cli.Terminal;
using Luoshi.Office.Backup;
using Luoshi.Office.Keys;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Luoshi.Web.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Cli.Keeping;

/// <summary>The backup command: writes the whole office into one file while the server goes on.</summary>
internal sealed class BackupRun(CliConsole console, OfficePlace place, string file)
{
    public Task<int> RunAsync(CancellationToken cancellation)
    {
        if (File.Exists(file))
        {
            console.WriteError(new($"{file} 已经存在，不会覆盖。请换一个文件名，或先把它移走。", $"{file} exists and is not overwritten. Choose another name, or move it away first."));
            return Task.FromResult(ExitCodes.Usage);
        }

        return KeptOffice.UseAsync(console, place, services => WriteAsync(services, cancellation));
    }

    private async Task<int> WriteAsync(IServiceProvider services, CancellationToken cancellation)
    {
        // Told before the moment that is kept, so that the backup itself knows of it.
        await using (var db = await services.GetRequiredService<IDbContextFactory<OfficeDb>>().CreateDbContextAsync(cancellation))
        {
            await db.NoteAsync(new Act(KeptOffice.Operator("backup"), "backup.write", "backup:" + Path.GetFileName(file), console.Clock.GetUtcNow()), cancellation);
        }

        var unfinished = file + ".part";
        BackupManifest manifest;
        try
        {
            // One that was left behind would keep its mode.
            File.Delete(unfinished);
            await using (var stream = OwnFiles.Open(unfinished, FileMode.CreateNew))
            {
                using var lines = new PartLines(console);
                manifest = await services.GetRequiredService<BackupWriter>().WriteAsync(stream, lines, cancellation);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, file);
        }
        finally
        {
            File.Delete(unfinished);
        }

        console.WriteLine(new(
            $"已备份到 {file}：{manifest.Tables.Values.Sum()} 行，{manifest.Files.Count} 个文件，审计轨迹到第 {manifest.Sequence} 条。其中有密钥和个人信息，请妥善保管。",
            $"Backed up to {file}: {manifest.Tables.Values.Sum()} rows, {manifest.Files.Count} files, the trail up to entry {manifest.Sequence}. It holds keys and personal data: keep it safe."));
        await WarnOfKeysApartAsync(services.GetRequiredService<ProtectionKeyStore>(), cancellation);
        return ExitCodes.Success;
    }

    // Who restores without them is not told so before somebody's second factor no longer works.
    private async Task WarnOfKeysApartAsync(ProtectionKeyStore keys, CancellationToken cancellation)
    {
        foreach (var folder in (await keys.ListAsync(cancellation)).Select(key => key.Folder).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            console.WriteError(new(
                $"注意：服务以 --keys 启动，密钥在 {folder}，不在这份备份里。请另行保管该文件夹；没有它，恢复后各人的第二重验证都要重设。",
                $"Note: the server was started with --keys, and keys are in {folder}, not in this backup. Keep that folder as well: without it every second factor must be set up anew after a restore."));
        }
    }
}
