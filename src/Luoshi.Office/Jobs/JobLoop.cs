using Microsoft.Extensions.Logging;

namespace Luoshi.Office.Jobs;

/// <summary>Runs jobs on a node until it is stopped. A database that does not answer is asked again.</summary>
public sealed partial class JobLoop(
    JobIntake intake, JobRunner runner, JobStore jobs, IEnumerable<ISchedule> schedules, IEnumerable<IWatched> watched, JobRules rules, TimeProvider clock, ILogger<JobLoop> log)
{
    /// <summary>How often jobs are counted for whoever watches the server.</summary>
    private static readonly TimeSpan BetweenCounts = TimeSpan.FromSeconds(15);

    private long _beat;
    private DateTimeOffset _counted;

    /// <summary>When the loop last found the database answering; null where it has not begun.</summary>
    public DateTimeOffset? LastBeat => Interlocked.Read(ref _beat) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>Runs until it is stopped; jobs that have begun by then are given back.</summary>
    /// <param name="owner">The node, by a name that no other has.</param>
    /// <param name="stopping">Stops it.</param>
    public Task RunAsync(string owner, CancellationToken stopping) =>
        Task.WhenAll(Enumerable.Range(0, rules.Now.AtATime).Select(lane => Task.Run(() => RunLaneAsync(owner, lane, stopping), CancellationToken.None)));

    private async Task RunLaneAsync(string owner, int lane, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (lane == 0)
                {
                    await LookRoundAsync(stopping);
                }

                var (outcome, kind) = await runner.RunNextAsync(owner, stopping);
                Interlocked.Exchange(ref _beat, clock.GetUtcNow().UtcTicks);
                if (outcome == JobOutcome.Failed)
                {
                    SayFailed(kind);
                }

                if (outcome == JobOutcome.NothingDue)
                {
                    await Task.Delay(rules.Now.Pause, clock, stopping);
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception trouble)
            {
                // Background work goes on when the database is back.
                SayTrouble(trouble);
                await Task.Delay(rules.Now.Pause, clock, stopping).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            }
        }
    }

    private async Task LookRoundAsync(CancellationToken stopping)
    {
        await rules.RefreshAsync(stopping);
        foreach (var schedule in schedules)
        {
            await intake.PutDueAsync(schedule, stopping);
        }

        if (clock.GetUtcNow() - _counted >= BetweenCounts)
        {
            _counted = clock.GetUtcNow();
            JobMetrics.Counted(await jobs.CountAsync(stopping));
            foreach (var each in watched)
            {
                await each.CountAsync(stopping);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "后台任务 {Kind} 失败，将重试或待处理。The job {Kind} failed; it is tried again or waits for a person.")]
    private partial void SayFailed(string? kind);

    [LoggerMessage(Level = LogLevel.Error, Message = "后台任务暂停：数据库没有应答。Background work pauses: the database does not answer.")]
    private partial void SayTrouble(Exception trouble);
}
