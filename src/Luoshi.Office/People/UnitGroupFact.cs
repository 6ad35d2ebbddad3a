using Luoshi.Office.Facts;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.People;

/// <summary>What a group of units (单位组) is called: 相关区政府. The subject is the group.</summary>
public sealed class UnitGroupFact : Fact
{
    public required string Name { get; init; }

    /// <summary>Other names, with 、 between them; empty where it has none.</summary>
    public required string OtherNames { get; init; }
}

/// <summary>That a unit belongs to a group over a period of days. The subject is the group.</summary>
public sealed class UnitGroupMemberFact : Fact
{
    public required string UnitId { get; init; }
}

internal sealed class UnitGroupFactMapping() : FactMapping<UnitGroupFact>("unit_group_facts")
{
    protected override void Map(EntityTypeBuilder<UnitGroupFact> builder)
    {
        builder.Property(fact => fact.Name).HasMaxLength(100);
        builder.Property(fact => fact.OtherNames).HasMaxLength(400);
    }
}

internal sealed class UnitGroupMemberFactMapping() : FactMapping<UnitGroupMemberFact>("unit_group_member_facts")
{
    protected override void Map(EntityTypeBuilder<UnitGroupMemberFact> builder) => builder.Property(fact => fact.UnitId).HasMaxLength(64);
}
