using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Office.Evidence;
using Luoshi.Office.People;
using Luoshi.Office.Supervision;
using Luoshi.Office.Waiting;
using Luoshi.Web.Plans;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.Cases;

/// <summary>A case as its page shows it to somebody.</summary>
/// <param name="Details">What it holds, in words.</param>
/// <param name="Actions">What they may do.</param>
/// <param name="Choices">What there is to choose from, by the key of what an action asks for; what is not here is written freely.</param>
public sealed record CaseView(
    OpenCase Open, string UnitName, ToldCase Told, ImmutableArray<CaseDetail> Details, ImmutableArray<OpenAction> Actions, ImmutableDictionary<string, ImmutableArray<CaseChoice>> Choices)
{
    /// <summary>The files that were handed in for it, as far as the caller sees them.</summary>
    public IReadOnlyList<EvidenceLink> Files { get; init; } = [];

    /// <summary>The work of a plan that it is about, with its sentence; null where it is about none.</summary>
    public DutyMatter? Matter { get; init; }

    /// <summary>What a file of evidence is called; the beginning of its hash where it was handed in for something else.</summary>
    public string FileName(string hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return Files.FirstOrDefault(file => file.Hash == hash)?.Name ?? (hash.Length > 12 ? hash[..12] + "…" : hash);
    }

    public CaseKind Kind => Open.Kind;

    /// <summary>Whose move it is; null in a final state.</summary>
    public LocalizedText? WaitsFor => Open.WaitsFor;

    /// <summary>Who is told when an action is taken now.</summary>
    public IEnumerable<LocalizedText> ToldOf(string action) =>
        Open.Work.Machine.Description.Transitions.Where(transition => transition.Action == action && transition.From.Contains(Open.File.State)).SelectMany(transition => transition.Notify).Select(notify => notify.To).Distinct();

    public LocalizedText NameOf(string action) => Kind.Transitions.FirstOrDefault(transition => transition.Action.Code == action)?.Action.Name ?? new(action, action);

    public LocalizedText StateName(string state) => Kind.State(state)?.Name ?? new(state, state);

    public LocalizedText DatumName(string key) =>
        Kind.Transitions.SelectMany(transition => transition.Data).Concat(Kind.Opening).FirstOrDefault(datum => datum.Key == key)?.Name ?? new(key, key);

    /// <summary>A value as people know it: the name for an id.</summary>
    public LocalizedText ValueName(string key, string value) =>
        Choices.TryGetValue(key, out var choices) ? choices.FirstOrDefault(choice => choice.Value == value)?.Label ?? new(value, value) : new(value, value);
}

/// <summary>Reads cases for their page.</summary>
public sealed class CaseViews(CaseStore cases, CaseHistory history, UnitStore units, EvidenceStore evidence, DutyMatters matters, Viewpoint view, Caller caller)
{
    /// <summary>A case that the caller may see; null for others and where there is none.</summary>
    /// <param name="every">Whether to name also what actions ask for that are not open now, because somebody typed it.</param>
    public async Task<CaseView?> FindAsync(string id, bool every, CancellationToken cancellation) =>
        caller.Who is { } who && await cases.FindAsync(id, who, cancellation) is { } open ? await OfAsync(open, every, cancellation) : null;

    /// <summary>A case that is known to be for the caller to see.</summary>
    public async Task<CaseView?> OfAsync(OpenCase open, bool every, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(open);
        if (caller.Who is not { } who)
        {
            return null;
        }

        var actions = await cases.ActionsOpenToAsync(open, who, cancellation);
        var choices = ImmutableDictionary.CreateBuilder<string, ImmutableArray<CaseChoice>>(StringComparer.Ordinal);
        var asked = every ? open.Work.Machine.Kind.Transitions.SelectMany(transition => transition.Data) : actions.SelectMany(action => action.Data);
        foreach (var key in asked.Select(datum => datum.Key).Distinct())
        {
            if (await cases.ChoicesAsync(open, key, cancellation) is { IsDefault: false } offered)
            {
                choices[key] = offered;
            }
        }

        var unit = (await units.DirectoryAsync(view.Today, cancellation: cancellation)).Find(open.File.OwnerUnit)?.Name ?? open.File.OwnerUnit;
        var told = await history.OfAsync(open, cancellation);
        return new(open, unit, told, told.Details, actions, choices.ToImmutable())
        {
            Files = await evidence.LinksAsync(CaseFile.AboutOf(open.File.Id), caller.Scope, cancellation),
            Matter = await matters.OfAsync(SubjectOf(open), cancellation),
        };
    }

    // The work that a case is about stands in its data under one of these names.
    private static string? SubjectOf(OpenCase open) =>
        new[] { AssistanceData.Duty, SupervisionData.Item }.Select(key => open.Opening.Data.GetValueOrDefault(key)).FirstOrDefault(subject => subject is { Length: > 0 });
}
