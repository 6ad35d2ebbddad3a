using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Office.Accounts;
using Luoshi.Office.Calendar;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Office.Duties;
using Luoshi.Office.Evidence;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Supervision;

/// <summary>What stands behind a supervision case of either kind: duplicates and frequency, and the number of its notice.</summary>
public sealed class SupervisionWork(CaseKind kind) : CaseWork(kind, SupervisionTexts.Notices)
{
    private const int FrequencyDays = 30;

    private static readonly ImmutableArray<string> Kinds = [SupervisionKind.ByOffice.Code, SupervisionKind.ByGovernment.Code];

    public override ImmutableArray<CaseTerm> Terms => [];

    public override ImmutableArray<string> OpenedBy => [Handler];

    public override async Task<Outcome<CaseOpening>> PrepareAsync(
        OfficeDb db, ImmutableDictionary<string, string> data, Principal by, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(by);
        if (!by.HasRole(Handler))
        {
            return new LocalizedText(
                $"“{Machine.Kind.Name.Zh}”由{Machine.Vocabulary.Role(Handler).Zh}登记。", $"A {Machine.Kind.Name.En} is registered by the {Machine.Vocabulary.Role(Handler).En}.");
        }

        if (Unfit(data) is { } unfit)
        {
            return unfit;
        }

        if (!SupervisionSource.All.ContainsKey(data[SupervisionData.Source]))
        {
            return new LocalizedText(
                $"立项来源只能是：{string.Join('、', SupervisionSource.All.Values.Select(name => name.Zh))}。",
                $"It comes from one of these: {string.Join(", ", SupervisionSource.All.Keys)}.");
        }

        if (data[SupervisionData.Source] == SupervisionSource.Instruction
            && new[] { SupervisionData.SourceText, SupervisionData.InstructedBy, SupervisionData.InstructedOn }.Any(key => string.IsNullOrWhiteSpace(data.GetValueOrDefault(key))))
        {
            return new LocalizedText(
                "来源为领导批示的，请填写批示领导、批示日期和批示原话。", "Where it comes from a written instruction, give the leader, the day and the words of it.");
        }

        if ((await UnitStore.DirectoryAsync(db, today, null, cancellation)).Find(data[SupervisionData.Unit]) is not { } unit)
        {
            return new LocalizedText("没有这个责任单位，请从单位名录中选择。", "There is no such unit: choose one from the directory.");
        }

        if (data.GetValueOrDefault(SupervisionData.Item) is { Length: > 0 } named && await DutyStore.FindAsync(db, named, today, cancellation) is { } duty && !duty.Concerns(unit.Id))
        {
            return new LocalizedText(
                $"{duty.Number}“{duty.Title}”不由{unit.Name}承担，请改选单位或条目。", $"{unit.Name} has no part in {duty.Number}: choose another unit or item.");
        }

        var matter = data[SupervisionData.Matter].Trim();
        var about = data.GetValueOrDefault(SupervisionData.Item) is { Length: > 0 } item ? "item:" + item : "unit:" + unit.Id;
        return new CaseOpening(
            about, new($"{Machine.Kind.Name.Zh}：{matter}（{unit.Name}）", $"{Capital(Machine.Kind.Name.En)}: {matter} ({unit.Name})"), unit.Id, unit.Id, data);
    }

    public override async Task<CaseFacts> FactsAsync(
        OfficeDb db, CaseSnapshot snapshot, ImmutableDictionary<string, string> data, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(snapshot);
        var since = today.AddDays(-FrequencyDays);
        var sent = await db.Set<SupervisionNotice>().CountAsync(notice => notice.UnitId == snapshot.OwningUnit && notice.IssuedOn > since, cancellation);
        var most = (await SettingStore.OnAsync(db, today, null, cancellation)).Get(SupervisionSettings.MostNotices);
        return CaseFacts.None
            .With(SupervisionGuards.OpenOnSameItem, [.. await OthersAsync(db, snapshot, cancellation)])
            .With(SupervisionGuards.FilesOfCase, [.. await FilesAsync(db, snapshot, data, cancellation)])
            .With(SupervisionGuards.NoticesOfLate, sent.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture));
    }

    public override async Task<LocalizedText?> CarryOutAsync(OfficeDb db, Moved moved, Act act, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(moved);
        ArgumentNullException.ThrowIfNull(act);
        if (moved.Event.Action == SupervisionActions.Issue.Code)
        {
            var day = ChinaTime.DateOf(act.At);
            var last = await db.Set<SupervisionNotice>().Where(notice => notice.Kind == Machine.Kind.Code && notice.Year == day.Year)
                .MaxAsync(notice => (int?)notice.Number, cancellation);
            db.Add(new SupervisionNotice
            {
                CaseId = moved.Case.Id,
                Kind = Machine.Kind.Code,
                Year = day.Year,
                Number = (last ?? 0) + 1,
                UnitId = moved.Case.OwningUnit,
                IssuedOn = day,
            });
        }

        return null;
    }

    public override async Task<ImmutableArray<CaseDetail>> DetailsAsync(OfficeDb db, ImmutableDictionary<string, string> data, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(data);
        var details = await base.DetailsAsync(db, await DutyChoices.NamedAsync(db, data, SupervisionData.Item, cancellation), cancellation);
        return data.TryGetValue(SupervisionData.Source, out var source) && SupervisionSource.All.TryGetValue(source, out var name)
            ? [.. details.Select(detail => detail.Name == SupervisionData.SourceField.Name ? detail with { Value = name.Zh, Said = name } : detail)]
            : details;
    }

    public override async Task<ImmutableArray<CaseChoice>> ChoicesAsync(
        OfficeDb db, ImmutableDictionary<string, string> data, string key, DateOnly today, CancellationToken cancellation) => key switch
        {
            SupervisionData.Source => [.. SupervisionSource.All.Select(source => new CaseChoice(source.Key, source.Value))],
            SupervisionData.Item => await DutyChoices.AllAsync(db, today, cancellation),
            _ => await base.ChoicesAsync(db, data, key, today, cancellation),
        };

    private string Handler => Machine.Kind.State(Machine.Kind.Initial)?.WaitingFor?.Key ?? Roles.OfficeClerk;

    private static async Task<List<string>> OthersAsync(OfficeDb db, CaseSnapshot snapshot, CancellationToken cancellation) =>
        snapshot.Data.GetValueOrDefault(SupervisionData.Item) is not { Length: > 0 } item
            ? []
            : await db.Set<CaseFile>().AsNoTracking()
                .Where(file => file.About == "item:" + item && file.ClosedAt == null && file.Id != snapshot.Id && Kinds.Contains(file.Kind) && file.State != "registered")
                .Select(file => file.TitleZh).ToListAsync(cancellation);

    // Only a finding names files, so that nothing is looked up while none does.
    private static async Task<List<string>> FilesAsync(OfficeDb db, CaseSnapshot snapshot, ImmutableDictionary<string, string> data, CancellationToken cancellation)
    {
        var about = CaseFile.AboutOf(snapshot.Id);
        return data.ContainsKey(SupervisionData.FindingEvidence)
            ? await db.Set<EvidenceLink>().AsNoTracking().Where(link => link.About == about && link.WithdrawnAt == null).Select(link => link.Hash).Distinct().ToListAsync(cancellation)
            : [];
    }
}
