using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.Supervision;

/// <summary>A notice that was issued to a unit (督查通知单), with its number: counted by kind and year, without a gap.</summary>
public sealed class SupervisionNotice
{
    /// <summary>The case; one notice each.</summary>
    public required string CaseId { get; init; }

    /// <summary>The code of the case's kind.</summary>
    public required string Kind { get; init; }

    public required int Year { get; init; }

    public required int Number { get; init; }

    public required string UnitId { get; init; }

    public required DateOnly IssuedOn { get; init; }

    /// <summary>The number as it is cited: 督办〔2013〕5号.</summary>
    public string Cited => $"{(Kind == SupervisionKind.ByGovernment.Code ? "督查" : "督办")}〔{Year}〕{Number}号";
}

/// <summary>A rung of the ladder that an overdue case was put on. Appended to, never changed.</summary>
public sealed class SupervisionRung
{
    public long Id { get; init; }

    public required string CaseId { get; init; }

    /// <summary>The due day that was missed.</summary>
    public required DateOnly DueOn { get; init; }

    public required LadderStep Step { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>How many working days it was overdue then.</summary>
    public required int WorkingDaysOver { get; init; }
}

internal sealed class SupervisionNoticeMapping : IEntityTypeConfiguration<SupervisionNotice>
{
    public void Configure(EntityTypeBuilder<SupervisionNotice> builder)
    {
        builder.ToTable("supervision_notices");
        builder.HasKey(notice => notice.CaseId);
        builder.Property(notice => notice.CaseId).HasMaxLength(64);
        builder.Property(notice => notice.Kind).HasMaxLength(64);
        builder.Property(notice => notice.UnitId).HasMaxLength(64);
        builder.Ignore(notice => notice.Cited);
        builder.HasIndex(notice => new { notice.Kind, notice.Year, notice.Number }).IsUnique();
        builder.HasIndex(notice => new { notice.UnitId, notice.IssuedOn });
        builder.IsAppendOnly();
    }
}

internal sealed class SupervisionRungMapping : IEntityTypeConfiguration<SupervisionRung>
{
    public void Configure(EntityTypeBuilder<SupervisionRung> builder)
    {
        builder.ToTable("supervision_rungs");
        builder.HasKey(rung => rung.Id);
        builder.Property(rung => rung.CaseId).HasMaxLength(64);
        builder.Property(rung => rung.Step).HasConversion<string>().HasMaxLength(16);
        builder.HasIndex(rung => new { rung.CaseId, rung.DueOn, rung.Step }).IsUnique();
        builder.IsAppendOnly();
    }
}
