using Luoshi.Web.Plans;
using Microsoft.AspNetCore.Components;

namespace Luoshi.Web.Components.Layout;

/// <summary>What layouts share with pages: words, and the plan of the address where there is one.</summary>
public abstract class LayoutBase : Localised
{
    [Parameter]
    public RenderFragment? Body { get; set; }

    [Inject]
    protected CurrentPlan Current { get; set; } = new();
}
