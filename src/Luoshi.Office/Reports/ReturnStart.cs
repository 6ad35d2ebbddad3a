using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.Reports;

/// <summary>When a unit began to fill a return in; what its burden is measured from. Never changed.</summary>
public sealed class ReturnStart
{
    public required string CaseId { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class ReturnStartMapping : IEntityTypeConfiguration<ReturnStart>
{
    public void Configure(EntityTypeBuilder<ReturnStart> builder)
    {
        builder.ToTable("return_starts");
        builder.HasKey(start => start.CaseId);
        builder.Property(start => start.CaseId).HasMaxLength(64);
        builder.Property(start => start.At).HasConversion<InstantConverter>();
        builder.IsAppendOnly();
    }
}
