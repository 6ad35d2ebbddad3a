using System.IO.Compression;
using System.Text;
using Luoshi.Office.Evidence;
using Luoshi.Office.Jobs;
using Luoshi.Office.Permissions;
using Luoshi.Office.Record;
using Luoshi.Office.Scopes;
using Luoshi.Office.Trail;

namespace Luoshi.Office.Tests.Evidence;

public sealed class EvidenceStoreOnSqliteTests() : EvidenceStoreTests(Database.Sqlite);

public sealed class EvidenceStoreOnPostgresTests() : EvidenceStoreTests(Database.Postgres);

public abstract class EvidenceStoreTests(Database database) : IDisposable
{
    private const string About = "report:1";
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, 1, 2, 3];
    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private EvidenceOptions Options => new(Path.Combine(_office.Folder, "evidence"), 12 << 20);

    private EvidenceStore Store => new(_office.Databases, Options, _office.Clock);

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_file_comes_back_byte_for_byte_with_who_handed_it_in_for_what()
    {
        var receipt = await ReceiveAsync(Pdf, @"C:\材料\照片.pdf");

        var kept = Assert.Single(await ListAsync(About));
        Assert.Equal(receipt.Kept?.Link.Id, kept.Link.Id);
        Assert.Equal(("照片.pdf", "陈一", "u1", "pdf", Pdf.LongLength), (kept.Link.Name, kept.Link.By, kept.Link.UnitId, kept.File.Kind, kept.File.Size));
        await using var stream = await Store.OpenAsync(kept.File, Cancellation);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Cancellation);
        Assert.Equal(Pdf, copy.ToArray());
    }

    [Fact]
    public async Task The_same_bytes_are_kept_once_and_handed_in_once_for_the_same_thing()
    {
        var first = await ReceiveAsync(Pdf, "甲.pdf");
        var again = await ReceiveAsync(Pdf, "乙.pdf");
        var elsewhere = await ReceiveAsync(Pdf, "丙.pdf", "report:2");

        Assert.Equal(first.Kept?.Link.Id, again.Kept?.Link.Id);
        Assert.NotEqual(first.Kept?.Link.Id, elsewhere.Kept?.Link.Id);
        // What another unit hands in is its own, and tells it nothing of the first.
        var other = await Store.ReceiveAsync(new MemoryStream(Pdf), "丁.pdf", About, "u2", TemporaryOffice.As("李二"), Cancellation);
        Assert.Equal(("丁.pdf", "u2", "李二"), (other.Kept?.Link.Name, other.Kept?.Link.UnitId, other.Kept?.Link.By));
        Assert.Single(Files());
    }

    [Fact]
    public async Task Many_who_hand_in_the_same_bytes_at_once_all_succeed()
    {
        var receipts = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => ReceiveAsync(Pdf, "甲.pdf", $"report:{number}"), Cancellation)));

        Assert.All(receipts, receipt => Assert.NotNull(receipt.Kept));
        Assert.Single(Files());
    }

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "甲.exe", [.. "MZ"u8, 0, 0, 1, 2], "by its content no kind of file that is taken" },
        { "甲.pdf", [.. "MZ"u8, 0, 0, 1, 2], "by its content no kind of file that is taken" },
        { "甲.png", Pdf, "unlike its name" },
        { "甲.html", [.. "<html><script>alert(1)</script>"u8], "by its content no kind of file that is taken" },
        { "甲.txt", [.. "<svg onload=alert(1)>"u8], "by its content no kind of file that is taken" },
        { "甲.txt", [.. "#!/bin/sh\nrm -rf /"u8], "by its content no kind of file that is taken" },
        { "甲.pdf", [], "is empty" },
        { "甲.pdf", [.. "%PDF-"u8, .. new byte[13 << 20]], "larger than" },
        { "甲.docx", Zip("word/document.xml", "[Content_Types].xml", "word/vbaProject.bin"), "holds macros" },
        { "甲.docx", Bomb(), "unpacks to" },
        { "甲.xlsx", ManyParts(20_100, "部"), "more parts than any office file" },
        { "甲.xlsx", ManyParts(42_000, new string('部', 20)), "more parts than any office file" },
        { "甲.png", [.. "GIF89a"u8, .. "<script>alert(1)</script>"u8], "unlike its name" },
        { "甲.pdf", [.. "<script>alert(1)</script>%PDF-1.7"u8], "by its content no kind of file that is taken" },
        { "甲.svg", [.. "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"u8], "by its content no kind of file that is taken" },
        { "甲.html", [.. "文字 <img src=x onerror=alert(1)>"u8], "unlike its name" },
        { "甲.png.html", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. "<script>alert(1)</script>"u8], "unlike its name" },
        { "甲\u202Egnp.exe", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], "unlike its name" },
        { "甲.zip", Zip("readme.txt"), "by its content no kind of file that is taken" },
        { "甲.docx", [.. "PK\x3\x4"u8, 9, 9, 9], "by its content no kind of file that is taken" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_not_what_it_says_is_refused_and_leaves_nothing(string name, byte[] content, string reason)
    {
        var receipt = await ReceiveAsync(content, name);

        Assert.Null(receipt.Kept);
        Assert.Contains(reason, receipt.Refusal?.En, StringComparison.Ordinal);
        Assert.NotEmpty(receipt.Refusal?.Zh ?? string.Empty);
        Assert.Empty(Files());
        Assert.Empty(await ListAsync(About));
    }

    [Theory]
    [InlineData("甲.docx", "docx", "[Content_Types].xml", "word/document.xml")]
    [InlineData("甲.xlsx", "xlsx", "[Content_Types].xml", "xl/workbook.xml")]
    [InlineData("甲.ofd", "ofd", "OFD.xml", "Doc_0/Document.xml")]
    public async Task Office_files_are_told_by_their_parts(string name, string kind, params string[] parts)
    {
        var receipt = await ReceiveAsync(Zip(parts), name);

        Assert.Equal(kind, receipt.Kept?.File.Kind);
    }

    [Theory]
    [InlineData("exit 0", null)]
    [InlineData("exit 1", "calls the file harmful")]
    [InlineData("exit 2", "gave no answer")]
    public async Task The_scanner_decides_and_where_it_fails_nothing_is_taken(string script, string? reason)
    {
        var store = new EvidenceStore(_office.Databases, Options with { Scanner = ["sh", "-c", script] }, _office.Clock);

        var receipt = await store.ReceiveAsync(new MemoryStream(Pdf), "甲.pdf", About, null, TemporaryOffice.As("陈一"), Cancellation);

        Assert.Equal(reason is null, receipt.Kept is not null);
        Assert.Contains(reason ?? string.Empty, receipt.Refusal?.En ?? string.Empty, StringComparison.Ordinal);
        Assert.Equal(reason is null ? 1 : 0, Files().Length);
    }

    [Fact]
    public async Task A_scanner_that_is_not_there_keeps_files_out()
    {
        var store = new EvidenceStore(_office.Databases, Options with { Scanner = ["no-such-scanner"] }, _office.Clock);

        var receipt = await store.ReceiveAsync(new MemoryStream(Pdf), "甲.pdf", About, null, TemporaryOffice.As("陈一"), Cancellation);

        Assert.Contains("gave no answer", receipt.Refusal?.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawn_evidence_stays_on_record_with_who_and_why()
    {
        var id = (await ReceiveAsync(Pdf, "甲.pdf")).Kept?.Link.Id ?? string.Empty;

        Assert.False(await Store.WithdrawAsync(id, ["u2"], TemporaryOffice.As("王五"), "别的单位", Cancellation));
        Assert.True(await Store.WithdrawAsync(id, ["u1"], TemporaryOffice.As("李二"), "交错了", Cancellation));
        Assert.False(await Store.WithdrawAsync(id, ["u1"], TemporaryOffice.As("李二"), "再来", Cancellation));

        var kept = Assert.Single(await ListAsync(About));
        Assert.Equal(("李二", "交错了"), (kept.Link.WithdrawnBy, kept.Link.WithdrawnWhy));
        Assert.Single(Files());
    }

    [Fact]
    public async Task A_file_changed_on_disk_is_not_handed_out_and_verification_names_it()
    {
        var kept = (await ReceiveAsync(Pdf, "甲.pdf")).Kept ?? throw new InvalidOperationException("refused");
        await ReceiveAsync([.. Pdf, 9], "乙.pdf");
        Assert.Empty((await VerifyAsync()).Faults);
        await File.WriteAllTextAsync(Files().Single(file => file.EndsWith(kept.File.Hash, StringComparison.Ordinal)), "%PDF-forged", Cancellation);

        await Assert.ThrowsAsync<InvalidDataException>(() => Store.OpenAsync(kept.File, Cancellation));
        var fault = Assert.Single((await VerifyAsync()).Faults);
        Assert.Equal((TrailFaultKind.Contents, "evidence " + kept.File.Hash), (fault.Kind, fault.Place));
    }

    [Fact]
    public async Task Only_files_that_no_row_names_and_that_have_lain_for_a_day_are_collected()
    {
        await ReceiveAsync(Pdf, "甲.pdf");
        var orphan = Path.Combine(Directory.CreateDirectory(Path.Combine(Options.Folder, "ab")).FullName, "ab" + new string('0', 62));
        await File.WriteAllTextAsync(orphan, "left by a crash", Cancellation);
        Array.ForEach(Files(), file => File.SetLastWriteTimeUtc(file, _office.Clock.Now.UtcDateTime));
        var collector = new EvidenceCollector(_office.Databases, Options, _office.Clock);

        Assert.Equal(0, await collector.CollectAsync(Cancellation));
        _office.Clock.Now += TimeSpan.FromHours(25);
        Assert.Equal(1, await collector.CollectAsync(Cancellation));

        Assert.False(File.Exists(orphan));
        Assert.Empty((await VerifyAsync()).Faults);
    }

    [Fact]
    public async Task A_unit_sees_what_it_handed_in_and_every_look_is_on_the_trail()
    {
        var own = (await ReceiveAsync(Pdf, "甲.pdf")).Kept ?? throw new InvalidOperationException("refused");
        // Ids rise with time, which stands still here.
        _office.Clock.Now += TimeSpan.FromSeconds(1);
        await Store.ReceiveAsync(new MemoryStream(Pdf), "乙.pdf", "report:2", "u2", TemporaryOffice.As("李二"), Cancellation);
        _office.Clock.Now += TimeSpan.FromSeconds(1);
        await Store.ReceiveAsync(new MemoryStream(Pdf), "丙.pdf", "report:3", null, TemporaryOffice.As("李二"), Cancellation);
        var unit = new Scope(Reach.OwnUnits, ["u1"]);

        Assert.Equal(["甲.pdf"], (await Store.ListAsync(unit, null, null, 10, Looking("1"), Cancellation)).Select(kept => kept.Link.Name));
        Assert.Equal(["甲.pdf"], (await Store.OfFileAsync(own.File.Hash, unit, Looking("2"), Cancellation)).Select(kept => kept.Link.Name));
        Assert.Equal(["丙.pdf", "乙.pdf", "甲.pdf"], (await Store.ListAsync(Scope.Everything, null, null, 10, Looking("3"), Cancellation)).Select(kept => kept.Link.Name));
        Assert.Equal(["乙.pdf"], (await Store.ListAsync(Scope.Everything, "report:2", null, 10, Looking("4"), Cancellation)).Select(kept => kept.Link.Name));
        Assert.Equal(["甲.pdf"], (await Store.ListAsync(Scope.Everything, null, (await ListAsync("report:2"))[0].Link.Id, 10, Looking("5"), Cancellation)).Select(kept => kept.Link.Name));
        Assert.Empty(await Store.ListAsync(Scope.Nothing, null, null, 10, Looking("6"), Cancellation));
        Assert.Empty(await Store.OfFileAsync(own.File.Hash, new Scope(Reach.OwnUnits, ["u9"]), Looking("never"), Cancellation));

        var trail = await new TrailStore(_office.Databases, _office.Clock).OfAsync("evidence:test", 20, Cancellation);
        Assert.Equal(["6", "5", "4", "3", "2", "1"], trail.Select(entry => entry.Why).Where(why => why != "list"));
    }

    [Fact]
    public async Task Collecting_is_a_job_of_every_day_whose_last_run_stays_in_the_list()
    {
        await ReceiveAsync(Pdf, "甲.pdf");
        var orphan = Path.Combine(Directory.CreateDirectory(Path.Combine(Options.Folder, "ab")).FullName, "ab" + new string('0', 62));
        await File.WriteAllTextAsync(orphan, "left by a crash", Cancellation);
        File.SetLastWriteTimeUtc(orphan, _office.Clock.Now.UtcDateTime.AddDays(-2));
        var policy = new JobPolicy();
        var intake = _office.JobIntake;
        var collect = new CollectEvidence(new EvidenceCollector(_office.Databases, Options, _office.Clock));
        var runner = new JobRunner([collect], _office.Databases, _office.Get<JobLeases>(), new JobRules(policy), _office.Clock);
        Assert.True(await intake.PutDueAsync(CollectEvidence.Schedule, Cancellation));
        Assert.False(await intake.PutDueAsync(CollectEvidence.Schedule, Cancellation));

        while ((await runner.RunNextAsync("node", Cancellation)).Outcome != JobOutcome.NothingDue)
        {
        }

        Assert.False(File.Exists(orphan));
        Assert.Single(Files());
        var job = Assert.Single(await _office.Get<JobStore>().ListAsync(JobState.Done, null, 10, Cancellation), job => job.Kind == CollectEvidence.Name);
        Assert.Equal(_office.Clock.Now, job.OverAt);
    }

    private async Task<IReadOnlyList<KeptEvidence>> ListAsync(string about) => await Store.ListAsync(Scope.Everything, about, null, 100, Looking("list"), Cancellation);

    private Act Looking(string why) => new(TemporaryOffice.As("陈一"), "evidence.read", "evidence:test", _office.Clock.Now, why);

    private Task<EvidenceReceipt> ReceiveAsync(byte[] content, string name, string about = About) =>
        Store.ReceiveAsync(new MemoryStream(content), name, about, "u1", TemporaryOffice.As("陈一"), Cancellation);

    private Task<Verification> VerifyAsync() =>
        new TrailVerifier(_office.Databases, new TrailSeals(Path.Combine(_office.Folder, "seals.txt")), [new EvidenceCheck(_office.Databases, Options)]).VerifyAsync(Cancellation);

    private string[] Files() => Directory.Exists(Options.Folder) ? Directory.GetFiles(Options.Folder, "*", SearchOption.AllDirectories) : [];

    private static byte[] Bomb()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var types = archive.CreateEntry("[Content_Types].xml").Open();
            types.WriteByte((byte)'x');
            types.Close();
            using var document = archive.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 80; megabyte++)
            {
                document.Write(zeros);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] ManyParts(int parts, string name) => Zip([.. Enumerable.Range(0, parts).Select(part => name + part)]);

    private static byte[] Zip(params string[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                using var stream = archive.CreateEntry(part).Open();
                stream.Write(Encoding.UTF8.GetBytes("<x/>"));
            }
        }

        return bytes.ToArray();
    }
}
