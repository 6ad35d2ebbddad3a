using Luoshi.Core;
using Luoshi.Core.Model;
using Luoshi.Office.Plans;

namespace Luoshi.Web.Plans;

/// <summary>A stored document together with what the compiler made of it.</summary>
public sealed class LoadedPlan(PlanSummary stored, Compilation compilation)
{
    public PlanSummary Stored { get; } = stored;

    public Compilation Compilation { get; } = compilation;

    public PlanIndex Index { get; } = new(compilation);

    public string Id => Stored.Id;

    public Plan Plan => Compilation.Plan;

    public string Title => Plan.Document.Title;

    /// <summary>The words under a span.</summary>
    public string Words(Core.Text.TextSpan span) => Compilation.Source.Slice(span);
}
