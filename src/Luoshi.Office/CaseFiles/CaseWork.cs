using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.Accounts;
using Luoshi.Office.Cases;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;

namespace Luoshi.Office.CaseFiles;

/// <summary>What most kinds of case have in common: texts from a table, details by the names of their data, units to choose from.</summary>
/// <param name="notices">The text of each notification, from the case's title.</param>
public abstract class CaseWork(CaseKind kind, IReadOnlyDictionary<string, Func<LocalizedText, LocalizedText>> notices) : ICaseWork
{
    public CaseMachine Machine { get; } = new(kind, RoleNames.With(notices.Keys));

    public abstract ImmutableArray<CaseTerm> Terms { get; }

    public virtual bool OneAtATime => false;

    public virtual bool NamesOthers => true;

    public virtual ImmutableArray<string> OpenedBy => [];

    public virtual bool BeginsElsewhere => false;

    public virtual string LinkTo(string caseId) => OpenCase.LinkTo(caseId);

    public abstract Task<Outcome<CaseOpening>> PrepareAsync(
        OfficeDb db, ImmutableDictionary<string, string> data, Principal by, DateOnly today, CancellationToken cancellation);

    public virtual Task<CaseFacts> FactsAsync(
        OfficeDb db, CaseSnapshot snapshot, ImmutableDictionary<string, string> data, DateOnly today, CancellationToken cancellation) =>
        Task.FromResult(CaseFacts.None);

    public virtual Task<bool> WaitsInVainAsync(OfficeDb db, OpenCase open, DateOnly today, CancellationToken cancellation) => Task.FromResult(false);

    public virtual ImmutableArray<string> Concerned(CaseSnapshot snapshot) => [];

    public virtual Task<LocalizedText?> CarryOutAsync(OfficeDb db, Moved moved, Act act, CancellationToken cancellation) => Task.FromResult<LocalizedText?>(null);

    public LocalizedText Notice(string template, LocalizedText title) => notices[template](title);

    public virtual async Task<ImmutableArray<CaseDetail>> DetailsAsync(OfficeDb db, ImmutableDictionary<string, string> data, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(data);
        var names = (await KnownUnits.OfAsync(db, cancellation)).Names;
        return
        [
            .. Machine.Kind.Opening.Concat(Machine.Kind.Transitions.SelectMany(t => t.Data)).DistinctBy(datum => datum.Key)
                .Where(datum => !string.IsNullOrWhiteSpace(data.GetValueOrDefault(datum.Key)))
                .Select(datum => new CaseDetail(datum.Name, datum.Form is DatumForm.Unit or DatumForm.Units
                    ? string.Join('、', UnitList.Split(data[datum.Key]).Select(unit => names.GetValueOrDefault(unit, unit)))
                    : data[datum.Key], datum.Form)),
        ];
    }

    public virtual async Task<ImmutableArray<CaseChoice>> ChoicesAsync(
        OfficeDb db, ImmutableDictionary<string, string> data, string key, DateOnly today, CancellationToken cancellation)
    {
        var datum = Machine.Kind.Transitions.SelectMany(t => t.Data).Concat(Machine.Kind.Opening).FirstOrDefault(d => d.Key == key);
        return datum?.Form is DatumForm.Unit or DatumForm.Units
            ? [.. (await UnitStore.ForBusinessAsync(db, today, cancellation)).Select(unit => new CaseChoice(unit.Id, unit.Name))]
            : default;
    }

    /// <summary>English words as a title begins with them.</summary>
    protected static string Capital(string words)
    {
        ArgumentException.ThrowIfNullOrEmpty(words);
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>What a case would be opened with beside what it takes, or misses of it; null where all is well.</summary>
    protected LocalizedText? Unfit(ImmutableDictionary<string, string> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (Machine.Kind.Opening.FirstOrDefault(datum => !datum.Optional && string.IsNullOrWhiteSpace(data.GetValueOrDefault(datum.Key))) is { } missing)
        {
            return new($"缺少{missing.Name.Zh}，请补充后再提交。", $"The {missing.Name.En} is missing: give it and submit again.");
        }

        if (data.Keys.Order(StringComparer.Ordinal).FirstOrDefault(key => Machine.Kind.Opening.All(datum => datum.Key != key)) is { } unknown)
        {
            return new($"不接受“{unknown}”这一项，请去掉后再提交。", $"\"{unknown}\" is not taken: leave it out and submit again.");
        }

        return Machine.Kind.Opening.FirstOrDefault(datum => datum.Form == DatumForm.Day && data.GetValueOrDefault(datum.Key) is { Length: > 0 } day && CaseDay.Read(day) is null) is { } unread
            ? new($"{unread.Name.Zh}读不懂，请写成2013-06-30这样。", $"The {unread.Name.En} cannot be read: write it as 2013-06-30.")
            : null;
    }
}
