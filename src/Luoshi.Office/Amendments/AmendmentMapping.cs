using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.Amendments;

internal sealed class AmendmentEventMapping : IEntityTypeConfiguration<AmendmentEvent>
{
    public void Configure(EntityTypeBuilder<AmendmentEvent> builder)
    {
        builder.ToTable("amendment_events");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.ContentHash).HasMaxLength(64);
        builder.Property(entry => entry.AmendmentId).HasMaxLength(64);
        builder.HasIndex(entry => entry.ContentHash);

        // A document is proposed once; what is decided about it afterwards may change, and every decision stays.
        builder.HasIndex(entry => new { entry.ContentHash, entry.AmendmentId }).IsUnique().HasFilter("\"Kind\" = 'Proposed'");
        builder.Property(entry => entry.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(entry => entry.At).HasConversion<InstantConverter>();
    }
}
