using System.Collections.Immutable;
using Luoshi.Core.Corrections;
using Luoshi.Core.Model;
using Luoshi.Office.Corrections;
using Luoshi.Web.Lists;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Pages.Corrections;

/// <summary>A correction, and what became of it when the plan was compiled.</summary>
/// <param name="Outcome">Null where it is withdrawn.</param>
/// <param name="Item">The item that it made, changed or rejected; null where there is none.</param>
public sealed record CorrectionRow(KeptCorrection Kept, CorrectionOutcome? Outcome, PlanItem? Item)
{
    public Correction Correction => Kept.Correction;

    public bool InForce => Kept.Withdrawn is null;

    /// <summary>How its state stands in an address.</summary>
    public string State => Outcome is { } outcome ? CorrectionsView.Key(outcome.Status) : CorrectionsView.WithdrawnState;

    /// <summary>The fields it gives: what the compiler read, where somebody noted it, and what was given.</summary>
    public IEnumerable<(string Field, string? Was, string Now)> Fields => CorrectionFields.Names(Correction.List)
        .Where(Correction.Fields.ContainsKey)
        .Select(name => (name, Correction.Was.GetValueOrDefault(name), Correction.Fields[name]));
}

/// <summary>The corrections of a plan as a reader asked for them, the last made first.</summary>
public sealed record CorrectionsView(ImmutableArray<CorrectionRow> Rows, int Total, int InForce)
{
    public const string KindKey = "kind";
    public const string ListKey = "list";
    public const string StateKey = "state";
    public const string WithdrawnState = "withdrawn";

    public static CorrectionsView From(LoadedPlan loaded, ListQuery query)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        ArgumentNullException.ThrowIfNull(query);
        var outcomes = loaded.Plan.Corrections.ToDictionary(outcome => outcome.Id, StringComparer.Ordinal);
        var all = loaded.Corrections.All.Reverse().Select(kept => Row(loaded.Index, kept, outcomes.GetValueOrDefault(kept.Correction.Id))).ToList();
        return new CorrectionsView([.. all.Where(row => Wanted(row, query))], all.Count, all.Count(row => row.InForce));
    }

    /// <summary>How a kind, a list or a state stands in an address.</summary>
    public static string Key(Enum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.ToString().ToLowerInvariant();
    }

    private static CorrectionRow Row(PlanIndex index, KeptCorrection kept, CorrectionOutcome? outcome) =>
        new(kept, kept.Withdrawn is null ? outcome : null, index.Item(outcome?.ItemId));

    private static bool Wanted(CorrectionRow row, ListQuery query) =>
        query.Takes(KindKey, Key(row.Correction.Kind)) && query.Takes(ListKey, Key(row.Correction.List)) && query.Takes(StateKey, row.State)
        && query.Finds([row.Correction.Anchor.Quote, row.Correction.By, row.Correction.Reason, row.Item?.Number, .. row.Correction.Fields.Values]);
}
