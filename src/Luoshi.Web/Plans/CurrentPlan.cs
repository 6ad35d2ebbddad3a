using Luoshi.Office.Plans;

namespace Luoshi.Web.Plans;

/// <summary>The plan that the address names, for this request.</summary>
public sealed class CurrentPlan
{
    public LoadedPlan? Loaded { get; set; }

    /// <summary>Its findings with what people said about them.</summary>
    public FindingStates? States { get; set; }

    /// <summary>What the store says of it, for pages that do not need it compiled.</summary>
    public PlanSummary? Record { get; set; }

    public PlanSummary RequiredRecord => Record ?? throw new InvalidOperationException("This page is not about a stored plan.");

    /// <summary>For pages under /plans/{id}, which are only reached when the plan exists.</summary>
    public LoadedPlan Required => Loaded ?? throw new InvalidOperationException("This page is not under /plans/{id}.");
}
