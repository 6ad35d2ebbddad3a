using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.Replays;

internal sealed class ReplayMapping : IEntityTypeConfiguration<Replay>
{
    public void Configure(EntityTypeBuilder<Replay> builder)
    {
        builder.ToTable("replays");
        builder.IsUnrecorded("It repeats an answer; what the request changed was recorded when it was first answered.");
        builder.HasKey(replay => replay.Key);
        builder.Property(replay => replay.Key).HasMaxLength(64);
        builder.Property(replay => replay.Request).HasMaxLength(64);
        builder.Property(replay => replay.At).HasConversion<InstantConverter>();
        builder.HasIndex(replay => replay.At);
    }
}
