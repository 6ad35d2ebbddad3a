using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.Corrections;

internal sealed class CorrectionEventMapping : IEntityTypeConfiguration<CorrectionEvent>
{
    public void Configure(EntityTypeBuilder<CorrectionEvent> builder)
    {
        builder.ToTable("correction_events");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.ContentHash).HasMaxLength(64);
        builder.Property(entry => entry.CorrectionId).HasMaxLength(64);
        builder.HasIndex(entry => entry.ContentHash);
        // A correction is made once and withdrawn once.
        builder.HasIndex(entry => new { entry.ContentHash, entry.CorrectionId, entry.Kind }).IsUnique();
        builder.Property(entry => entry.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(entry => entry.At).HasConversion<InstantConverter>();
    }
}
