using Luoshi.Core.Model;
using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.Reports;

/// <summary>How often units report.</summary>
public enum Frequency
{
    /// <summary>周报.</summary>
    Week,

    /// <summary>月报.</summary>
    Month,

    /// <summary>季报.</summary>
    Quarter,

    /// <summary>年报.</summary>
    Year,
}

/// <summary>The days that a report speaks of.</summary>
public sealed record ReportPeriod(DateOnly From, DateOnly To)
{
    /// <summary>The week, month, quarter or year that a day is in; weeks begin on Mondays.</summary>
    public static ReportPeriod Of(Frequency frequency, DateOnly day)
    {
        var from = frequency switch
        {
            Frequency.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            Frequency.Month => new(day.Year, day.Month, 1),
            Frequency.Quarter => new DateOnly(day.Year, day.Month - ((day.Month - 1) % 3), 1),
            _ => new(day.Year, 1, 1),
        };
        return new(from, frequency switch
        {
            Frequency.Week => from.AddDays(6),
            Frequency.Month => from.AddMonths(1).AddDays(-1),
            Frequency.Quarter => from.AddMonths(3).AddDays(-1),
            _ => from.AddYears(1).AddDays(-1),
        });
    }
}

/// <summary>
/// A reporting round (报送期): the office opens it, and each unit gets the return that it owes; while it is closed nothing can be changed.
/// </summary>
public sealed class ReportRound : IVersioned
{
    public required string Id { get; init; }

    public required string PlanId { get; init; }

    public required Frequency Frequency { get; init; }

    /// <summary>The first day that is reported on.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day that is reported on.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The last day on which a return is in time.</summary>
    public required DateOnly DueOn { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required string OpenedBy { get; init; }

    /// <summary>When it was closed; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    public int Version { get; private set; }

    /// <summary>What it is called: 2013年10月.</summary>
    public LocalizedText Name => Frequency switch
    {
        Frequency.Year => new($"{To.Year}年", $"{To.Year}"),
        Frequency.Quarter => new($"{To.Year}年第{(To.Month + 2) / 3}季度", $"quarter {(To.Month + 2) / 3} of {To.Year}"),
        Frequency.Month => new($"{To.Year}年{To.Month}月", $"{To:MMMM yyyy}"),
        _ => new($"{From:yyyy-MM-dd}至{To:yyyy-MM-dd}", $"{From:yyyy-MM-dd} to {To:yyyy-MM-dd}"),
    };
}

/// <summary>That one unit may report again, or late, for a round until a day: a dated exception. Appended to, never changed.</summary>
public sealed class RoundReopening
{
    public long Id { get; init; }

    public required string RoundId { get; init; }

    public required string UnitId { get; init; }

    /// <summary>The last day of the exception.</summary>
    public required DateOnly Until { get; init; }

    public required string Reason { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class ReportRoundMapping : IEntityTypeConfiguration<ReportRound>
{
    public void Configure(EntityTypeBuilder<ReportRound> builder)
    {
        builder.ToTable("report_rounds");
        builder.HasKey(round => round.Id);
        builder.Property(round => round.Id).HasMaxLength(64);
        builder.Property(round => round.PlanId).HasMaxLength(64);
        builder.Property(round => round.Frequency).HasConversion<string>().HasMaxLength(16);
        builder.Property(round => round.OpenedAt).HasConversion<InstantConverter>();
        builder.Property(round => round.ClosedAt).HasConversion<InstantConverter>();
        builder.Ignore(round => round.Name);

        // A period is reported on once.
        builder.HasIndex(round => new { round.PlanId, round.Frequency, round.From, round.To }).IsUnique();
    }
}

internal sealed class RoundReopeningMapping : IEntityTypeConfiguration<RoundReopening>
{
    public void Configure(EntityTypeBuilder<RoundReopening> builder)
    {
        builder.ToTable("round_reopenings");
        builder.HasKey(exception => exception.Id);
        builder.Property(exception => exception.RoundId).HasMaxLength(64);
        builder.Property(exception => exception.UnitId).HasMaxLength(64);
        builder.Property(exception => exception.At).HasConversion<InstantConverter>();
        builder.HasIndex(exception => new { exception.RoundId, exception.UnitId });
    }
}
