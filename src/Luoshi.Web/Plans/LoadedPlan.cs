using Luoshi.Core;
using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Office.Corrections;
using Luoshi.Office.Plans;

namespace Luoshi.Web.Plans;

/// <summary>A stored document together with what the compiler made of it.</summary>
public sealed class LoadedPlan(PlanSummary stored, PlanIndex index, CorrectionHistory corrections, PlanState state)
{
    public PlanSummary Stored { get; } = stored;

    public PlanIndex Index { get; } = index;

    /// <summary>What people corrected, in force or withdrawn.</summary>
    public CorrectionHistory Corrections { get; } = corrections;

    /// <summary>Which version of the plan this is.</summary>
    public PlanState State { get; } = state;

    /// <summary>Whether it holds only what the reader's units owe.</summary>
    public bool OwnOnly { get; init; }

    /// <summary>Whether its reading may still be corrected: once published it is changed by amendments alone.</summary>
    public bool TakesCorrections => Stored.PublishedFrom is null;

    public Compilation Compilation => Index.Compilation;

    public string Id => Stored.Id;

    public Plan Plan => Compilation.Plan;

    public string Title => Plan.Document.Title;

    /// <summary>How many responsibilities name a unit of the plan, as the matrix shows them; to somebody who sees a part, those of their units.</summary>
    public int Responsibilities => Plan.Responsibilities.Count(owed => Index.Item<Unit>(owed.UnitId) is not null);

    /// <summary>How many stretches of text were not understood.</summary>
    public int Uncompiled => Index.Uncompiled.Length;

    /// <summary>The words under a span.</summary>
    public string Words(TextSpan span) => Compilation.Source.Slice(span);
}
