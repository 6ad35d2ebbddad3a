using System.Diagnostics;
using Luoshi.Office.Jobs;
using Luoshi.Office.Plans;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Tests.Jobs;

public sealed class NodesOnSqliteTests() : NodesTests(Database.Sqlite);

public sealed class NodesOnPostgresTests() : NodesTests(Database.Postgres);

public abstract class NodesTests(Database database) : IDisposable
{
    private const int Many = 200;
    private const int HangsAt = 20;

    private readonly TemporaryOffice _office = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact(Timeout = 180_000)]
    public async Task Nodes_do_every_job_once_though_one_of_them_is_killed_in_the_middle_of_a_job()
    {
        var cancellation = TestContext.Current.CancellationToken;
        _office.Clock.Now = TimeProvider.System.GetUtcNow().AddMinutes(-1);
        await using (var db = _office.Open())
        {
            for (var number = 0; number < Many; number++)
            {
                _office.JobIntake.Add(db, "test.tell", $"job-{number:000}");
            }

            await db.SaveChangesAsync(cancellation);
        }

        // The first works alone until it hangs with its transaction open: two that race could leave it too few jobs to get there.
        using var first = Start("first", HangsAt);
        await SaysAsync(first, "hanging");
        using var second = Start("second");
        using var third = Start("third");
        await SaysAsync(second, "started");
        await SaysAsync(third, "started");
        first.Kill();
        await first.WaitForExitAsync(cancellation);
        while (await UndoneAsync() > 0)
        {
            await Task.Delay(50, cancellation);
        }

        foreach (var node in (Process[])[second, third])
        {
            node.StandardInput.Close();
            await node.WaitForExitAsync(cancellation);
        }

        Assert.Equal((0, 0), (second.ExitCode, third.ExitCode));
        await using var after = _office.Open();
        var told = await after.Set<PlanEvent>().GroupBy(entry => entry.PlanId).Select(group => group.Count()).ToListAsync(cancellation);
        Assert.Equal(Enumerable.Repeat(1, Many), told);
        var owners = await after.Set<Job>().Where(job => job.Kind == "test.tell").Select(job => job.Owner).Distinct().Order().ToListAsync(cancellation);
        Assert.Contains("first", owners);
        Assert.Contains(await after.Set<Job>().Where(job => job.Owner != "first").ToListAsync(cancellation), job => job.Attempts > 1);
        var trail = await after.Set<TrailEntry>().AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync(cancellation);
        Assert.Equal(Many, trail.Count(entry => entry.Action == "test.tell"));
        Assert.All(trail.Zip(trail.Skip(1)), pair => Assert.Equal(pair.First.Hash, pair.Second.Previous));
    }

    private async Task<int> UndoneAsync()
    {
        await using var db = _office.Open();
        return await db.Set<Job>().CountAsync(job => job.Kind == "test.tell" && job.State != JobState.Done, Cancellation);
    }

    private Process Start(string name, int? hangAt = null)
    {
        string[] where = _office.Connection is { } connection ? ["postgres", connection] : ["sqlite", _office.Folder];
        var program = Path.Combine(AppContext.BaseDirectory, "Luoshi.Testing.Node.dll");
        return Process.Start(new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet",
            [program, .. where, name, .. hangAt is { } number ? [number.ToString(System.Globalization.CultureInfo.InvariantCulture)] : Array.Empty<string>()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("dotnet could not be started.");
    }

    private static async Task SaysAsync(Process node, string word)
    {
        while (await node.StandardOutput.ReadLineAsync(Cancellation) is { } line)
        {
            if (line == word)
            {
                return;
            }
        }

        Assert.Fail($"The node ended without saying “{word}”.");
    }
}
