using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Luoshi.Office.Backup;

/// <summary>
/// Writes the whole office into one file: every table at one moment of the database, as lines of JSON that any supported database can take
/// up again, and the files beside it. The server goes on working meanwhile. Files of evidence are never changed, so that those that the
/// rows of that moment name can be copied afterwards.
/// </summary>
public sealed class BackupWriter(IDbContextFactory<OfficeDb> databases, IReadOnlyList<BackupFolder> folders, TimeProvider clock)
{
    internal const string TablesFolder = "tables/";
    internal const string FilesFolder = "files/";

    private static readonly MethodInfo RowsOfTable = typeof(BackupWriter).GetMethod(nameof(RowsOf), BindingFlags.NonPublic | BindingFlags.Static)
        ?? throw new MissingMethodException(nameof(RowsOf));

    // Lines are read by programs; Chinese stays readable for whoever looks into the file.
    private static readonly JsonWriterOptions Lines = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the backup.</summary>
    /// <param name="target">Where to; only written to, never read or sought.</param>
    /// <param name="progress">Told each part as it is done: first the tables, then the files, those of a folder one after the other.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<BackupManifest> WriteAsync(Stream target, IProgress<BackupPart>? progress = null, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var moment = await db.HoldMomentAsync(cancellation);
        var head = await db.Set<TrailHead>().AsNoTracking().SingleAsync(cancellation);
        var tables = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var table in TableOrder.Of(db))
            {
                var rows = new TableRows(table);
                tables[rows.Name] = await WriteTableAsync(archive, db, table, rows, cancellation);
                progress?.Report(BackupPart.OfTable(rows.Name, tables[rows.Name]));
            }

            foreach (var (name, path) in Files())
            {
                var entry = archive.CreateEntry(FilesFolder + name, CompressionLevel.Fastest);
                await using var from = File.OpenRead(path);
                await using var to = await entry.OpenAsync(cancellation);
                files[name] = await CopyAsync(from, to, cancellation);
                progress?.Report(BackupPart.OfFile(name, from.Length));
            }

            var manifest = new BackupManifest(
                BackupManifest.CurrentFormat, typeof(BackupWriter).Assembly.GetName().Version?.ToString(3) ?? "0", clock.GetUtcNow(), head.Sequence, head.Hash, tables, files);
            await using var stream = await archive.CreateEntry(BackupManifest.EntryName).OpenAsync(cancellation);
            await stream.WriteAsync(manifest.Write(), cancellation);
            return manifest;
        }
    }

    private static async Task<long> WriteTableAsync(ZipArchive archive, OfficeDb db, IEntityType table, TableRows rows, CancellationToken cancellation)
    {
        var source = (IAsyncEnumerable<object>?)RowsOfTable.MakeGenericMethod(table.ClrType).Invoke(null, [db]) ?? throw new InvalidOperationException(table.Name);
        await using var stream = await archive.CreateEntry(TablesFolder + rows.Name + ".jsonl", CompressionLevel.Fastest).OpenAsync(cancellation);
        using var line = new MemoryStream();
        await using var json = new Utf8JsonWriter(line, Lines);
        long count = 0;
        await foreach (var row in source.WithCancellation(cancellation))
        {
            line.SetLength(0);
            json.Reset();
            rows.Write(json, row);
            await json.FlushAsync(cancellation);
            line.WriteByte((byte)'\n');
            await stream.WriteAsync(line.GetBuffer().AsMemory(0, (int)line.Length), cancellation);
            count++;
        }

        return count;
    }

    private IEnumerable<(string Name, string Path)> Files() => folders.SelectMany(folder =>
        File.Exists(folder.Path) ? [(folder.Name, folder.Path)]
        : !Directory.Exists(folder.Path) ? []
        : Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => ($"{folder.Name}/{Path.GetRelativePath(folder.Path, path).Replace('\\', '/')}", path)));

    private static async Task<string> CopyAsync(Stream from, Stream to, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await from.ReadAsync(buffer, cancellation)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IAsyncEnumerable<object> RowsOf<T>(OfficeDb db)
        where T : class => db.Set<T>().AsNoTracking().AsAsyncEnumerable();
}
