using Luoshi.Office.Calendar;
using Luoshi.Office.Cases;
using Luoshi.Office.Jobs;
using Luoshi.Office.Notices;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.CaseFiles;

/// <summary>Reminds those whom a case waits for: some working days before it is due, on the day, and again while it is overdue.</summary>
public sealed class RemindOfCases(
    IDbContextFactory<OfficeDb> databases, CaseReading reading, Recusals recusals, NoticeIntake notices, SettingStore settings, WorkingCalendar calendar, TimeProvider clock) : IJobHandler
{
    public const string Name = "cases.remind";

    public static ISchedule Schedule { get; } = new EverySo(Name, TimeSpan.FromDays(1));

    public string Kind => Name;

    public async Task RunAsync(JobRun run, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(run);
        var now = clock.GetUtcNow();
        var today = ChinaTime.DateOf(now);
        var inForce = await settings.OnAsync(today, cancellation: cancellation);
        var (before, repeat) = (inForce.Get(OfficeSettings.ReminderDays), inForce.Get(OfficeSettings.ReminderRepeatDays));
        var until = before == 0 ? today : calendar.AddWorkingDays(today, before).Due;
        await using var looking = await databases.CreateDbContextAsync(cancellation);
        var files = await looking.Set<CaseFile>().AsNoTracking().Where(file => file.ClosedAt == null && file.DueOn <= until).OrderBy(file => file.Id).ToListAsync(cancellation);
        var cases = await reading.WithEventsAsync(looking, files, cancellation);
        await run.FinishAsync(
            async (db, stopping) =>
            {
                // Many cases wait for the same role in the same unit.
                var known = new Dictionary<(string Role, string? Unit, string? StandIn), IReadOnlyList<string>>();
                foreach (var open in cases)
                {
                    await RemindAsync(db, open, known, today, repeat, now, stopping);
                }
            },
            cancellation);
    }

    private async Task RemindAsync(
        OfficeDb db, OpenCase open, Dictionary<(string Role, string? Unit, string? StandIn), IReadOnlyList<string>> known, DateOnly today, int repeat, DateTimeOffset now, CancellationToken cancellation)
    {
        if (open.State.WaitingFor is not { } waited || open.File.DueOn is not { } due)
        {
            return;
        }

        // The stage is part of the key, so that a day on which nothing ran loses no reminder and none is given twice.
        var stage = due > today ? "ahead" : due == today ? "today" : $"over{calendar.CountWorkingDays(due, today).Days / repeat}";
        var text = CaseReminders.Text(open.Title, due, today);
        var asked = new NoticeAsked("cases.remind", text, open.Link, CaseFile.AboutOf(open.File.Id), due, $"{open.File.Id}:{open.Events.Length}:{stage}");
        await notices.AddAsync(db, asked, await PersonsAsync(db, open, waited, known, today, cancellation), now, cancellation);
    }

    private async Task<IReadOnlyList<string>> PersonsAsync(
        OfficeDb db, OpenCase open, CaseAddressee waited, Dictionary<(string Role, string? Unit, string? StandIn), IReadOnlyList<string>> known, DateOnly today, CancellationToken cancellation)
    {
        var recusal = await recusals.OfAsync(db, CaseMover.Concerned(open, open.Snapshot), today, cancellation);
        if (!waited.IsRole)
        {
            return await CaseAddressees.OfAsync(db, waited, open.Snapshot, recusal, today, cancellation);
        }

        var to = (waited.Key, open.File.WaitsForUnit, recusal.StandsInFor(waited.Key));
        return known.TryGetValue(to, out var persons) ? persons : known[to] = await CaseAddressees.InRoleAsync(db, to.Key, to.WaitsForUnit, to.Item3, today, cancellation);
    }
}
