using Luoshi.Office.Cases;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.Decisions;

/// <summary>What became of the minutes of a meeting.</summary>
public enum MeetingStanding
{
    /// <summary>Written down; the head of the office has not confirmed them.</summary>
    Recorded,

    Confirmed,

    /// <summary>Taken back before anybody confirmed them.</summary>
    Withdrawn,
}

/// <summary>A meeting of the leading group (领导小组会议) whose minutes a clerk wrote down; its decisions hold when the office's head has confirmed them.</summary>
public sealed class Meeting : IVersioned
{
    public required string Id { get; init; }

    public required string PlanId { get; init; }

    public required string Title { get; init; }

    public required DateOnly HeldOn { get; init; }

    /// <summary>Who presided, in words.</summary>
    public required string Chair { get; init; }

    /// <summary>The person who wrote the minutes down, and does not confirm them.</summary>
    public required string RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The person who confirmed them; null while nobody has.</summary>
    public string? ConfirmedBy { get; set; }

    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>The person who took minutes back that nobody had confirmed yet; null where nobody did.</summary>
    public string? WithdrawnBy { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public string? WithdrawnWhy { get; set; }

    public MeetingStanding Standing => WithdrawnAt is not null ? MeetingStanding.Withdrawn : ConfirmedAt is null ? MeetingStanding.Recorded : MeetingStanding.Confirmed;

    public int Version { get; private set; }
}

/// <summary>One decision of a meeting. Never changed: what was decided otherwise later is another decision.</summary>
public sealed class Decision
{
    public required string Id { get; init; }

    public required string MeetingId { get; init; }

    /// <summary>From 1 within the meeting.</summary>
    public required int Number { get; init; }

    /// <summary>The item of the agenda that it belongs to.</summary>
    public required string Agenda { get; init; }

    public required string Text { get; init; }

    /// <summary>The items of the plan that it concerns, by their ids with 、 between them.</summary>
    public required string Items { get; init; }

    /// <summary>The unit that leads what was decided; empty where nothing is to be done.</summary>
    public required string LeadUnit { get; init; }

    /// <summary>Units that assist, with 、 between them.</summary>
    public required string Assisting { get; init; }

    public DateOnly? DueOn { get; init; }

    public IReadOnlyList<string> ItemIds => UnitList.Split(Items);

    public IReadOnlyList<string> AssistingUnits => UnitList.Split(Assisting);
}

internal sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("meetings");
        builder.HasKey(meeting => meeting.Id);
        builder.Property(meeting => meeting.Id).HasMaxLength(64);
        builder.Property(meeting => meeting.PlanId).HasMaxLength(64);
        builder.Property(meeting => meeting.RecordedBy).HasMaxLength(64);
        builder.Property(meeting => meeting.ConfirmedBy).HasMaxLength(64);
        builder.Property(meeting => meeting.RecordedAt).HasConversion<InstantConverter>();
        builder.Property(meeting => meeting.ConfirmedAt).HasConversion<InstantConverter>();
        builder.Property(meeting => meeting.WithdrawnBy).HasMaxLength(64);
        builder.Property(meeting => meeting.WithdrawnAt).HasConversion<InstantConverter>();
        builder.Ignore(meeting => meeting.Standing);
        builder.HasIndex(meeting => meeting.PlanId);
    }
}

internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.ToTable("decisions");
        builder.HasKey(decision => decision.Id);
        builder.Property(decision => decision.Id).HasMaxLength(64);
        builder.Property(decision => decision.MeetingId).HasMaxLength(64);
        builder.Property(decision => decision.LeadUnit).HasMaxLength(64);
        builder.Ignore(decision => decision.ItemIds);
        builder.Ignore(decision => decision.AssistingUnits);
        builder.HasIndex(decision => new { decision.MeetingId, decision.Number }).IsUnique();
        builder.IsAppendOnly();
    }
}
