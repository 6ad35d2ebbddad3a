using System.Globalization;
using Luoshi.Office.Calendar;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Office.Facts;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.ActionPlans;

/// <summary>Makes the steps of an approved action plan the milestones of its piece of work.</summary>
internal static class ActionPlanSteps
{
    /// <summary>Ends the steps of an earlier action plan the day before, and says the new ones.</summary>
    public static async Task ReplaceAsync(OfficeDb db, CaseSnapshot snapshot, ActionPlanVersion version, Act act, CancellationToken cancellation)
    {
        var subject = snapshot.Data[ActionPlanData.Duty];
        var today = ChinaTime.DateOf(act.At);

        // A unit may write several for one piece of work, one for each park: only those about the same thing are replaced.
        var about = await db.Set<CaseFile>().AsNoTracking().Where(file => file.Id == snapshot.Id).Select(file => file.About).SingleAsync(cancellation);
        var standing = await db.Set<StepFact>().AsNoTracking().KnownAt(null).On(today).Where(step => step.Subject == subject && step.UnitId == snapshot.OwningUnit)
            .Where(step => db.Set<CaseFile>().Any(file => file.Id == step.CaseId && file.About == about)).ToListAsync(cancellation);
        foreach (var step in standing)
        {
            db.Add(Say(step, step.Revision + 1, until: today.AddDays(-1), withdrawn: step.From >= today, act));
        }

        foreach (var (step, at) in ActionPlanContent.FromJson(version.Json).Steps.Select((step, at) => (step, at + 1)))
        {
            db.Add(new StepFact
            {
                Subject = subject,
                StatementId = string.Create(CultureInfo.InvariantCulture, $"{snapshot.Id}/{at}"),
                Revision = 1,
                From = today,
                RecordedAt = act.At,
                RecordedBy = act.By.Name,
                CaseId = snapshot.Id,
                PlanVersion = version.Number,
                Number = at,
                Title = step.Title,
                DueOn = CaseDay.Read(step.DueOn) ?? today,
                Post = step.Post,
                UnitId = snapshot.OwningUnit,
            });
        }
    }

    private static StepFact Say(StepFact step, int revision, DateOnly until, bool withdrawn, Act act) => new()
    {
        Subject = step.Subject,
        StatementId = step.StatementId,
        Revision = revision,
        From = step.From,
        Until = withdrawn ? null : until,
        Withdrawn = withdrawn,
        RecordedAt = act.At,
        RecordedBy = act.By.Name,
        CaseId = step.CaseId,
        PlanVersion = step.PlanVersion,
        Number = step.Number,
        Title = step.Title,
        DueOn = step.DueOn,
        Post = step.Post,
        UnitId = step.UnitId,
    };
}
