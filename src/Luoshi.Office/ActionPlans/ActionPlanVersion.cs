using Luoshi.Office.Facts;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.ActionPlans;

/// <summary>An action plan as it was saved. Appended to, never changed: what was filed, returned and approved can be compared.</summary>
public sealed class ActionPlanVersion
{
    public long Id { get; init; }

    public required string CaseId { get; init; }

    /// <summary>From 1 within the case.</summary>
    public required int Number { get; init; }

    /// <summary>The content as JSON.</summary>
    public required string Json { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>
/// A step of an approved action plan: a milestone that the plan itself did not give, dated to the day. The subject is the piece of work,
/// as <c>planId/itemId</c>. A later plan for the same work says its steps anew and withdraws nothing: the earlier ones end.
/// </summary>
public sealed class StepFact : Fact
{
    public required string CaseId { get; init; }

    /// <summary>The version that was approved.</summary>
    public required int PlanVersion { get; init; }

    /// <summary>From 1 within the action plan.</summary>
    public required int Number { get; init; }

    public required string Title { get; init; }

    public required DateOnly DueOn { get; init; }

    public required string Post { get; init; }

    public required string UnitId { get; init; }
}

internal sealed class ActionPlanVersionMapping : IEntityTypeConfiguration<ActionPlanVersion>
{
    public void Configure(EntityTypeBuilder<ActionPlanVersion> builder)
    {
        builder.ToTable("action_plan_versions");
        builder.HasKey(version => version.Id);
        builder.Property(version => version.CaseId).HasMaxLength(64);
        builder.Property(version => version.At).HasConversion<InstantConverter>();
        builder.HasIndex(version => new { version.CaseId, version.Number }).IsUnique();
        builder.IsAppendOnly();
    }
}

internal sealed class StepFactMapping() : FactMapping<StepFact>("step_facts")
{
    protected override void Map(EntityTypeBuilder<StepFact> builder)
    {
        builder.Property(fact => fact.CaseId).HasMaxLength(64);
        builder.Property(fact => fact.Title).HasMaxLength(4000);
        builder.Property(fact => fact.Post).HasMaxLength(400);
        builder.Property(fact => fact.UnitId).HasMaxLength(64);
    }
}
