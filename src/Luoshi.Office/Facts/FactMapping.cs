using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.Facts;

/// <summary>Maps what all facts have; each kind adds its own.</summary>
internal abstract class FactMapping<T>(string table) : IEntityTypeConfiguration<T>
    where T : Fact
{
    public void Configure(EntityTypeBuilder<T> builder)
    {
        builder.ToTable(table);
        builder.HasKey(fact => fact.Id);
        builder.Property(fact => fact.Subject).HasMaxLength(128);
        builder.Property(fact => fact.StatementId).HasMaxLength(160);
        builder.Property(fact => fact.RecordedAt).HasConversion<InstantConverter>();
        builder.HasIndex(fact => fact.Subject);
        builder.HasIndex(fact => new { fact.StatementId, fact.Revision }).IsUnique();
        Map(builder);

        // What was said stays said: the database context refuses to change a fact.
        builder.IsAppendOnly();
    }

    protected abstract void Map(EntityTypeBuilder<T> builder);
}
