using Luoshi.Office.Facts;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.Observations;

/// <summary>Where a value comes from.</summary>
public enum SourceClass
{
    /// <summary>A unit's accepted return.</summary>
    Report,

    /// <summary>A file that was imported.</summary>
    Import,

    /// <summary>Computed from registers.</summary>
    Register,
}

/// <summary>
/// A value of a target as it was reported for a period (观测值), with its evidence. The subject is the target, as <c>planId/itemId</c>;
/// from and until are the period. Said anew when a return is corrected; what was said stays.
/// </summary>
public sealed class ObservationFact : Fact
{
    public required string UnitId { get; init; }

    public required decimal Value { get; init; }

    /// <summary>The unit of the value, as the target has it.</summary>
    public required string Unit { get; init; }

    public required SourceClass Source { get; init; }

    /// <summary>The return that says so; empty for other sources.</summary>
    public required string CaseId { get; init; }

    /// <summary>Kept files by their hashes, with 、 between them.</summary>
    public required string Evidence { get; init; }
}

internal sealed class ObservationFactMapping() : FactMapping<ObservationFact>("observation_facts")
{
    protected override void Map(EntityTypeBuilder<ObservationFact> builder)
    {
        builder.Property(fact => fact.UnitId).HasMaxLength(64);
        builder.Property(fact => fact.Value).HasPrecision(28, 8);
        builder.Property(fact => fact.Unit).HasMaxLength(64);
        builder.Property(fact => fact.Source).HasConversion<string>().HasMaxLength(16);
        builder.Property(fact => fact.CaseId).HasMaxLength(64);
    }
}
