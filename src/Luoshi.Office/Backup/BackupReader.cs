using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Luoshi.Core.Model;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Luoshi.Office.Backup;

/// <summary>What came of a restoration: what the backup says of itself, or why nothing was restored.</summary>
public sealed record Restoration(BackupManifest? Manifest, LocalizedText? Refusal);

/// <summary>Restores a backup into an empty office, on whichever database: all of it or nothing.</summary>
public sealed class BackupReader(IDbContextFactory<OfficeDb> databases, IReadOnlyList<BackupFolder> folders)
{
    /// <summary>Restores. The database has its present schema and holds nothing yet; files beside it are not there yet.</summary>
    /// <param name="source">The backup; can be sought.</param>
    /// <param name="progress">Told each part as it is done: first the tables, then the files, those of a folder one after the other.</param>
    /// <param name="cancellation">Stops it; nothing is restored then.</param>
    public async Task<Restoration> ReadAsync(Stream source, IProgress<BackupPart>? progress = null, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await OccupiedAsync(db, cancellation) is { } occupied)
        {
            return new(null, occupied);
        }

        var written = new List<string>();
        try
        {
            using var archive = new ZipArchive(source, ZipArchiveMode.Read, leaveOpen: true);
            var manifest = ReadManifest(archive);
            if (manifest.Format > BackupManifest.CurrentFormat)
            {
                return new(null, new($"备份由更新的版本（{manifest.Product}）写成，请用该版本恢复。", $"A newer version ({manifest.Product}) wrote the backup; restore it with that one."));
            }

            // A backup of an older version may lack tables, but none was ever without its trail.
            Expect(manifest.Tables.GetValueOrDefault("trail_head") == 1, "trail_head", "1", "0");
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            await db.Set<TrailHead>().ExecuteDeleteAsync(cancellation);
            foreach (var table in TableOrder.Of(db))
            {
                var rows = new TableRows(table);
                if (manifest.Tables.TryGetValue(rows.Name, out var promised))
                {
                    var count = await RestoreTableAsync(archive, db, rows, cancellation);
                    Expect(count == promised, rows.Name, $"{promised}", $"{count}");
                    progress?.Report(BackupPart.OfTable(rows.Name, count));
                }
            }

            await AdvanceIdentitiesAsync(db, cancellation);
            foreach (var (name, hash) in manifest.Files)
            {
                var size = await RestoreFileAsync(archive, name, hash, written, cancellation);
                progress?.Report(BackupPart.OfFile(name, size));
            }

            await transaction.CommitAsync(cancellation);
            return new(manifest, null);
        }
        catch (Exception trouble) when (trouble is InvalidDataException or JsonException or FormatException or InvalidOperationException)
        {
            written.ForEach(File.Delete);
            return new(null, new($"备份已损坏或不完整，什么也没有恢复：{trouble.Message}", $"The backup is damaged or incomplete; nothing was restored: {trouble.Message}"));
        }
        catch
        {
            written.ForEach(File.Delete);
            throw;
        }
    }

    private async Task<LocalizedText?> OccupiedAsync(OfficeDb db, CancellationToken cancellation)
    {
        if (await db.Set<TrailEntry>().AnyAsync(cancellation))
        {
            return new("这里已有数据，恢复会覆盖它。请恢复到空的数据文件夹或空的数据库。", "There is data here already, which restoring would overwrite. Restore into an empty data folder or an empty database.");
        }

        return folders.FirstOrDefault(folder => File.Exists(folder.Path) || (Directory.Exists(folder.Path) && Directory.EnumerateFileSystemEntries(folder.Path).Any())) is { } full
            ? new($"{full.Path} 不是空的，恢复会与其中的文件混在一起。请换一个文件夹。", $"{full.Path} is not empty; restored files would mix with those in it. Choose another folder.")
            : null;
    }

    private static BackupManifest ReadManifest(ZipArchive archive)
    {
        var entry = archive.GetEntry(BackupManifest.EntryName) ?? throw new InvalidDataException(BackupManifest.EntryName);
        using var stream = entry.Open();
        return BackupManifest.Read(stream);
    }

    private static async Task<long> RestoreTableAsync(ZipArchive archive, OfficeDb db, TableRows rows, CancellationToken cancellation)
    {
        var entry = archive.GetEntry(BackupWriter.TablesFolder + rows.Name + ".jsonl") ?? throw new InvalidDataException(rows.Name);
        var sql = db.GetService<ISqlGenerationHelper>();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = rows.InsertCommand(sql);
        await using var stream = await entry.OpenAsync(cancellation);
        using var lines = new StreamReader(stream);
        long count = 0;
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            using var row = JsonDocument.Parse(line);
            rows.Fill(command, sql, row.RootElement);
            await command.ExecuteNonQueryAsync(cancellation);
            count++;
        }

        return count;
    }

    private async Task<long> RestoreFileAsync(ZipArchive archive, string name, string hash, List<string> written, CancellationToken cancellation)
    {
        var entry = archive.GetEntry(BackupWriter.FilesFolder + name) ?? throw new InvalidDataException(name);
        var target = Target(name);
        OwnFiles.MakeFolder(Path.GetDirectoryName(target) ?? string.Empty);
        written.Add(target);
        await using (var from = await entry.OpenAsync(cancellation))
        await using (var to = OwnFiles.Open(target, FileMode.Create))
        {
            await from.CopyToAsync(to, cancellation);
        }

        await using var read = File.OpenRead(target);
        Expect(Convert.ToHexStringLower(await SHA256.HashDataAsync(read, cancellation)) == hash, name, hash, "?");
        return read.Length;
    }

    // A name in the archive is not trusted to stay below the folder it names.
    private string Target(string name)
    {
        foreach (var folder in folders)
        {
            if (name == folder.Name)
            {
                return folder.Path;
            }

            var root = Path.GetFullPath(folder.Path) + Path.DirectorySeparatorChar;
            if (name.StartsWith(folder.Name + "/", StringComparison.Ordinal) && Path.GetFullPath(Path.Combine(root, name[(folder.Name.Length + 1)..])) is var path
                && path.StartsWith(root, StringComparison.Ordinal))
            {
                return path;
            }
        }

        throw new InvalidDataException(name);
    }

    /// <summary>PostgreSQL counts its identities apart from the rows: after rows came in with their numbers, the next must be higher.</summary>
    private static async Task AdvanceIdentitiesAsync(OfficeDb db, CancellationToken cancellation)
    {
        if (db.Database.ProviderName?.EndsWith("PostgreSQL", StringComparison.Ordinal) != true)
        {
            return;
        }

        var sql = db.GetService<ISqlGenerationHelper>();
        foreach (var property in TableOrder.Of(db).SelectMany(table => table.GetProperties())
            .Where(property => property.ValueGenerated == ValueGenerated.OnAdd && property.ClrType == typeof(long)))
        {
            var table = sql.DelimitIdentifier(property.DeclaringType.GetTableName() ?? string.Empty);
            var column = property.GetColumnName();
            // Names come from our own model, never from data.
            await db.Database.ExecuteSqlRawAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"SELECT setval(pg_get_serial_sequence('{table}', '{column}'), GREATEST(1, COALESCE((SELECT MAX({sql.DelimitIdentifier(column)}) FROM {table}), 1)))"), cancellation);
        }
    }

    private static void Expect(bool holds, string part, string promised, string found)
    {
        if (!holds)
        {
            throw new InvalidDataException($"{part}: {promised} ≠ {found}");
        }
    }
}
