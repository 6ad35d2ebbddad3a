using System.IO.Compression;
using System.Text;
using Luoshi.Office.Backup;
using Luoshi.Office.Record;
using Luoshi.Office.Trail;

namespace Luoshi.Office.Tests.Backup;

public sealed class BackupOnSqliteTests() : BackupTests(Database.Sqlite, Database.Sqlite);

public sealed class BackupOnPostgresTests() : BackupTests(Database.Postgres, Database.Postgres);

public sealed class BackupFromSqliteToPostgresTests() : BackupTests(Database.Sqlite, Database.Postgres);

public sealed class BackupFromPostgresToSqliteTests() : BackupTests(Database.Postgres, Database.Sqlite);

public abstract class BackupTests(Database from, Database to) : IDisposable
{
    private readonly TemporaryOffice _office = new(from);
    private readonly TemporaryOffice _other = new(to);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _office.Dispose();
        _other.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_is_restored_elsewhere_has_the_same_digest_and_a_clean_record()
    {
        await FillAsync(_office);
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Folders(_office)[0].Path).FullName, "甲"), "证据", Cancellation);
        using var backup = await BackupAsync();

        var restored = await new BackupReader(_other.Databases, Folders(_other)).ReadAsync(backup, cancellation: Cancellation);

        Assert.Null(restored.Refusal);
        Assert.Equal(5, restored.Manifest?.Tables["plans"]);
        var (was, now) = (await VerifyAsync(_office), await VerifyAsync(_other));
        Assert.Empty(now.Faults);
        Assert.Equal(was.Digest, now.Digest);
        Assert.Equal("证据", await File.ReadAllTextAsync(Path.Combine(Folders(_other)[0].Path, "甲"), Cancellation));
    }

    [Fact]
    public async Task A_restored_office_goes_on_where_the_other_was()
    {
        await FillAsync(_office);
        using var backup = await BackupAsync();
        await new BackupReader(_other.Databases, Folders(_other)).ReadAsync(backup, cancellation: Cancellation);

        await _other.Plans.ReceiveAsync(TemporaryOffice.Document("后.txt", "后"), TemporaryOffice.As("陈一"), Cancellation);

        Assert.Empty((await VerifyAsync(_other)).Faults);
        Assert.Equal(6, (await _other.Plans.ListAsync(Cancellation)).Count);
    }

    [Fact]
    public async Task A_backup_made_while_others_write_is_of_one_moment()
    {
        await FillAsync(_office);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var writing = Task.Run(
            async () =>
            {
                for (var number = 0; !stop.IsCancellationRequested; number++)
                {
                    await _office.Plans.ReceiveAsync(TemporaryOffice.Document($"w{number}.txt", $"w{number}"), TemporaryOffice.As("李二"), Cancellation);
                }
            },
            Cancellation);
        using var backup = await BackupAsync();
        await stop.CancelAsync();
        await writing;

        var restored = await new BackupReader(_other.Databases, Folders(_other)).ReadAsync(backup, cancellation: Cancellation);

        var verification = await VerifyAsync(_other);
        Assert.Empty(verification.Faults);
        Assert.Equal(restored.Manifest?.Sequence, verification.Entries);
    }

    [Fact]
    public async Task Nothing_is_restored_over_what_is_there()
    {
        await FillAsync(_office);
        await FillAsync(_other);
        using var backup = await BackupAsync();

        var restored = await new BackupReader(_other.Databases, Folders(_other)).ReadAsync(backup, cancellation: Cancellation);

        Assert.Null(restored.Manifest);
        Assert.Contains("empty data folder", restored.Refusal?.En, StringComparison.Ordinal);
        Assert.Equal(5, (await _other.Plans.ListAsync(Cancellation)).Count);
    }

    [Theory]
    [InlineData("tables/plans.jsonl", "")]
    [InlineData("files/evidence/甲", "falsified")]
    [InlineData("manifest.json", "{")]
    [InlineData("tables/plans.jsonl", "{\"Id\": 5}\n")]
    public async Task A_damaged_backup_restores_nothing(string part, string content)
    {
        await FillAsync(_office);
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Folders(_office)[0].Path).FullName, "甲"), "证据", Cancellation);
        using var backup = await BackupAsync();
        using (var archive = new ZipArchive(backup, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(part)?.Delete();
            await using var stream = await archive.CreateEntry(part).OpenAsync(Cancellation);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(content), Cancellation);
        }

        backup.Position = 0;
        var restored = await new BackupReader(_other.Databases, Folders(_other)).ReadAsync(backup, cancellation: Cancellation);

        Assert.NotNull(restored.Refusal);
        Assert.Empty(await _other.Plans.ListAsync(Cancellation));
        Assert.Empty(Directory.Exists(Folders(_other)[0].Path) ? Directory.GetFiles(Folders(_other)[0].Path) : []);
        Assert.Empty((await VerifyAsync(_other)).Faults);
    }

    [Theory]
    [InlineData("evidence/../../outside")]
    [InlineData("elsewhere/file")]
    public async Task A_backup_cannot_write_outside_its_folders(string name)
    {
        using var backup = new MemoryStream();
        using (var archive = new ZipArchive(backup, ZipArchiveMode.Create, leaveOpen: true))
        {
            var manifest = new BackupManifest(1, "0", _office.Clock.Now, 0, TrailHash.Origin, new(StringComparer.Ordinal) { ["trail_head"] = 1 }, new(StringComparer.Ordinal) { [name] = new string('0', 64) });
            await using (var stream = await archive.CreateEntry(BackupManifest.EntryName).OpenAsync(Cancellation))
            {
                await stream.WriteAsync(manifest.Write(), Cancellation);
            }

            await using (var head = await archive.CreateEntry("tables/trail_head.jsonl").OpenAsync(Cancellation))
            {
                await head.WriteAsync(Encoding.UTF8.GetBytes($"{{\"Id\":1,\"Sequence\":0,\"Hash\":\"{TrailHash.Origin}\"}}\n"), Cancellation);
            }

            await using var file = await archive.CreateEntry("files/" + name).OpenAsync(Cancellation);
            await file.WriteAsync("x"u8.ToArray(), Cancellation);
        }

        backup.Position = 0;
        var restored = await new BackupReader(_other.Databases, Folders(_other)).ReadAsync(backup, cancellation: Cancellation);

        Assert.NotNull(restored.Refusal);
        Assert.False(File.Exists(Path.Combine(_other.Folder, "outside")));
    }

    private static async Task FillAsync(TemporaryOffice office)
    {
        for (var number = 0; number < 5; number++)
        {
            await office.Plans.ReceiveAsync(TemporaryOffice.Document($"{number}.txt", $"文字 {number}\n\"引号\"\u0001"), TemporaryOffice.As("陈一"), Cancellation);
        }
    }

    private static IReadOnlyList<BackupFolder> Folders(TemporaryOffice office) => [new("evidence", Path.Combine(office.Folder, "evidence"))];

    private async Task<MemoryStream> BackupAsync()
    {
        var stream = new MemoryStream();
        await new BackupWriter(_office.Databases, Folders(_office), _office.Clock).WriteAsync(stream, cancellation: Cancellation);
        stream.Position = 0;
        return stream;
    }

    private static Task<Verification> VerifyAsync(TemporaryOffice office) =>
        new TrailVerifier(office.Databases, new TrailSeals(Path.Combine(office.Folder, TrailSeals.FileName)), []).VerifyAsync(Cancellation);
}
