using Luoshi.Office.Jobs;
using Luoshi.Office.Plans;

namespace Luoshi.Testing.Node;

/// <summary>Puts an event into the history of plans, once for each job if the product keeps its promise.</summary>
internal sealed class TellHandler(int hangAt) : IJobHandler
{
    private int _begun;

    public string Kind => "test.tell";

    public Task RunAsync(JobRun run, CancellationToken cancellation)
    {
        var number = Interlocked.Increment(ref _begun);
        return run.FinishAsync(
            async (db, stopping) =>
            {
                db.Add(new PlanEvent { PlanId = run.Argument, ContentHash = run.Argument, Name = run.Argument, Kind = PlanEventKind.Received, At = DateTimeOffset.UnixEpoch });
                if (number >= hangAt)
                {
                    await db.SaveChangesAsync(stopping);
                    Console.WriteLine("hanging");
                    await Task.Delay(Timeout.Infinite, CancellationToken.None);
                }
            },
            cancellation);
    }
}
