using Luoshi.Office.Cases;
using Luoshi.Office.Jobs;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.CaseFiles;

/// <summary>Takes the step that a case takes by itself when its time limit has passed.</summary>
public sealed class LapseCases(IDbContextFactory<OfficeDb> databases, CaseReading reading, CaseMover mover, TimeProvider clock) : IJobHandler
{
    public const string Name = "cases.lapse";

    public string Kind => Name;

    public async Task RunAsync(JobRun run, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(run);
        await using (var looking = await databases.CreateDbContextAsync(cancellation))
        {
            if (await reading.FindAsync(looking, run.Argument, cancellation) is not { } seen || WayOf(seen.Work.Machine.Kind, seen.File.State) is null)
            {
                // The step was taken in time.
                return;
            }
        }

        await run.FinishAsync(LapseAsync, cancellation);

        async Task LapseAsync(OfficeDb db, CancellationToken stopping)
        {
            if (await reading.FindAsync(db, run.Argument, stopping) is not { } open || WayOf(open.Work.Machine.Kind, open.File.State) is not { } way)
            {
                return;
            }

            var request = new CaseRequest($"{way.Action.Code}-{open.Events.Length + 1}", way.Action.Code);
            var asking = new Asking([new(CaseActor.Clock, null, null, [])], _ => Actor.System(Name));

            // Where the limit was extended meanwhile the guard refuses, and the job of the new day follows.
            if (await mover.MoveAsync(db, open, request, asking, clock.GetUtcNow(), stopping) is { Outcome: Refused { Code: "not-carried-out" } refused })
            {
                throw new InvalidOperationException(refused.Reason.Zh + ' ' + refused.Reason.En);
            }
        }
    }

    /// <summary>The step that the clock takes from a state; null where it takes none.</summary>
    internal static CaseTransition? WayOf(CaseKind kind, string state) =>
        kind.Transitions.FirstOrDefault(t => t.From.Contains(state) && t.May.Any(may => may.Roles.Contains(CaseActor.ClockRole)));
}
