using Luoshi.Office.Facts;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.People;

/// <summary>
/// What a unit (单位) is called and where it stands in the tree, from a day on until something else is said. The first of its facts opens
/// the unit; one with an end closes it.
/// </summary>
public sealed class UnitFact : Fact
{
    /// <summary>The name by which plans call it: 市科技创新委.</summary>
    public required string Name { get; init; }

    /// <summary>Its name in full.</summary>
    public required string FullName { get; init; }

    /// <summary>Other short names, with 、 between them; empty where it has none.</summary>
    public required string ShortNames { get; init; }

    /// <summary>The unit that it is part of; null at the top.</summary>
    public string? ParentId { get; init; }
}

internal sealed class UnitFactMapping() : FactMapping<UnitFact>("unit_facts")
{
    protected override void Map(EntityTypeBuilder<UnitFact> builder)
    {
        builder.Property(fact => fact.Name).HasMaxLength(100);
        builder.Property(fact => fact.FullName).HasMaxLength(200);
        builder.Property(fact => fact.ShortNames).HasMaxLength(400);
        builder.Property(fact => fact.ParentId).HasMaxLength(64);
    }
}

public enum SuccessionKind
{
    /// <summary>更名.</summary>
    Renamed,

    /// <summary>合并.</summary>
    Merged,

    /// <summary>分设.</summary>
    Split,

    /// <summary>职责划转.</summary>
    TakenOver,
}

/// <summary>That the work of a unit went to another, from a day on. The subject is the predecessor.</summary>
public sealed class SuccessionFact : Fact
{
    public required string SuccessorId { get; init; }

    public required SuccessionKind Kind { get; init; }
}

internal sealed class SuccessionFactMapping() : FactMapping<SuccessionFact>("unit_succession_facts")
{
    protected override void Map(EntityTypeBuilder<SuccessionFact> builder)
    {
        builder.Property(fact => fact.SuccessorId).HasMaxLength(64);
        builder.Property(fact => fact.Kind).HasConversion<string>().HasMaxLength(16);
    }
}
