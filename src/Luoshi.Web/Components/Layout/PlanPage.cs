using Luoshi.Core;
using Luoshi.Core.Model;
using Luoshi.Web.Plans;
using Microsoft.AspNetCore.Components;

namespace Luoshi.Web.Components.Layout;

/// <summary>
/// A page under /plans/{PlanId}. The plan is there before the page is: an unknown one has been answered with "not found".
/// </summary>
[Layout(typeof(PlanLayout))]
public abstract class PlanPage : Localised
{
    [Parameter]
    public string PlanId { get; set; } = string.Empty;

    [Inject]
    protected CurrentPlan Current { get; set; } = new();

    protected LoadedPlan Loaded => Current.Required;

    protected Compilation Compilation => Loaded.Compilation;

    protected Plan Plan => Loaded.Plan;

    protected PlanIndex Index => Loaded.Index;

    /// <summary>Address of a page of this plan: <c>Page("targets")</c>.</summary>
    protected string Page(string name) => PlanLinks.Page(Loaded.Id, name);

    /// <summary>Address of the reader with an item or finding chosen, at its words.</summary>
    protected string Source(string key) => PlanLinks.Item(Loaded.Id, key);
}
