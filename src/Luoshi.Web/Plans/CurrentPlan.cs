namespace Luoshi.Web.Plans;

/// <summary>The plan that the address names, for this request.</summary>
public sealed class CurrentPlan
{
    public LoadedPlan? Loaded { get; set; }

    /// <summary>For pages under /plans/{id}, which are only reached when the plan exists.</summary>
    public LoadedPlan Required => Loaded ?? throw new InvalidOperationException("This page is not under /plans/{id}.");
}
