using Luoshi.Office.Jobs;
using Luoshi.Office.Plans;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Tests.Jobs;

public sealed class JobsOnSqliteTests() : JobTests(Database.Sqlite);

public sealed class JobsOnPostgresTests() : JobTests(Database.Postgres);

public abstract class JobTests(Database database) : IDisposable
{
    private readonly TemporaryOffice _office = new(database);
    private readonly JobPolicy _policy = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private JobLeases Leases => new(_office.Databases, new JobRules(_policy), _office.Clock);

    private JobStore Store => new(_office.Databases, new JobRules(_policy), _office.Clock);

    public void Dispose()
    {
        _office.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_job_is_there_only_if_what_was_saved_with_it_is()
    {
        await using (var db = _office.Open())
        {
            // Without an act nothing recorded is saved, and so the job is not either.
            _office.JobIntake.Add(db, "test.work", "1");
            db.Add(Event("1"));
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancellation));
        }

        Assert.Empty(await Store.ListAsync(null, null, 10, Cancellation));
    }

    [Fact]
    public async Task Jobs_of_one_key_are_one_job_also_when_it_is_done()
    {
        Assert.True(await _office.JobIntake.PutAsync("test.work", "1", "key", cancellation: Cancellation));
        Assert.False(await _office.JobIntake.PutAsync("test.work", "2", "key", cancellation: Cancellation));
        Assert.Equal(JobOutcome.Done, await RunAsync((_, _) => Task.CompletedTask));
        Assert.False(await _office.JobIntake.PutAsync("test.work", "3", "key", cancellation: Cancellation));
        Assert.Equal("1", Assert.Single(await Store.ListAsync(null, null, 10, Cancellation)).Argument);
    }

    [Fact]
    public async Task Of_many_who_take_at_once_one_gets_the_job()
    {
        await _office.JobIntake.PutAsync("test.work", "1", cancellation: Cancellation);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => Leases.TakeAsync($"node {number}", Cancellation), Cancellation)));

        Assert.Single(taken, job => job is not null);
    }

    [Fact]
    public async Task A_job_waits_for_its_time()
    {
        await _office.JobIntake.PutAsync("test.work", "1", notBefore: _office.Clock.Now.AddMinutes(5), cancellation: Cancellation);

        Assert.Null(await Leases.TakeAsync("a", Cancellation));
        _office.Clock.Now = _office.Clock.Now.AddMinutes(5);
        Assert.NotNull(await Leases.TakeAsync("a", Cancellation));
    }

    [Fact]
    public async Task A_node_that_lost_its_lease_leaves_no_effects()
    {
        await _office.JobIntake.PutAsync("test.work", "1", cancellation: Cancellation);

        var outcome = await RunAsync(async (run, cancellation) =>
        {
            _office.Clock.Now += _policy.Lease + TimeSpan.FromSeconds(1);
            Assert.Equal(2, (await Leases.TakeAsync("other", Cancellation))?.Attempt);
            await run.FinishAsync((db, _) => { db.Add(Event("1")); return Task.CompletedTask; }, cancellation);
        });

        Assert.Equal(JobOutcome.Lost, outcome);
        await using var db = _office.Open();
        Assert.Equal(0, await db.Set<PlanEvent>().CountAsync(Cancellation));
        Assert.Equal("other", (await db.Set<Job>().SingleAsync(Cancellation)).Owner);
    }

    [Fact]
    public async Task A_job_that_fails_is_tried_later_and_later_and_then_waits_for_a_person()
    {
        await _office.JobIntake.PutAsync("test.work", "1", cancellation: Cancellation);
        var tries = 0;
        for (var outcome = JobOutcome.NothingDue; (await OnlyAsync()).State != JobState.Dead; tries += outcome == JobOutcome.Failed ? 1 : 0)
        {
            outcome = await RunAsync((_, _) => throw new InvalidOperationException("没有网络"));
            Assert.Equal(JobOutcome.NothingDue, await RunAsync((_, _) => Task.CompletedTask));
            _office.Clock.Now += _policy.LongestDelay;
        }

        Assert.Equal(_policy.MostAttempts, tries);
        Assert.Contains("没有网络", (await OnlyAsync()).Trouble, StringComparison.Ordinal);
        Assert.Equal(JobOutcome.NothingDue, await RunAsync((_, _) => Task.CompletedTask));
        Assert.True(await Store.RetryAsync((await OnlyAsync()).Id, TemporaryOffice.As("赵管理"), Cancellation));
        Assert.Equal(JobOutcome.Done, await RunAsync((_, _) => Task.CompletedTask));
        await using var db = _office.Open();
        var told = await db.Set<TrailEntry>().AsNoTracking().SingleAsync(Cancellation);
        Assert.Equal(("赵管理", "jobs.retry"), (told.Name, told.Action));
    }

    [Fact]
    public async Task A_job_whose_node_dies_each_time_is_given_up()
    {
        await _office.JobIntake.PutAsync("test.work", "1", cancellation: Cancellation);
        for (var attempt = 1; attempt <= _policy.MostAttempts; attempt++)
        {
            Assert.Equal(attempt, (await Leases.TakeAsync("a", Cancellation))?.Attempt);
            _office.Clock.Now += _policy.Lease + TimeSpan.FromSeconds(1);
        }

        Assert.Null(await Leases.TakeAsync("a", Cancellation));
        Assert.Equal(JobState.Dead, (await OnlyAsync()).State);
    }

    [Fact]
    public async Task A_node_that_stops_gives_its_job_back_untried()
    {
        await _office.JobIntake.PutAsync("test.work", "1", cancellation: Cancellation);
        using var stop = new CancellationTokenSource();

        var outcome = await RunAsync(
            async (_, cancellation) =>
            {
                await stop.CancelAsync();
                await Task.Delay(Timeout.Infinite, cancellation);
            },
            stop.Token);

        Assert.Equal(JobOutcome.GivenBack, outcome);
        Assert.Equal((JobState.Waiting, 0), ((await OnlyAsync()).State, (await OnlyAsync()).Attempts));
    }

    [Fact]
    public async Task A_schedule_makes_one_job_a_period_however_many_nodes_ask()
    {
        var daily = new EverySo("test.daily", TimeSpan.FromDays(1));
        for (var day = 0; day < 3; day++)
        {
            var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => _office.JobIntake.PutDueAsync(daily, Cancellation), Cancellation)));
            Assert.Single(made, each => each);
            _office.Clock.Now = _office.Clock.Now.AddDays(1);
        }

        _office.Clock.Now = _office.Clock.Now.AddDays(-2);
        Assert.False(await _office.JobIntake.PutDueAsync(daily, Cancellation));
        // Midnight in China is 16:00 the day before in universal time.
        Assert.Equal(
            ["2013-11-29T16:00:00Z", "2013-11-30T16:00:00Z", "2013-12-01T16:00:00Z"],
            (await Store.ListAsync(null, null, 10, Cancellation)).Select(job => job.Argument).Order());
    }

    [Fact]
    public async Task What_was_done_long_ago_is_taken_out_and_what_was_given_up_stays()
    {
        await _office.JobIntake.PutAsync("test.work", "done", cancellation: Cancellation);
        await RunAsync((_, _) => Task.CompletedTask);
        await _office.JobIntake.PutAsync("test.work", "dead", cancellation: Cancellation);
        while ((await Store.ListAsync(JobState.Dead, null, 1, Cancellation)).Count == 0)
        {
            await RunAsync((_, _) => throw new InvalidOperationException("x"));
            _office.Clock.Now += _policy.LongestDelay;
        }

        _office.Clock.Now += _policy.KeepDone;
        await using var db = _office.Open();
        await Store.PruneAsync(db, Cancellation);

        Assert.Equal("dead", (await OnlyAsync()).Argument);
    }

    private async Task<Job> OnlyAsync() => Assert.Single(await Store.ListAsync(null, null, 10, Cancellation));

    private async Task<JobOutcome> RunAsync(Func<JobRun, CancellationToken, Task> work, CancellationToken? stopping = null)
    {
        var runner = new JobRunner([new Handler(work)], _office.Databases, Leases, new JobRules(_policy), _office.Clock);
        return (await runner.RunNextAsync("a", stopping ?? Cancellation)).Outcome;
    }

    private static PlanEvent Event(string id) => new() { PlanId = id, ContentHash = id, Name = id, Kind = PlanEventKind.Received, At = DateTimeOffset.UnixEpoch };

    private sealed class Handler(Func<JobRun, CancellationToken, Task> work) : IJobHandler
    {
        public string Kind => "test.work";

        public Task RunAsync(JobRun run, CancellationToken cancellation) => work(run, cancellation);
    }
}
