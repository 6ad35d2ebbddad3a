using Luoshi.Office.Calendar;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Jobs;
using Luoshi.Office.Supervision;

namespace Luoshi.Office.Simulating;

/// <summary>What runs by itself: reminders and the ladder, which make up for the days between, and people who read what they were told.</summary>
internal sealed class Housekeeping(Stage stage)
{
    private static readonly TimeSpan Early = TimeSpan.FromHours(7);

    public void Begin()
    {
        for (var day = stage.Asked.From.AddDays(1); day <= stage.Asked.Until; day = day.AddDays(1))
        {
            // On the last day only what runs by itself runs, before anybody is up.
            var last = day == stage.Asked.Until;
            if (day.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Thursday || last)
            {
                stage.Diary.At(ChinaTime.EndOf(day.AddDays(-1)) + (last ? -TimeSpan.FromMinutes(1) : Early), RunAsync);
            }

            if (day.Day == 1)
            {
                stage.Diary.At(ChinaTime.EndOf(day.AddDays(-1)).AddHours(8), ReadAsync);
            }
        }
    }

    private async Task RunAsync()
    {
        await stage.Desks.JobIntake.PutDueAsync(ClimbLadder.Schedule, stage.Cancellation);
        await stage.Desks.JobIntake.PutDueAsync(RemindOfCases.Schedule, stage.Cancellation);
        if (stage.Diary.Today.Day <= 7)
        {
            await stage.Desks.JobIntake.PutDueAsync(PruneJobs.Schedule, stage.Cancellation);
        }

        (JobOutcome Outcome, string? Kind) ran;
        while ((ran = await stage.Desks.Jobs.RunNextAsync("simulation", stage.Cancellation)).Outcome != JobOutcome.NothingDue)
        {
            stage.Noted("job " + ran.Kind, ran.Outcome == JobOutcome.Done ? null : new(ran.Outcome.ToString(), ran.Outcome.ToString()));
        }
    }

    // Silent units do not read either.
    private async Task ReadAsync()
    {
        foreach (var who in stage.Cast.All.Where(who => who.Posts.All(post => stage.TemperOf(post.UnitId) != Temper.Silent)))
        {
            await stage.Desks.Notices.ReadAsync(who.PersonId, null, stage.Cancellation);
        }
    }
}
