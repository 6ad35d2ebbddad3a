using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Office.Accounts;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Luoshi.Office.Waiting;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.ActionPlans;

/// <summary>Where a unit writes its action plan: versions are saved one after the other, and the help that a version needs is asked for.</summary>
public sealed class ActionPlanDesk(IDbContextFactory<OfficeDb> databases, CaseReading reading, CaseStore cases, TimeProvider clock)
{
    /// <summary>Every saved version of a case, the first first.</summary>
    public async Task<IReadOnlyList<ActionPlanVersion>> VersionsAsync(string caseId, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<ActionPlanVersion>().AsNoTracking().Where(version => version.CaseId == caseId).OrderBy(version => version.Number).ToListAsync(cancellation);
    }

    /// <summary>Saves a version. It need not be complete yet: what is missing is asked for when it is filed.</summary>
    /// <param name="after">The number of the last version that its writer saw; 0 for none.</param>
    public async Task<Outcome<ActionPlanVersion>> SaveAsync(
        string caseId, ActionPlanContent content, int after, Principal who, string from, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(who);
        var now = clock.GetUtcNow();
        await using var db = await databases.OpenAsync(new Act(who.ActorFrom(from), "action-plans.save", CaseFile.AboutOf(caseId), now), cancellation);
        if (await reading.FindAsync(db, caseId, cancellation) is not { } open || !Writes(open, who))
        {
            return new LocalizedText("没有这件由您单位编制的方案。", "There is no such plan that your unit writes.");
        }

        if (open.File.State != ActionPlanKind.Drafting)
        {
            return new LocalizedText($"方案现为“{open.State.Name.Zh}”，不能修改。", $"The plan stands at \"{open.State.Name.En}\" and cannot be changed.");
        }

        var last = await db.Set<ActionPlanVersion>().Where(version => version.CaseId == caseId).MaxAsync(version => (int?)version.Number, cancellation) ?? 0;
        if (last != after)
        {
            return Moved(last);
        }

        var saved = new ActionPlanVersion { CaseId = caseId, Number = last + 1, Json = content.ToJson(), By = who.Name, At = now };
        db.Add(saved);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return saved;
        }
        catch (DbUpdateException)
        {
            return Moved(last + 1);
        }
    }

    /// <summary>Asks for the help that a version needs and that was not asked for yet. Asked again, it asks for nothing twice.</summary>
    /// <returns>How many requests were made, or why one was refused.</returns>
    public async Task<Outcome<IReadOnlyList<string>>> AskForHelpAsync(string caseId, int number, Principal who, string from, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(who);
        List<string> made = [];
        foreach (var (help, duty, key) in await NotAskedAsync(caseId, number, who, cancellation))
        {
            var data = ImmutableDictionary<string, string>.Empty
                .Add(AssistanceData.Duty, duty).Add(AssistanceData.Asked, help.UnitId).Add(AssistanceData.What, help.What).Add(AssistanceData.NeededBy, help.NeededBy);
            switch (await cases.OpenAsync(new(AssistanceKind.Kind.Code, $"help-{caseId[..Math.Min(32, caseId.Length)]}-{key}", data, new("ask", null, ImmutableDictionary<string, string>.Empty)), who, from, cancellation))
            {
                case CaseDone done:
                    made.Add(done.Case.File.Id);
                    break;
                case CaseRefused refused:
                    return refused.Reason;
            }
        }

        return made;
    }

    private async Task<IReadOnlyList<(HelpLine Help, string Duty, string Key)>> NotAskedAsync(string caseId, int number, Principal who, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await reading.FindAsync(db, caseId, cancellation) is not { } open || !Writes(open, who)
            || await db.Set<ActionPlanVersion>().AsNoTracking().SingleOrDefaultAsync(version => version.CaseId == caseId && version.Number == number, cancellation) is not { } version)
        {
            return [];
        }

        var duty = open.Snapshot.Data[ActionPlanData.Duty];
        var requests = await db.Set<CaseFile>().AsNoTracking()
            .Where(file => file.Kind == AssistanceKind.Kind.Code && file.About == "duty:" + duty && file.OwnerUnit == open.File.OwnerUnit).ToListAsync(cancellation);
        var content = ActionPlanContent.FromJson(version.Json);
        var every = content.Steps.SelectMany(step => step.Help).ToList();

        // The key names the line among all of the version, and how often it was asked for: two lines never share one, nor does a line that is asked for anew.
        return
        [
            .. ActionPlanHelp.NotAsked(content, requests.Where(file => file.State != AssistanceKind.Withdrawn))
                .Select(help => (help, duty, string.Create(CultureInfo.InvariantCulture, $"{number}-{every.IndexOf(help) + 1}-{requests.Count(request => ActionPlanHelp.IsFor(request, help))}"))),
        ];
    }

    private static bool Writes(OpenCase open, Principal who) =>
        (open.File.Kind == ActionPlanKind.OfTask.Code || open.File.Kind == ActionPlanKind.OfPark.Code)
        && who.Posts.Any(post => post.UnitId == open.File.OwnerUnit && post.RoleCode is Roles.UnitLiaison or Roles.UnitLeader);

    private static LocalizedText Moved(int last) => new(
        $"您打开后他人已保存第{last}稿，请核对后再保存。", $"Somebody saved version {last} after you opened it: look at it and save again.");
}
