using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.Acknowledgements;

internal sealed class AcknowledgementEventMapping : IEntityTypeConfiguration<AcknowledgementEvent>
{
    public void Configure(EntityTypeBuilder<AcknowledgementEvent> builder)
    {
        builder.ToTable("acknowledgement_events");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.ContentHash).HasMaxLength(64);
        builder.Property(entry => entry.AcknowledgementId).HasMaxLength(64);
        builder.HasIndex(entry => entry.ContentHash);
        // An acknowledgement is made once and withdrawn once.
        builder.HasIndex(entry => new { entry.ContentHash, entry.AcknowledgementId, entry.Kind }).IsUnique();
        builder.Property(entry => entry.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(entry => entry.At).HasConversion<InstantConverter>();
    }
}
