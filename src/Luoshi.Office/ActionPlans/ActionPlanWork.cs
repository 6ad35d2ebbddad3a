using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Office.Accounts;
using Luoshi.Office.Calendar;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Office.Duties;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;
using Role = Luoshi.Core.Model.Role;

namespace Luoshi.Office.ActionPlans;

/// <summary>What stands behind an action plan of either kind: its saved versions, the help that it needs, and the steps that come of it.</summary>
public sealed class ActionPlanWork(CaseKind kind) : CaseWork(kind, ActionPlanKind.Notices)
{
    private const int MostTold = 8;

    public override ImmutableArray<CaseTerm> Terms =>
    [
        new(ActionPlanKind.ReviewTerm, DeliverySettings.PlanReview, TermUnit.WorkingDays),
        new(ActionPlanKind.RevisionTerm, DeliverySettings.PlanRevision, TermUnit.WorkingDays),
    ];

    public override string LinkTo(string caseId) => "/action-plans/" + caseId;

    public override bool OneAtATime => true;

    public override ImmutableArray<string> OpenedBy => [Roles.OfficeClerk];

    public override async Task<Outcome<CaseOpening>> PrepareAsync(
        OfficeDb db, ImmutableDictionary<string, string> data, Principal by, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(by);
        if (!by.HasRole(Roles.OfficeClerk))
        {
            return new LocalizedText("行动方案由办公室经办下达编制要求。", "An action plan is asked for by a clerk of the office.");
        }

        if (Unfit(data) is { } unfit)
        {
            return unfit;
        }

        if (await DutyStore.FindAsync(db, data[ActionPlanData.Duty], today, cancellation) is not { Head: { } head } duty)
        {
            return new LocalizedText("没有这项已发布的任务，或尚无牵头单位。", "There is no such published piece of work, or nobody leads it.");
        }

        var writer = data.GetValueOrDefault(ActionPlanData.Unit) is { Length: > 0 } named ? named : head;
        if (duty.Parts.All(part => part.UnitId != writer || part.Role == Role.Assist))
        {
            return new LocalizedText("编制单位须是该任务的牵头或责任单位。", "The unit that writes it is to lead the work or be responsible for it.");
        }

        var park = data.GetValueOrDefault(ActionPlanData.Park) is { Length: > 0 } name ? name.Trim() : null;
        return new CaseOpening(
            park is null ? "duty:" + duty.Subject : $"park:{park}",
            new($"{Machine.Kind.Name.Zh}：{park ?? $"{duty.Number} {duty.Title}"}", $"{Capital(Machine.Kind.Name.En)}: {park ?? $"{duty.Number} {duty.Title}"}"),
            writer, writer, data);
    }

    public override async Task<CaseFacts> FactsAsync(
        OfficeDb db, CaseSnapshot snapshot, ImmutableDictionary<string, string> data, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(data);
        var version = await VersionAsync(db, snapshot.Id, data.GetValueOrDefault(ActionPlanData.Version), cancellation);
        var content = version is null ? null : ActionPlanContent.FromJson(version.Json);
        var directory = await UnitStore.DirectoryAsync(db, today, null, cancellation);
        var faults = content is null
            ? [new LocalizedText("没有这一稿，请先保存再报送。", "There is no such version: save one and file it.")]
            : content.Faults(unit => unit != snapshot.OwningUnit && directory.Find(unit) is not null).ToList();
        return CaseFacts.None
            .With(ActionPlanKind.VersionFaults, Told(faults))
            .With(ActionPlanKind.HelpOpen, Told(content is null ? [] : await ActionPlanHelp.OpenAsync(db, snapshot, content, cancellation)))
            .With(ActionPlanKind.RemarkFaults, Told(RemarkFaults(data.GetValueOrDefault(ActionPlanData.Remarks), content)));
    }

    public override async Task<LocalizedText?> CarryOutAsync(OfficeDb db, Moved moved, Act act, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(moved);
        ArgumentNullException.ThrowIfNull(act);
        if (moved.Case.State == ActionPlanKind.Approved && await VersionAsync(db, moved.Case.Id, moved.Case.Data.GetValueOrDefault(ActionPlanData.Version), cancellation) is { } version)
        {
            await ActionPlanSteps.ReplaceAsync(db, moved.Case, version, act, cancellation);
        }

        return null;
    }

    public override async Task<ImmutableArray<CaseDetail>> DetailsAsync(OfficeDb db, ImmutableDictionary<string, string> data, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(data);
        return await base.DetailsAsync(db, await DutyChoices.NamedAsync(db, data, ActionPlanData.Duty, cancellation), cancellation);
    }

    public override async Task<ImmutableArray<CaseChoice>> ChoicesAsync(
        OfficeDb db, ImmutableDictionary<string, string> data, string key, DateOnly today, CancellationToken cancellation) =>
        key == ActionPlanData.Duty ? await DutyChoices.AllAsync(db, today, cancellation) : await base.ChoicesAsync(db, data, key, today, cancellation);

    private static async Task<ActionPlanVersion?> VersionAsync(OfficeDb db, string caseId, string? number, CancellationToken cancellation) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
            ? await db.Set<ActionPlanVersion>().AsNoTracking().SingleOrDefaultAsync(version => version.CaseId == caseId && version.Number == wanted, cancellation)
            : null;

    private static IEnumerable<LocalizedText> RemarkFaults(string? remarks, ActionPlanContent? content)
    {
        foreach (var line in (remarks ?? string.Empty).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var end = line.IndexOfAny(['：', ':']);
            if (end <= 0 || !int.TryParse(line[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var step) || step < 0 || step > (content?.Steps.Length ?? 0))
            {
                yield return new($"意见“{line}”须以所报稿中的步骤号开头，如“3：日期过晚”；目标为0。", $"The remark \"{line}\" is to begin with the number of a step of the filed version, as \"3: too late\"; the goal is 0.");
            }
        }
    }

    // All at once, so that nobody files five times to be told five things; but no more than can be read.
    private static ImmutableArray<string> Told(IEnumerable<LocalizedText> faults)
    {
        var all = faults.ToList();
        if (all.Count == 0)
        {
            return [];
        }

        var (told, left) = (all.Take(MostTold).ToList(), all.Count - MostTold);
        if (left > 0)
        {
            told.Add(new($"另有{left}处。", $"There are {left} more."));
        }

        return [string.Concat(told.Select(fault => fault.Zh)), string.Join(' ', told.Select(fault => fault.En))];
    }
}
