using System.Collections.Immutable;
using Luoshi.Core.Audit.Network;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit;

/// <summary>What every rule reads: the plan, look-ups over it, and the solved networks. Made once for each audit.</summary>
internal sealed class AuditContext
{
    private readonly Lazy<QuantityNetwork> _implied;
    private readonly Lazy<QuantityNetwork> _allowed;
    private readonly Lazy<ImmutableArray<AssignedWork>> _assigned;

    /// <summary>Prepares a plan for its rules.</summary>
    public AuditContext(SourceDocument source, Plan plan, AuditSettings settings)
    {
        Source = source;
        Plan = plan;
        Settings = settings;
        Figures = plan.Targets.DistinctBy(t => t.Id).ToDictionary(t => t.Id, Figure.Of, StringComparer.Ordinal);
        Sections = plan.Sections.DistinctBy(s => s.Id).ToDictionary(s => s.Id, StringComparer.Ordinal);
        _implied = new(() => NetworkBuilder.Build(source, plan.Relations, Figures, f => f.Stated));
        _allowed = new(() => NetworkBuilder.Build(source, plan.Relations, Figures, Allowed));
        _assigned = new(() => AssignedWork.Of(plan));
    }

    /// <summary>The document.</summary>
    public SourceDocument Source { get; }

    /// <summary>The plan.</summary>
    public Plan Plan { get; }

    /// <summary>The judgements to use.</summary>
    public AuditSettings Settings { get; }

    /// <summary>The targets as figures, by id.</summary>
    public IReadOnlyDictionary<string, Figure> Figures { get; }

    /// <summary>The sections by id.</summary>
    public IReadOnlyDictionary<string, Section> Sections { get; }

    /// <summary>What follows from the figures as written; used for what the plan implies.</summary>
    public QuantityNetwork Implied => _implied.Value;

    /// <summary>What follows from what the figures allow; used for what cannot be.</summary>
    public QuantityNetwork Possible => _allowed.Value;

    /// <summary>The stretches of work that somebody owes.</summary>
    public ImmutableArray<AssignedWork> Assigned => _assigned.Value;

    /// <summary>The relations of a kind whose targets all exist.</summary>
    public IEnumerable<Relation> Relations(RelationKind kind) =>
        Plan.Relations.Where(r => r.Kind == kind && Figures.ContainsKey(r.WholeId) && r.PartIds.All(Figures.ContainsKey));

    /// <summary>
    /// What a figure allows: 约 by the stated tolerance; a rate or density by half of its last written digit, since it was
    /// rounded when it was written.
    /// </summary>
    public Interval Allowed(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var allowed = figure.Allowed(Settings.AboutTolerance);
        if (figure.Form is FigureForm.Level or FigureForm.Multiple || figure.Target.Bound is Bound.AtLeast or Bound.AtMost or Bound.About)
        {
            return allowed;
        }

        return new(allowed.Low - HalfDigit(figure.Target.Low, figure.Measure), allowed.High + HalfDigit(figure.Target.High, figure.Measure));
    }

    private static decimal? HalfDigit(decimal? written, Measure measure)
    {
        if (written is not decimal value)
        {
            return null;
        }

        var unit = 1m;
        for (var digits = value.Scale; digits > 0; digits--)
        {
            unit /= 10;
        }

        return unit / 2 * measure.Scale;
    }
}
