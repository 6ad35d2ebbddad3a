using System.Collections.Frozen;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Jobs;

/// <summary>What came of looking for a job.</summary>
public enum JobOutcome
{
    NothingDue,
    Done,
    Failed,

    /// <summary>Another node took it over.</summary>
    Lost,

    /// <summary>Given back because this node stops.</summary>
    GivenBack,
}

/// <summary>Takes one job at a time and runs it, holding on to it while it runs.</summary>
public sealed class JobRunner(
    IEnumerable<IJobHandler> handlers, IDbContextFactory<OfficeDb> databases, JobLeases leases, JobRules rules, TimeProvider clock)
{
    private readonly FrozenDictionary<string, IJobHandler> _handlers = handlers.ToFrozenDictionary(handler => handler.Kind);

    /// <summary>Runs the next job that is due.</summary>
    /// <param name="owner">The node, by a name that no other has.</param>
    /// <param name="stopping">The node stops: what has begun is given back.</param>
    /// <returns>What came of it, and the kind of the job.</returns>
    public async Task<(JobOutcome Outcome, string? Kind)> RunNextAsync(string owner, CancellationToken stopping)
    {
        if (await leases.TakeAsync(owner, stopping) is not { } job)
        {
            return (JobOutcome.NothingDue, null);
        }

        var began = clock.GetTimestamp();
        var outcome = await RunAsync(job, stopping);
        JobMetrics.Ran(job.Kind, outcome, clock.GetElapsedTime(began));
        return (outcome, job.Kind);
    }

    private async Task<JobOutcome> RunAsync(LeasedJob job, CancellationToken stopping)
    {
        using var held = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        using var over = new CancellationTokenSource();
        var holding = HoldAsync(job, held, over.Token);
        var run = new JobRun(job, databases, leases, clock);
        try
        {
            var handler = _handlers.GetValueOrDefault(job.Kind) ?? throw new NotSupportedException($"没有处理“{job.Kind}”的程序。Nothing handles {job.Kind}.");
            await handler.RunAsync(run, held.Token);
            if (!run.Finished)
            {
                await run.FinishAsync((_, _) => Task.CompletedTask, held.Token);
            }

            return JobOutcome.Done;
        }
        catch (OperationCanceledException) when (run.Finished)
        {
            return JobOutcome.Done;
        }
        catch (JobLostException)
        {
            return JobOutcome.Lost;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await leases.ReleaseAsync(job, CancellationToken.None);
            return JobOutcome.GivenBack;
        }
        catch (OperationCanceledException) when (held.IsCancellationRequested)
        {
            return JobOutcome.Lost;
        }
        catch (Exception trouble)
        {
            // Whatever a job throws is kept with it, and the next job runs.
            await leases.FailAsync(job, $"{trouble.GetType().Name}: {trouble.Message}", CancellationToken.None);
            return JobOutcome.Failed;
        }
        finally
        {
            await over.CancelAsync();
            await holding;
        }
    }

    // A third of the lease leaves two more tries where one is lost. Once the lease cannot be renewed, the work stops.
    private async Task HoldAsync(LeasedJob job, CancellationTokenSource held, CancellationToken over)
    {
        try
        {
            do
            {
                await Task.Delay(rules.Now.Lease / 3, clock, over);
            }
            while (await leases.RenewAsync(job, over));

            await held.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // The job is over.
        }
        catch (Exception)
        {
            // A database that does not answer says nothing about the lease; the mark at the end decides.
            await held.CancelAsync();
        }
    }
}
