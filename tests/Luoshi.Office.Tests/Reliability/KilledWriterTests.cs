using System.Diagnostics;
using System.Globalization;
using Luoshi.Office.Evidence;
using Luoshi.Office.Plans;
using Luoshi.Office.Trail;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Tests.Reliability;

public sealed class KilledWriterOnSqliteTests() : KilledWriterTests(Database.Sqlite);

public sealed class KilledWriterOnPostgresTests() : KilledWriterTests(Database.Postgres);

/// <summary>
/// A program that writes is killed (SIGKILL) at random moments, again and again on the same office. What it was told is kept must be kept,
/// and the record must be whole. Run by <c>./test long</c>; <c>LUOSHI_KILLS</c> says how often, 100 on each database unless given.
/// </summary>
[Trait("Category", "Reliability")]
public abstract class KilledWriterTests(Database database) : IDisposable
{
    // Random moments, the same in each run of the tests.
    private const int Seed = 733;
    private const int LongestMilliseconds = 300;
    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private EvidenceOptions Evidence => new(Path.Combine(_office.Folder, "evidence"), 1 << 20);

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task No_acknowledged_write_is_lost_and_the_record_stays_whole_however_often_the_writer_is_killed()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("LUOSHI_KILLS") ?? "100", CultureInfo.InvariantCulture);
        var random = new Random(Seed);
        var acknowledged = new List<string>();
        for (var kill = 0; kill < kills; kill++)
        {
            var told = await RunAndKillAsync($"run{kill}", TimeSpan.FromMilliseconds(random.NextDouble() * LongestMilliseconds));
            Assert.NotEmpty(told);
            Assert.Empty(told.Except(await KeptAsync()));
            acknowledged.AddRange(told);
        }

        Assert.Empty(acknowledged.Except(await KeptAsync()));
        var verification = await new TrailVerifier(
            _office.Databases, new TrailSeals(Path.Combine(_office.Folder, "seals.txt")), [new EvidenceCheck(_office.Databases, Evidence)]).VerifyAsync(Cancellation);
        Assert.Empty(verification.Faults);
        Assert.True(verification.Entries >= acknowledged.Count);
        TestContext.Current.SendDiagnosticMessage($"{database}: {kills} kills, {acknowledged.Count} writes acknowledged, {verification.Entries} entries in the trail, no fault");
    }

    /// <summary>Starts the writer, lets it write for a while from its first acknowledgement on, and kills it.</summary>
    /// <returns>What it was told is kept.</returns>
    private async Task<List<string>> RunAndKillAsync(string name, TimeSpan after)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Luoshi.Testing.Writer.dll"), .. Arguments(name)])
        {
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("The writer did not start.");
        var told = new List<string>();
        if (await process.StandardOutput.ReadLineAsync(Cancellation) is { } first)
        {
            told.Add(first);
        }

        await Task.Delay(after, Cancellation);
        process.Kill();
        while (await process.StandardOutput.ReadLineAsync(Cancellation) is { } line)
        {
            // A line that the kill cut in two was never read by anybody.
            if (line.Split(' ') is [_, { Length: 64 }])
            {
                told.Add(line);
            }
        }

        await process.WaitForExitAsync(Cancellation);
        return told;
    }

    private string[] Arguments(string name) => _office.Connection is { } connection ? ["postgres", connection, name, _office.Folder] : ["sqlite", _office.Folder, name];

    private async Task<HashSet<string>> KeptAsync()
    {
        await using var db = _office.Open();
        var plans = await db.Set<StoredPlan>().Select(plan => plan.ContentHash).ToListAsync(Cancellation);
        var files = await db.Set<EvidenceFile>().Select(file => file.Hash).ToListAsync(Cancellation);
        return [.. plans.Select(hash => "plan " + hash), .. files.Where(hash => File.Exists(Path.Combine(Evidence.Folder, hash[..2], hash))).Select(hash => "evidence " + hash)];
    }
}
