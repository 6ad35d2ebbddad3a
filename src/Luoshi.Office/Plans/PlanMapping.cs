using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.Plans;

internal sealed class StoredPlanMapping : IEntityTypeConfiguration<StoredPlan>
{
    public void Configure(EntityTypeBuilder<StoredPlan> builder)
    {
        builder.ToTable("plans");
        builder.HasKey(plan => plan.Id);
        builder.Property(plan => plan.Id).HasMaxLength(64);
        builder.Property(plan => plan.ContentHash).HasMaxLength(64);
        builder.HasIndex(plan => plan.ContentHash).IsUnique();
        builder.Property(plan => plan.ReceivedAt).HasConversion<InstantConverter>();
    }
}

internal sealed class PlanEventMapping : IEntityTypeConfiguration<PlanEvent>
{
    public void Configure(EntityTypeBuilder<PlanEvent> builder)
    {
        builder.ToTable("plan_events");
        builder.HasKey(entry => entry.Id);
        builder.HasIndex(entry => entry.ContentHash);
        builder.Property(entry => entry.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(entry => entry.At).HasConversion<InstantConverter>();
    }
}
