using System.Globalization;
using Luoshi.Office.Facts;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.Duties;

/// <summary>Where it comes from that a unit owes something.</summary>
public enum DutyOrigin
{
    /// <summary>The plan names the unit.</summary>
    Stated,

    /// <summary>The plan names a group (相关区政府) of which it is a member.</summary>
    GroupMember,

    /// <summary>The plan names nobody; the office assigned it when the plan was published.</summary>
    Assigned,

    /// <summary>A decision of the leading group.</summary>
    Decided,
}

/// <summary>
/// That a unit owes a piece of work over a period of days (责任). The subject is the piece of work, as <c>planId/itemId</c>: a clause of
/// responsibility, a task that has none, or a decision. Every report, action plan and supervision stands on these.
/// </summary>
public sealed class DutyFact : Fact
{
    public required string PlanId { get; init; }

    /// <summary>The clause or task of the plan, or the decision.</summary>
    public required string ItemId { get; init; }

    /// <summary>The short label for people: K01.</summary>
    public required string Number { get; init; }

    /// <summary>Short name of the work.</summary>
    public required string Title { get; init; }

    public required string UnitId { get; init; }

    public required Core.Model.Role Role { get; init; }

    /// <summary>From 1 within the role: of several leads the first one files and reports.</summary>
    public required int Order { get; init; }

    public required DutyOrigin Origin { get; init; }

    /// <summary>The name under which the plan names it; empty where it does not.</summary>
    public required string Words { get; init; }

    /// <summary>That a unit owes its part from a day on.</summary>
    /// <param name="said">Statements made before: a part that begins again after it had ended is another one.</param>
    internal static DutyFact Of(Duty duty, DutyPart part, DateOnly from, string by, DateTimeOffset at, IReadOnlySet<string>? said = null)
    {
        var first = $"{duty.Subject}|{part.UnitId}|{part.Role}";
        var (statement, time) = (first, 1);
        while (said?.Contains(statement) == true)
        {
            statement = string.Create(CultureInfo.InvariantCulture, $"{first}|{++time}");
        }

        return new()
        {
            Subject = duty.Subject,
            StatementId = statement,
            Revision = 1,
            From = from,
            RecordedAt = at,
            RecordedBy = by,
            PlanId = duty.PlanId,
            ItemId = duty.ItemId,
            Number = duty.Number,
            Title = duty.Title,
            UnitId = part.UnitId,
            Role = part.Role,
            Order = part.Order,
            Origin = part.Origin,
            Words = part.Words,
        };
    }
}

internal sealed class DutyFactMapping() : FactMapping<DutyFact>("duty_facts")
{
    protected override void Map(EntityTypeBuilder<DutyFact> builder)
    {
        builder.Property(fact => fact.PlanId).HasMaxLength(64);
        builder.Property(fact => fact.ItemId).HasMaxLength(64);
        builder.Property(fact => fact.Number).HasMaxLength(16);
        builder.Property(fact => fact.Title).HasMaxLength(400);
        builder.Property(fact => fact.UnitId).HasMaxLength(64);
        builder.Property(fact => fact.Role).HasConversion<string>().HasMaxLength(16);
        builder.Property(fact => fact.Origin).HasConversion<string>().HasMaxLength(16);
        builder.Property(fact => fact.Words).HasMaxLength(200);
        builder.HasIndex(fact => fact.PlanId);
        builder.HasIndex(fact => fact.UnitId);
    }
}
