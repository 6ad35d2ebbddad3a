using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.Jobs;

internal sealed class JobMapping : IEntityTypeConfiguration<Job>
{
    public const int LongestTrouble = 2000;

    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.ToTable("jobs");
        builder.IsUnrecorded("It says what is still to be done; what a job does is recorded under the act of the job.");
        builder.HasKey(job => job.Id);
        builder.Property(job => job.Id).HasMaxLength(64);
        builder.Property(job => job.Kind).HasMaxLength(64);
        builder.Property(job => job.DedupeKey).HasMaxLength(200);
        builder.HasIndex(job => job.DedupeKey).IsUnique();
        builder.Property(job => job.State).HasConversion<string>().HasMaxLength(16);
        builder.Property(job => job.NextRun).HasConversion<InstantConverter>();
        builder.Property(job => job.Owner).HasMaxLength(200);
        builder.Property(job => job.Lease).HasMaxLength(64);
        builder.Property(job => job.LeaseUntil).HasConversion<InstantConverter>();
        builder.Property(job => job.Trouble).HasMaxLength(LongestTrouble);
        builder.Property(job => job.MadeAt).HasConversion<InstantConverter>();
        builder.Property(job => job.OverAt).HasConversion<InstantConverter>();
        builder.HasIndex(job => new { job.State, job.NextRun });
    }
}

internal sealed class JobScheduleMapping : IEntityTypeConfiguration<JobSchedule>
{
    public void Configure(EntityTypeBuilder<JobSchedule> builder)
    {
        builder.ToTable("job_schedules");
        builder.IsUnrecorded("It says up to when jobs were made by schedule.");
        builder.HasKey(schedule => schedule.Kind);
        builder.Property(schedule => schedule.Kind).HasMaxLength(64);
        builder.Property(schedule => schedule.LastRun).HasConversion<InstantConverter>();
    }
}
