using Luoshi.Core.Model;
using Luoshi.Office.Calendar;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Office.Jobs;
using Luoshi.Office.Notices;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Supervision;

/// <summary>
/// Once a day, puts every overdue supervision case on the rungs that it has reached by then, and tells the unit's leader and those who
/// run the case. A day on which nothing ran is made up for: rungs are reached by the calendar, not by the job.
/// </summary>
public sealed class ClimbLadder(
    CaseReading reading, NoticeIntake notices, SettingStore settings, WorkingCalendar calendar, TimeProvider clock) : IJobHandler
{
    public const string Name = "supervision.ladder";

    public static ISchedule Schedule { get; } = new EverySo(Name, TimeSpan.FromDays(1));

    public string Kind => Name;

    public async Task RunAsync(JobRun run, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(run);
        var now = clock.GetUtcNow();
        var today = ChinaTime.DateOf(now);
        var ladder = Ladder.On(await settings.OnAsync(today, cancellation: cancellation));
        await run.FinishAsync(
            async (db, stopping) =>
            {
                foreach (var open in await OverdueAsync(db, today, stopping))
                {
                    await ClimbAsync(db, open, ladder, today, now, stopping);
                }
            },
            cancellation);
    }

    private async Task<IEnumerable<OpenCase>> OverdueAsync(OfficeDb db, DateOnly today, CancellationToken cancellation)
    {
        string[] kinds = [SupervisionKind.ByOffice.Code, SupervisionKind.ByGovernment.Code];

        // Only while the unit is to act: what waits for the office is not the unit's delay.
        string[] states = ["issued", SupervisionKind.InHand];
        var files = await db.Set<CaseFile>().AsNoTracking()
            .Where(file => kinds.Contains(file.Kind) && states.Contains(file.State) && file.DueOn < today).OrderBy(file => file.Id).ToListAsync(cancellation);
        return await reading.WithEventsAsync(db, files, cancellation);
    }

    private async Task ClimbAsync(
        OfficeDb db, OpenCase open, IEnumerable<(LadderStep Step, int WorkingDays)> ladder, DateOnly today, DateTimeOffset now, CancellationToken cancellation)
    {
        if (open.File.DueOn is not { } due)
        {
            return;
        }

        var over = calendar.CountWorkingDays(due, today).Days;
        var known = await db.Set<SupervisionRung>().AsNoTracking().Where(rung => rung.CaseId == open.File.Id && rung.DueOn == due).Select(rung => rung.Step).ToListAsync(cancellation);
        foreach (var (step, _) in ladder.Where(rung => rung.WorkingDays <= over && !known.Contains(rung.Step)))
        {
            db.Add(new SupervisionRung { CaseId = open.File.Id, DueOn = due, Step = step, On = today, WorkingDaysOver = over });
            var name = step.Name();
            var text = new LocalizedText($"“{open.Title.Zh}”逾期{over}个工作日：{name.Zh}。", $"\"{open.Title.En}\" is {over} working days overdue: {name.En}.");
            IEnumerable<string> told =
            [
                .. await CaseAddressees.OfAsync(db, CaseAddressee.RoleInOwningUnit(Roles.UnitLeader), open.Snapshot, Recusal.None, today, cancellation),
                .. await CaseAddressees.OfAsync(db, CaseAddressee.RoleInOwningUnit(Roles.UnitLiaison), open.Snapshot, Recusal.None, today, cancellation),
                .. open.Events.Where(happened => happened.Action == SupervisionActions.Issue.Code).Select(happened => happened.PersonId),
            ];
            await notices.AddAsync(db, new(Name, text, open.Link, CaseFile.AboutOf(open.File.Id), due, $"{open.File.Id}:{due:yyyyMMdd}:{step}"), [.. told.Distinct()], now, cancellation);
        }
    }
}
