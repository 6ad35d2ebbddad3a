using Luoshi.Office.Facts;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.People;

public enum HoldingKind
{
    /// <summary>任职.</summary>
    Regular,

    /// <summary>代行: acts in the post while its holder cannot or may not.</summary>
    StandIn,
}

/// <summary>That a person holds a post over a period of days (任职). The subject is the person.</summary>
public sealed class HoldingFact : Fact
{
    public required string PostId { get; init; }

    public required HoldingKind Kind { get; init; }

    /// <summary>Why they came or went: the appointment, the hand-over.</summary>
    public required string Reason { get; init; }
}

internal sealed class HoldingFactMapping() : FactMapping<HoldingFact>("holding_facts")
{
    protected override void Map(EntityTypeBuilder<HoldingFact> builder)
    {
        builder.Property(fact => fact.PostId).HasMaxLength(64);
        builder.Property(fact => fact.Kind).HasConversion<string>().HasMaxLength(16);
        builder.HasIndex(fact => fact.PostId);
    }
}
