using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.Notices;

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("notices");
        builder.HasKey(notice => notice.Id);
        builder.Property(notice => notice.Id).HasMaxLength(64);
        builder.Property(notice => notice.PersonId).HasMaxLength(64);
        builder.Property(notice => notice.Kind).HasMaxLength(64);
        builder.Property(notice => notice.Link).HasMaxLength(400);
        builder.Property(notice => notice.About).HasMaxLength(160);
        builder.Property(notice => notice.At).HasConversion<InstantConverter>();
        builder.Property(notice => notice.Key).HasMaxLength(200);
        builder.HasIndex(notice => new { notice.PersonId, notice.Key }).IsUnique();
        builder.HasIndex(notice => new { notice.PersonId, notice.Id });

        // What somebody was told stays said: the database context refuses to change it.
        builder.IsAppendOnly();
    }
}

internal sealed class NoticeReadMapping : IEntityTypeConfiguration<NoticeRead>
{
    public void Configure(EntityTypeBuilder<NoticeRead> builder)
    {
        builder.ToTable("notice_reads");
        builder.IsUnrecorded("It says what is no longer new to a reader; nothing is decided by it.");
        builder.HasKey(read => read.NoticeId);
        builder.Property(read => read.NoticeId).HasMaxLength(64);
        builder.Property(read => read.At).HasConversion<InstantConverter>();
    }
}

internal sealed class NoticeDeliveryMapping : IEntityTypeConfiguration<NoticeDelivery>
{
    public void Configure(EntityTypeBuilder<NoticeDelivery> builder)
    {
        builder.ToTable("notice_deliveries");
        builder.IsUnrecorded("It says what is still to be sent; that a message went out is noted in the trail when it did.");
        builder.HasKey(delivery => new { delivery.NoticeId, delivery.Channel });
        builder.Property(delivery => delivery.NoticeId).HasMaxLength(64);
        builder.Property(delivery => delivery.Channel).HasMaxLength(16);
        builder.Property(delivery => delivery.PersonId).HasMaxLength(64);
        builder.Property(delivery => delivery.NotBefore).HasConversion<InstantConverter>();
        builder.Property(delivery => delivery.Batch).HasMaxLength(64);
        builder.Property(delivery => delivery.OverAt).HasConversion<InstantConverter>();
        builder.HasIndex(delivery => new { delivery.PersonId, delivery.Channel, delivery.Batch });
        builder.HasIndex(delivery => delivery.Batch);
    }
}

internal sealed class NoticePreferenceMapping : IEntityTypeConfiguration<NoticePreference>
{
    public void Configure(EntityTypeBuilder<NoticePreference> builder)
    {
        builder.ToTable("notice_preferences");
        builder.HasKey(preference => preference.PersonId);
        builder.Property(preference => preference.PersonId).HasMaxLength(64);
        builder.Property(preference => preference.Webhook).HasMaxLength(NoticePreference.LongestWebhook);
        builder.Property(preference => preference.Language).HasMaxLength(2);
    }
}
