using Luoshi.Office.Facts;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.People;

/// <summary>
/// Which unit hosts the office of a programme (承办单位), and which post rules in its stead (代行) where the host's own duties are
/// concerned. The subject is the programme.
/// </summary>
public sealed class HostFact : Fact
{
    public required string UnitId { get; init; }

    /// <summary>The post that rules on the host's own duties; null where none is named, and then nobody may.</summary>
    public string? StandInPostId { get; init; }

    public required string Reason { get; init; }
}

internal sealed class HostFactMapping() : FactMapping<HostFact>("host_facts")
{
    protected override void Map(EntityTypeBuilder<HostFact> builder)
    {
        builder.Property(fact => fact.UnitId).HasMaxLength(64);
        builder.Property(fact => fact.StandInPostId).HasMaxLength(64);
    }
}
