using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Documents.Tables;
using Luoshi.Office.ActionPlans;
using Luoshi.Office.Duties;
using Luoshi.Office.People;
using Luoshi.Office.Plans;
using Luoshi.Office.Publishing;
using Luoshi.Web.Lists;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.ActionPlans;

/// <summary>A piece of work with one of its action plans.</summary>
/// <param name="Unit">The unit that writes it, or is to, as it is called.</param>
/// <param name="Plan">Null while none was asked for.</param>
public sealed record ActionPlanRow(Publication Published, string PlanTitle, Duty Duty, string UnitId, string Unit, ListedActionPlan? Plan)
{
    public bool IsPark => Plan?.Park is not null;
}

/// <summary>The list of action plans as somebody asked for it.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Plans">The published plans that are seen, by id and title.</param>
/// <param name="Units">The units that write, by id and name.</param>
/// <param name="Duties">All work that is seen.</param>
public sealed record ActionPlanList(
    ImmutableArray<ActionPlanRow> Rows, int Total, ImmutableArray<(string Id, string Title)> Plans, ImmutableArray<(string Id, string Name)> Units, ImmutableArray<Duty> Duties)
{
    public const string PlanKey = "plan";
    public const string UnitKey = "unit";
    public const string StateKey = "state";
    public const string None = "none";
    public const string Open = "open";
    public const string Overdue = "overdue";
    public const string Approved = "approved";
    public const string ByWork = "work";
    public const string ByUnit = "unit";
    public const string ByDue = "due";

    public static ActionPlanList Empty { get; } = new([], 0, [], [], []);

    /// <summary>The rows as a worksheet.</summary>
    public TableData Sheet(Viewpoint view)
    {
        ArgumentNullException.ThrowIfNull(view);
        TableColumn Head(LocalizedText text, int width) => new(view.Say(text), width);
        return new(
            view.Say(ActionPlanTexts.Title), view.Say(ActionPlanTexts.Title),
            [
                Head(ActionPlanTexts.Plan, 24), Head(ActionPlanTexts.Work, 30), Head(ActionPlanTexts.Unit, 14), Head(ActionPlanTexts.Park, 12), Head(ActionPlanTexts.State, 10),
                Head(ActionPlanTexts.Version, 6) with { Numeric = true }, Head(ListTexts.Due, 10),
            ],
            [
                .. Rows.Select(row => ImmutableArray.Create(
                    TableCell.Of(row.PlanTitle), TableCell.Of($"{row.Duty.Number} {row.Duty.Title}"), TableCell.Of(row.Unit), TableCell.Of(row.Plan?.Park),
                    TableCell.Of(view.Say(row.Plan?.Open.State.Name ?? ActionPlanTexts.None)), row.Plan is { } plan ? TableCell.Of(plan.Versions) : TableCell.Empty,
                    row.Plan?.Open.File.DueOn is { } due ? TableCell.Of(due) : TableCell.Empty)),
            ],
            [], [], [new(new LocalizedText("截至日期", "As of").For(view.Language), TableCell.Of(view.Today)), new(new LocalizedText("编制", "Compiled by").For(view.Language), TableCell.Of(Lists.Sheet.Program))], 2);
    }
}

/// <summary>Lists the work of every published plan with its action plans, for those who have a part in it or see all.</summary>
public sealed class ActionPlanRows(PublicationStore publications, PlanStore plans, DutyStore duties, ActionPlanReading reading, UnitStore units, Viewpoint view, Caller caller)
{
    public async Task<ActionPlanList> OfAsync(ListQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        var directory = await units.DirectoryAsync(view.Today, cancellation: cancellation);
        List<ActionPlanRow> rows = [];
        List<Duty> seen = [];
        foreach (var published in await publications.AllAsync(cancellation))
        {
            if (await plans.FindAsync(published.PlanId, cancellation) is not { } stored)
            {
                continue;
            }

            var owed = (await duties.OfPlanAsync(published.PlanId, view.Today, cancellation))
                .Where(duty => duty.Head is not null && (caller.Scope.SeesEverything || duty.Parts.Any(part => caller.Scope.Covers(part.UnitId)))).ToList();
            seen.AddRange(owed);
            var listed = await reading.AboutAsync(owed, cancellation);
            foreach (var duty in owed)
            {
                // A later plan for the same work takes the place of the earlier one; parks have one each.
                var own = listed[duty.Subject].GroupBy(plan => plan.Open.File.About, StringComparer.Ordinal).Select(of => of.First()).OrderBy(plan => plan.Park, StringComparer.Ordinal).ToList();
                rows.AddRange(own.Select(plan => Row(plan.Open.File.OwnerUnit, plan)));
                if (own.TrueForAll(plan => plan.Park is not null))
                {
                    rows.Add(Row(duty.Head ?? string.Empty, null));
                }

                ActionPlanRow Row(string unit, ListedActionPlan? plan) => new(published, stored.Title, duty, unit, directory.Find(unit)?.Name ?? unit, plan);
            }
        }

        return new(
            [.. Ordered(query, rows.Where(row => Takes(query, row)))], rows.Count,
            [.. rows.Select(row => (row.Published.PlanId, row.PlanTitle)).Distinct()],
            [.. rows.Select(row => (row.UnitId, row.Unit)).Distinct().OrderBy(unit => unit.Unit, StringComparer.Ordinal)], [.. seen]);
    }

    private bool Takes(ListQuery query, ActionPlanRow row) =>
        query.Takes(ActionPlanList.PlanKey, row.Published.PlanId) && query.Takes(ActionPlanList.UnitKey, row.UnitId)
        && query.Finds(row.Duty.Number, row.Duty.Title, row.Unit, row.Plan?.Park)
        && query[ActionPlanList.StateKey] switch
        {
            ActionPlanList.None => row.Plan is null,
            ActionPlanList.Open => row.Plan?.Open.IsOpen == true,
            ActionPlanList.Overdue => row.Plan?.Open is { IsOpen: true } open && open.File.DueOn < view.Today,
            ActionPlanList.Approved => row.Plan?.Open.File.State == ActionPlanKind.Approved,
            _ => true,
        };

    private static IEnumerable<ActionPlanRow> Ordered(ListQuery query, IEnumerable<ActionPlanRow> rows) => query.Sort switch
    {
        ActionPlanList.ByWork => query.Order(rows, row => row.Duty.Number, StringComparer.Ordinal),
        ActionPlanList.ByUnit => query.Order(rows, row => row.Unit, StringComparer.Ordinal),
        ActionPlanList.ByDue => query.Order(rows, row => row.Plan?.Open.File.DueOn ?? DateOnly.MaxValue),
        _ => rows,
    };
}
