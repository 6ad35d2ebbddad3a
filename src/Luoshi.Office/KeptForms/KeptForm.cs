using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.KeptForms;

/// <summary>What somebody had typed into a form when their session ended, kept for a short while until they have signed in again.</summary>
public sealed class KeptForm
{
    /// <summary>SHA-256 of the token that the browser holds.</summary>
    public required string TokenHash { get; init; }

    /// <summary>Whose session it was: nobody else gets it back.</summary>
    public required string AccountId { get; init; }

    /// <summary>The page that the form is on, with its query.</summary>
    public required string Address { get; init; }

    /// <summary>The fields, encrypted.</summary>
    public required byte[] Content { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class KeptFormMapping : IEntityTypeConfiguration<KeptForm>
{
    public void Configure(EntityTypeBuilder<KeptForm> builder)
    {
        builder.ToTable("kept_forms");
        builder.IsUnrecorded("What was typed and not sent is no act; it is recorded when it is sent.");
        builder.IsFleeting();
        builder.HasKey(form => form.TokenHash);
        builder.Property(form => form.TokenHash).HasMaxLength(64);
        builder.Property(form => form.AccountId).HasMaxLength(64);
        builder.HasIndex(form => form.AccountId);
        builder.Property(form => form.At).HasConversion<InstantConverter>();
        builder.HasIndex(form => form.At);
    }
}
