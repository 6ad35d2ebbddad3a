using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.CaseFiles;

internal sealed class CaseFileMapping : IEntityTypeConfiguration<CaseFile>
{
    public void Configure(EntityTypeBuilder<CaseFile> builder)
    {
        builder.ToTable("cases");
        builder.HasKey(file => file.Id);
        builder.Property(file => file.Id).HasMaxLength(64);
        builder.Property(file => file.Kind).HasMaxLength(64);
        builder.Property(file => file.About).HasMaxLength(160);
        builder.Property(file => file.OnlyOpen).HasMaxLength(240);
        builder.Property(file => file.OwnerUnit).HasMaxLength(64);
        builder.Property(file => file.UnitConcerned).HasMaxLength(64);
        builder.Property(file => file.OpeningRequest).HasMaxLength(64);
        builder.Property(file => file.OpenedAt).HasConversion<InstantConverter>();
        builder.Property(file => file.State).HasMaxLength(64);
        builder.Property(file => file.StateSince).HasConversion<InstantConverter>();
        builder.Property(file => file.WaitsForPerson).HasMaxLength(64);
        builder.Property(file => file.WaitsForRole).HasMaxLength(64);
        builder.Property(file => file.WaitsForUnit).HasMaxLength(64);
        builder.Property(file => file.ClosedAt).HasConversion<InstantConverter>();
        builder.HasIndex(file => file.OnlyOpen).IsUnique();
        builder.HasIndex(file => file.OpeningRequest).IsUnique();
        builder.HasIndex(file => file.About);
        builder.HasIndex(file => file.WaitsForPerson);
        builder.HasIndex(file => file.WaitsForRole);
        builder.HasIndex(file => file.DueOn);
    }
}

internal sealed class RecordedEventMapping : IEntityTypeConfiguration<RecordedEvent>
{
    public void Configure(EntityTypeBuilder<RecordedEvent> builder)
    {
        builder.ToTable("case_events");
        builder.HasKey(happened => happened.Id);
        builder.Property(happened => happened.CaseId).HasMaxLength(64);
        builder.Property(happened => happened.RequestId).HasMaxLength(64);
        builder.Property(happened => happened.Action).HasMaxLength(64);
        builder.Property(happened => happened.From).HasMaxLength(64);
        builder.Property(happened => happened.To).HasMaxLength(64);
        builder.Property(happened => happened.AccountId).HasMaxLength(64);
        builder.Property(happened => happened.PersonId).HasMaxLength(64);
        builder.Property(happened => happened.UnitId).HasMaxLength(64);
        builder.Property(happened => happened.ActingAs).HasMaxLength(64);
        builder.Property(happened => happened.At).HasConversion<InstantConverter>();
        builder.HasIndex(happened => new { happened.CaseId, happened.Number }).IsUnique();
        builder.HasIndex(happened => new { happened.CaseId, happened.RequestId }).IsUnique();
        builder.HasIndex(happened => new { happened.PersonId, happened.CaseId });

        // What happened stays: the database context refuses to change it.
        builder.IsAppendOnly();
    }
}
