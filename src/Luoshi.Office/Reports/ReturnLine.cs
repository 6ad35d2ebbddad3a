using Luoshi.Core.Model;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.Reports;

/// <summary>What a line of a return is about.</summary>
public enum LineKind
{
    /// <summary>A piece of work that the unit heads.</summary>
    Work,

    /// <summary>A target inside that work: a value is reported.</summary>
    Target,

    /// <summary>A milestone of the plan or a step of the action plan.</summary>
    Milestone,
}

/// <summary>What a unit says of the state of a line.</summary>
public enum ReportedState
{
    /// <summary>Nothing is said yet.</summary>
    Unsaid,

    /// <summary>未启动.</summary>
    NotStarted,

    /// <summary>按计划推进.</summary>
    OnSchedule,

    /// <summary>滞后.</summary>
    Behind,

    /// <summary>已完成.</summary>
    Done,
}

/// <summary>One line of a return as the unit fills it in.</summary>
public sealed class ReturnLine : IVersioned
{
    public required string Id { get; init; }

    /// <summary>The return's case.</summary>
    public required string CaseId { get; init; }

    public required int Order { get; init; }

    public required LineKind Kind { get; init; }

    /// <summary>The piece of work that the line belongs to, as <c>planId/itemId</c>.</summary>
    public required string Duty { get; init; }

    /// <summary>The item that is reported on: a clause, task, target or milestone of the plan, or a step as <c>caseId/number</c>.</summary>
    public required string ItemId { get; init; }

    /// <summary>Short label for people: T02.</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    /// <summary>The unit of the value; empty where none is asked for.</summary>
    public required string Unit { get; init; }

    /// <summary>The day by which it is owed; null where the plan dates nothing.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The value reached, in <see cref="Unit"/>; null where none is said.</summary>
    public decimal? Value { get; set; }

    public ReportedState State { get; set; }

    public string Narrative { get; set; } = string.Empty;

    public string NextStep { get; set; } = string.Empty;

    /// <summary>What help the unit wants.</summary>
    public string Help { get; set; } = string.Empty;

    /// <summary>Kept files by their hashes, with 、 between them.</summary>
    public string Evidence { get; set; } = string.Empty;

    /// <summary>What was said in the round before and stands here until it is changed; null for a line that is new.</summary>
    public string? PrefilledFrom { get; init; }

    /// <summary>Somebody changed it in this round, or confirmed that nothing changed.</summary>
    public bool Touched { get; set; }

    public int Version { get; private set; }

    public IReadOnlyList<string> EvidenceHashes => Cases.UnitList.Split(Evidence);

    /// <summary>What keeps the line from being signed; null where nothing does.</summary>
    public LocalizedText? Fault => State switch
    {
        ReportedState.Unsaid => new($"{Number} {Title}：请选择进展状态。", $"{Number} {Title}: choose a state."),
        ReportedState.Done when Kind != LineKind.Work && EvidenceHashes.Count == 0 => new(
            $"{Number} {Title}：报已完成的须附证明材料。", $"{Number} {Title}: what is reported done needs evidence."),
        ReportedState.Behind when string.IsNullOrWhiteSpace(NextStep) => new(
            $"{Number} {Title}：滞后的须写明下一步措施。", $"{Number} {Title}: what is behind needs a next step."),
        _ when Kind == LineKind.Target && State != ReportedState.NotStarted && Value is null => new(
            $"{Number} {Title}：请填报数值（{Unit}）。", $"{Number} {Title}: give the value ({Unit})."),
        _ => null,
    };
}

/// <summary>A return as it was accepted: a frozen picture, later compared field by field. Never changed.</summary>
public sealed class ReturnPicture
{
    /// <summary>The return's case.</summary>
    public required string CaseId { get; init; }

    public required string RoundId { get; init; }

    public required string UnitId { get; init; }

    public required DateOnly AcceptedOn { get; init; }

    /// <summary>Its lines as JSON.</summary>
    public required string Json { get; init; }

    /// <summary>How many fields were asked for, how many of them had to be changed, and how long that took: the burden.</summary>
    public required int Fields { get; init; }

    public required int Changed { get; init; }

    /// <summary>Minutes from the first change to the signature; 0 where nothing was changed.</summary>
    public required int Minutes { get; init; }
}

internal sealed class ReturnLineMapping : IEntityTypeConfiguration<ReturnLine>
{
    public void Configure(EntityTypeBuilder<ReturnLine> builder)
    {
        builder.ToTable("return_lines");
        builder.HasKey(line => line.Id);
        builder.Property(line => line.Id).HasMaxLength(64);
        builder.Property(line => line.CaseId).HasMaxLength(64);
        builder.Property(line => line.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(line => line.Duty).HasMaxLength(128);
        builder.Property(line => line.ItemId).HasMaxLength(128);
        builder.Property(line => line.Number).HasMaxLength(16);
        builder.Property(line => line.Title).HasMaxLength(4000);
        builder.Property(line => line.Unit).HasMaxLength(64);
        builder.Property(line => line.State).HasConversion<string>().HasMaxLength(16);
        builder.Property(line => line.PrefilledFrom).HasMaxLength(64);
        builder.Ignore(line => line.EvidenceHashes);
        builder.Ignore(line => line.Fault);
        builder.HasIndex(line => new { line.CaseId, line.Order }).IsUnique();
    }
}

internal sealed class ReturnPictureMapping : IEntityTypeConfiguration<ReturnPicture>
{
    public void Configure(EntityTypeBuilder<ReturnPicture> builder)
    {
        builder.ToTable("return_pictures");
        builder.HasKey(picture => picture.CaseId);
        builder.Property(picture => picture.CaseId).HasMaxLength(64);
        builder.Property(picture => picture.RoundId).HasMaxLength(64);
        builder.Property(picture => picture.UnitId).HasMaxLength(64);
        builder.HasIndex(picture => new { picture.RoundId, picture.UnitId });
        builder.IsAppendOnly();
    }
}
