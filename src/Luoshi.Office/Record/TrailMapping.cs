using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.Record;

internal sealed class TrailEntryMapping : IEntityTypeConfiguration<TrailEntry>
{
    public void Configure(EntityTypeBuilder<TrailEntry> builder)
    {
        builder.ToTable("trail");
        builder.IsUnrecorded("It is the record.");
        builder.HasKey(entry => entry.Sequence);
        builder.Property(entry => entry.Sequence).ValueGeneratedNever();
        builder.Property(entry => entry.At).HasConversion<InstantConverter>();
        builder.Property(entry => entry.AccountId).HasMaxLength(64);
        builder.Property(entry => entry.Action).HasMaxLength(64);
        builder.Property(entry => entry.About).HasMaxLength(160);
        builder.Property(entry => entry.Previous).HasMaxLength(64);
        builder.Property(entry => entry.Hash).HasMaxLength(64);
        builder.HasIndex(entry => entry.At);
        builder.HasIndex(entry => entry.AccountId);
        builder.HasIndex(entry => entry.Action);
        builder.HasIndex(entry => entry.About);
    }
}

internal sealed class TrailHeadMapping : IEntityTypeConfiguration<TrailHead>
{
    public void Configure(EntityTypeBuilder<TrailHead> builder)
    {
        builder.ToTable("trail_head");
        builder.IsUnrecorded("It is the end of the record.");
        builder.HasKey(head => head.Id);
        builder.Property(head => head.Id).ValueGeneratedNever();
        builder.Property(head => head.Hash).HasMaxLength(64);
        builder.HasData(new TrailHead { Hash = TrailHash.Origin });
    }
}
