using System.Collections.Immutable;
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
using Role = Luoshi.Core.Model.Role;

namespace Luoshi.Office.Waiting;

/// <summary>What stands behind a request for assistance: who leads the work and may ask.</summary>
public sealed class AssistanceWork() : CaseWork(AssistanceKind.Kind, AssistanceKind.Notices)
{
    public override ImmutableArray<CaseTerm> Terms =>
    [
        new(AssistanceKind.AnswerTerm, DeliverySettings.AssistanceAnswer, TermUnit.WorkingDays),
        new(AssistanceKind.RulingTerm, DeliverySettings.AssistanceRuling, TermUnit.WorkingDays),
    ];

    public override ImmutableArray<string> OpenedBy => [Roles.UnitLiaison, Roles.UnitLeader];

    public override async Task<Outcome<CaseOpening>> PrepareAsync(
        OfficeDb db, ImmutableDictionary<string, string> data, Principal by, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(by);
        if (Unfit(data) is { } unfit)
        {
            return unfit;
        }

        if (await DutyStore.FindAsync(db, data[AssistanceData.Duty], today, cancellation) is not { } duty)
        {
            return new LocalizedText("没有这项已发布的任务，请从任务清单中选择。", "There is no such published piece of work: choose one from the list.");
        }

        var leads = duty.Parts.Where(part => part.Role != Role.Assist).Select(part => part.UnitId).ToList();
        if (by.Posts.FirstOrDefault(post => leads.Contains(post.UnitId) && post.RoleCode is Roles.UnitLiaison or Roles.UnitLeader) is not { } own)
        {
            return new LocalizedText("协办请求由牵头或负责单位提出。", "Assistance is asked for by a unit that leads or is responsible for the work.");
        }

        var asked = data[AssistanceData.Asked];
        if (asked == own.UnitId || (await UnitStore.DirectoryAsync(db, today, null, cancellation)).Find(asked) is not { } unit)
        {
            return new LocalizedText("请选择另一个单位。", "Choose another unit.");
        }

        return new CaseOpening(
            "duty:" + duty.Subject,
            new($"协办请求：{duty.Number} {duty.Title}（请{unit.Name}）", $"Assistance: {duty.Number} {duty.Title} (asked of {unit.Name})"),
            own.UnitId, asked, data);
    }

    public override async Task<ImmutableArray<CaseDetail>> DetailsAsync(OfficeDb db, ImmutableDictionary<string, string> data, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(data);
        return await base.DetailsAsync(db, await DutyChoices.NamedAsync(db, data, AssistanceData.Duty, cancellation), cancellation);
    }

    public override async Task<ImmutableArray<CaseChoice>> ChoicesAsync(
        OfficeDb db, ImmutableDictionary<string, string> data, string key, DateOnly today, CancellationToken cancellation) =>
        key == AssistanceData.Duty ? await DutyChoices.AllAsync(db, today, cancellation) : await base.ChoicesAsync(db, data, key, today, cancellation);

    // The office rules on the duties of both.
    public override ImmutableArray<string> Concerned(CaseSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return [snapshot.OwningUnit];
    }
}
