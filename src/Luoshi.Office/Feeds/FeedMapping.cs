using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.Feeds;

internal sealed class CalendarFeedMapping : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("calendar_feeds");
        builder.HasKey(feed => feed.PersonId);
        builder.Property(feed => feed.PersonId).HasMaxLength(64);
        builder.Property(feed => feed.AccountId).HasMaxLength(64);
        builder.Property(feed => feed.TokenHash).HasMaxLength(64);
        builder.Property(feed => feed.Language).HasMaxLength(2);
        builder.Property(feed => feed.MadeAt).HasConversion<InstantConverter>();
        builder.Property(feed => feed.RevokedAt).HasConversion<InstantConverter>();
        builder.HasIndex(feed => feed.TokenHash).IsUnique();
    }
}

internal sealed class FeedEntryMapping : IEntityTypeConfiguration<FeedEntry>
{
    public void Configure(EntityTypeBuilder<FeedEntry> builder)
    {
        builder.ToTable("feed_entries");
        builder.IsUnrecorded("It says what a calendar program was told last; the inbox that it follows is recorded where it comes from.");
        builder.HasKey(entry => new { entry.PersonId, entry.Key });
        builder.Property(entry => entry.PersonId).HasMaxLength(64);
        builder.Property(entry => entry.Key).HasMaxLength(200);
        builder.Property(entry => entry.Uid).HasMaxLength(160);
        builder.Property(entry => entry.Link).HasMaxLength(400);
        builder.Property(entry => entry.ChangedAt).HasConversion<InstantConverter>();
    }
}
