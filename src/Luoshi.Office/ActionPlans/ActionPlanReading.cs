using System.Collections.Immutable;
using Luoshi.Office.Accounts;
using Luoshi.Office.Calendar;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Office.Duties;
using Luoshi.Office.Facts;
using Luoshi.Office.Permissions;
using Luoshi.Office.Record;
using Luoshi.Office.Waiting;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.ActionPlans;

/// <summary>How it stands with a piece of help that a plan needs.</summary>
/// <param name="Request">The request that was made for it last; null where none was.</param>
public sealed record HelpAnswer(HelpLine Help, OpenCase? Request)
{
    /// <summary>What the units speak of by now, where that is other than what the plan says; null where it is the same.</summary>
    public string? Otherwise => Held(AssistanceData.What) is { } what && what.Trim() != Help.What.Trim() ? what : null;

    /// <summary>The day by which the unit promised it; null where it has promised none.</summary>
    public DateOnly? Promised => CaseDay.Read(Held(AssistanceData.PromisedBy));

    /// <summary>Whether what is promised comes too late for the plan.</summary>
    public bool ComesLate => Promised > CaseDay.Read(Help.NeededBy);

    private string? Held(string key) => Request?.Snapshot.Data.GetValueOrDefault(key);
}

/// <summary>An action plan with its versions.</summary>
/// <param name="Duty">The work that it is for; null where nobody owes that any more.</param>
/// <param name="Versions">The first first.</param>
public sealed record SeenActionPlan(OpenCase Open, Duty? Duty, ImmutableArray<ActionPlanVersion> Versions)
{
    public ActionPlanVersion? Last => Versions.LastOrDefault();
}

/// <summary>An action plan in lists.</summary>
/// <param name="Versions">How many versions were saved.</param>
public sealed record ListedActionPlan(OpenCase Open, string Duty, string? Park, int Versions);

/// <summary>Reads action plans for those who may see them: who may see the case, and every unit that has a part in the work or is asked for help with it.</summary>
public sealed class ActionPlanReading(IDbContextFactory<OfficeDb> databases, CaseReading reading, CaseStore cases, TimeProvider clock)
{
    private static readonly string[] Kinds = [ActionPlanKind.OfTask.Code, ActionPlanKind.OfPark.Code];

    /// <summary>A plan; null for those who may not see it, and where there is none.</summary>
    public async Task<SeenActionPlan?> FindAsync(string caseId, Principal who, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(who);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await reading.FindAsync(db, caseId, cancellation) is not { } open || !Kinds.Contains(open.File.Kind))
        {
            return null;
        }

        var duty = await DutyStore.FindAsync(db, open.Snapshot.Data[ActionPlanData.Duty], ChinaTime.Today(clock), cancellation);
        if (await cases.FindAsync(caseId, who, cancellation) is null && !await HelpsAsync(db, open, duty, who, cancellation))
        {
            return null;
        }

        var versions = await db.Set<ActionPlanVersion>().AsNoTracking().Where(version => version.CaseId == caseId).OrderBy(version => version.Number).ToListAsync(cancellation);
        return new(open, duty, [.. versions]);
    }

    /// <summary>How it stands with the help that a version needs, in its order.</summary>
    public async Task<ImmutableArray<HelpAnswer>> HelpAsync(SeenActionPlan plan, ActionPlanContent content, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(content);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var about = "duty:" + plan.Open.Snapshot.Data[ActionPlanData.Duty];
        var requests = await reading.WithEventsAsync(
            db, await db.Set<CaseFile>().AsNoTracking().Where(file => file.Kind == AssistanceKind.Kind.Code && file.About == about && file.OwnerUnit == plan.Open.File.OwnerUnit)
                .OrderByDescending(file => file.Id).ToListAsync(cancellation), cancellation);
        return [.. content.Steps.SelectMany(step => step.Help).Select(help => new HelpAnswer(help, requests.FirstOrDefault(request => ActionPlanHelp.IsFor(request.File, help))))];
    }

    /// <summary>The plans for these pieces of work, by the work, the last opened first; those that were stopped are left out.</summary>
    public async Task<ILookup<string, ListedActionPlan>> AboutAsync(IEnumerable<Duty> duties, CancellationToken cancellation = default)
    {
        var subjects = duties.Select(duty => duty.Subject).ToHashSet(StringComparer.Ordinal);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var files = await db.Set<CaseFile>().AsNoTracking().Where(file => Kinds.Contains(file.Kind) && file.State != "stopped").OrderByDescending(file => file.Id).ToListAsync(cancellation);
        var last = await db.Set<ActionPlanVersion>().AsNoTracking().GroupBy(version => version.CaseId).Select(of => new { of.Key, Number = of.Max(version => version.Number) })
            .ToDictionaryAsync(of => of.Key, of => of.Number, cancellation);
        return (await reading.WithEventsAsync(db, files, cancellation))
            .Select(open => new ListedActionPlan(
                open, open.Opening.Data.GetValueOrDefault(ActionPlanData.Duty, string.Empty), open.Opening.Data.GetValueOrDefault(ActionPlanData.Park), last.GetValueOrDefault(open.File.Id)))
            .Where(listed => subjects.Contains(listed.Duty)).ToLookup(listed => listed.Duty, StringComparer.Ordinal);
    }

    /// <summary>The steps of approved plans that hold on a day for the work of a plan, by the work, in the order of their days.</summary>
    public async Task<ILookup<string, StepFact>> StepsAsync(string planId, DateOnly on, CancellationToken cancellation = default)
    {
        var prefix = planId + "/";
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var steps = await db.Set<StepFact>().AsNoTracking().KnownAt(null).On(on).Where(step => step.Subject.StartsWith(prefix)).ToListAsync(cancellation);
        return steps.OrderBy(step => step.DueOn).ThenBy(step => step.StatementId, StringComparer.Ordinal).ToLookup(step => step.Subject, StringComparer.Ordinal);
    }

    private static async Task<bool> HelpsAsync(OfficeDb db, OpenCase open, Duty? duty, Principal who, CancellationToken cancellation)
    {
        var units = who.Posts.Where(post => RoleTable.Of(post.RoleCode).Contains(Permission.CasesRead)).Select(post => post.UnitId).ToList();
        var about = "duty:" + open.Snapshot.Data[ActionPlanData.Duty];
        return units.Exists(unit => duty?.Concerns(unit) == true)
            || await db.Set<CaseFile>().AnyAsync(
                file => file.Kind == AssistanceKind.Kind.Code && file.About == about && file.OwnerUnit == open.File.OwnerUnit && file.UnitConcerned != null && units.Contains(file.UnitConcerned), cancellation);
    }
}
