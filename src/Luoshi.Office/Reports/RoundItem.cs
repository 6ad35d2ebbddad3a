using Luoshi.Core.Model;
using Luoshi.Office.Duties;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.Reports;

/// <summary>Something that a round asks about, as the plan stood when the round was opened. Never changed.</summary>
public sealed class RoundItem
{
    public long Id { get; init; }

    public required string RoundId { get; init; }

    public required int Order { get; init; }

    public required LineKind Kind { get; init; }

    /// <summary>The piece of work that it belongs to, as <c>planId/itemId</c>; its head answers.</summary>
    public required string Duty { get; init; }

    public required string ItemId { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string Unit { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>What a round about these duties asks: the work, then its targets and milestones, in the order of the plan.</summary>
    /// <param name="plan">The plan as compiled on the day.</param>
    public static IReadOnlyList<RoundItem> Of(string roundId, Plan plan, IEnumerable<Duty> duties)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(duties);
        List<RoundItem> items = [];
        foreach (var duty in duties)
        {
            Add(duty, LineKind.Work, duty.ItemId, duty.Number, duty.Title, string.Empty, null);
            var (clause, task) = (plan.Clauses.FirstOrDefault(of => of.Id == duty.ItemId), plan.Tasks.FirstOrDefault(of => of.Id == duty.ItemId));
            foreach (var target in plan.Targets.Where(of => clause?.Work.Contains(of.Span) ?? task?.TargetIds.Contains(of.Id) ?? false))
            {
                Add(duty, LineKind.Target, target.Id, target.Number, target.Indicator, target.Unit, target.Deadline?.LastDay);
            }

            foreach (var milestone in plan.Milestones.Where(of => clause is not null ? of.ClauseId == clause.Id : task?.MilestoneIds.Contains(of.Id) ?? false))
            {
                Add(duty, LineKind.Milestone, milestone.Id, milestone.Number, milestone.Text, string.Empty, milestone.When.LastDay);
            }
        }

        return items;

        void Add(Duty duty, LineKind kind, string item, string number, string title, string unit, DateOnly? due) => items.Add(new()
        {
            RoundId = roundId,
            Order = items.Count + 1,
            Kind = kind,
            Duty = duty.Subject,
            ItemId = item,
            Number = number,
            Title = title,
            Unit = unit,
            DueOn = due,
        });
    }
}

internal sealed class RoundItemMapping : IEntityTypeConfiguration<RoundItem>
{
    public void Configure(EntityTypeBuilder<RoundItem> builder)
    {
        builder.ToTable("round_items");
        builder.HasKey(item => item.Id);
        builder.Property(item => item.RoundId).HasMaxLength(64);
        builder.Property(item => item.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(item => item.Duty).HasMaxLength(128);
        builder.Property(item => item.ItemId).HasMaxLength(128);
        builder.Property(item => item.Number).HasMaxLength(16);
        builder.Property(item => item.Title).HasMaxLength(4000);
        builder.Property(item => item.Unit).HasMaxLength(64);
        builder.HasIndex(item => new { item.RoundId, item.Order }).IsUnique();
        builder.IsAppendOnly();
    }
}
