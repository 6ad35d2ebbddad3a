using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.Evidence;

internal sealed class EvidenceFileMapping : IEntityTypeConfiguration<EvidenceFile>
{
    public void Configure(EntityTypeBuilder<EvidenceFile> builder)
    {
        builder.ToTable("evidence_files");
        builder.HasKey(file => file.Hash);
        builder.Property(file => file.Hash).HasMaxLength(64);
        builder.Property(file => file.Kind).HasMaxLength(16);
        builder.Property(file => file.ReceivedAt).HasConversion<InstantConverter>();
    }
}

internal sealed class EvidenceLinkMapping : IEntityTypeConfiguration<EvidenceLink>
{
    public void Configure(EntityTypeBuilder<EvidenceLink> builder)
    {
        builder.ToTable("evidence_links");
        builder.HasKey(link => link.Id);
        builder.Property(link => link.Id).HasMaxLength(64);
        builder.Property(link => link.Hash).HasMaxLength(64);
        builder.Property(link => link.About).HasMaxLength(160);
        builder.Property(link => link.UnitId).HasMaxLength(64);
        builder.Property(link => link.At).HasConversion<InstantConverter>();
        builder.Property(link => link.WithdrawnAt).HasConversion<InstantConverter>();
        builder.HasIndex(link => link.About);
        builder.HasIndex(link => link.Hash);
    }
}
