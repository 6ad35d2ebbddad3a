using Luoshi.Office.Calendar;
using Luoshi.Office.Jobs;
using Luoshi.Office.Notices;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.CaseFiles;

/// <summary>Reminds those whom a case waits for: some working days before it is due, on the day, and again while it is overdue.</summary>
public sealed class RemindOfCases(
    IDbContextFactory<OfficeDb> databases, CaseReading reading, NoticeIntake notices, SettingStore settings, WorkingCalendar calendar, TimeProvider clock) : IJobHandler
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
                foreach (var open in cases)
                {
                    await RemindAsync(db, open, today, repeat, now, stopping);
                }
            },
            cancellation);
    }

    private async Task RemindAsync(OfficeDb db, OpenCase open, DateOnly today, int repeat, DateTimeOffset now, CancellationToken cancellation)
    {
        if (open.State.WaitingFor is not { } waited || open.File.DueOn is not { } due)
        {
            return;
        }

        // The stage is part of the key, so that a day on which nothing ran loses no reminder and none is given twice.
        var stage = due > today ? "ahead" : due == today ? "today" : $"over{calendar.CountWorkingDays(due, today).Days / repeat}";
        var text = CaseReminders.Text(open.Title, due, today);
        var asked = new NoticeAsked("cases.remind", text, open.Link, $"case:{open.File.Id}", due, $"{open.File.Id}:{open.Events.Length}:{stage}");
        await notices.AddAsync(db, asked, await CaseAddressees.OfAsync(db, waited, open.Snapshot, today, cancellation), now, cancellation);
    }
}
