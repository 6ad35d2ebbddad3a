using Luoshi.Office.Cases;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.Publishing;

/// <summary>
/// What the office decided about a point of the review before a plan is published: which unit a name means, in which order joint leads
/// stand, who owes work that the plan gives to nobody. Appended to, never changed; the last for an item counts.
/// </summary>
public sealed class PublishingChoice
{
    public long Id { get; init; }

    public required string PlanId { get; init; }

    /// <summary>The unit's, clause's or task's id in the plan.</summary>
    public required string ItemId { get; init; }

    /// <summary>Ids of units with 、 between them, the first one first; empty for "nobody, on purpose".</summary>
    public required string Units { get; init; }

    public required string Reason { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public IReadOnlyList<string> UnitIds => UnitList.Split(Units);
}

internal sealed class PublishingChoiceMapping : IEntityTypeConfiguration<PublishingChoice>
{
    public void Configure(EntityTypeBuilder<PublishingChoice> builder)
    {
        builder.ToTable("publishing_choices");
        builder.HasKey(choice => choice.Id);
        builder.Property(choice => choice.PlanId).HasMaxLength(64);
        builder.Property(choice => choice.ItemId).HasMaxLength(64);
        builder.Property(choice => choice.At).HasConversion<InstantConverter>();
        builder.Ignore(choice => choice.UnitIds);
        builder.HasIndex(choice => choice.PlanId);
        builder.IsAppendOnly();
    }
}
