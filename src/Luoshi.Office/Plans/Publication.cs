using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.Plans;

/// <summary>
/// That a plan was published from a day on. Appended to, never changed. From then on units owe what it says: its reading stays as it is, the
/// document stays here, and only amendments change it.
/// </summary>
public sealed class Publication
{
    public long Id { get; init; }

    public required string PlanId { get; init; }

    /// <summary>The document, by the hash of its content: it is published once.</summary>
    public required string ContentHash { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>How many pieces of work are owed.</summary>
    public required int Duties { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class PublicationMapping : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.ToTable("publications");
        builder.HasKey(publication => publication.Id);
        builder.Property(publication => publication.PlanId).HasMaxLength(64);
        builder.Property(publication => publication.ContentHash).HasMaxLength(64);
        builder.Property(publication => publication.At).HasConversion<InstantConverter>();
        builder.HasIndex(publication => publication.PlanId).IsUnique();
        builder.HasIndex(publication => publication.ContentHash).IsUnique();
        builder.IsAppendOnly();
    }
}
