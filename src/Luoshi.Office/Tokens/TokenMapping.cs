using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.Tokens;

internal sealed class MachineTokenMapping : IEntityTypeConfiguration<MachineToken>
{
    public void Configure(EntityTypeBuilder<MachineToken> builder)
    {
        builder.ToTable("machine_tokens");
        builder.HasKey(token => token.Id);
        builder.Property(token => token.Id).HasMaxLength(64);
        builder.Property(token => token.Purpose).HasMaxLength(TokenRules.LongestPurpose);
        builder.Property(token => token.UnitId).HasMaxLength(64);
        builder.Property(token => token.UnitName).HasMaxLength(200);
        builder.Property(token => token.RoleCode).HasMaxLength(40);
        builder.Property(token => token.Prefix).HasMaxLength(16);
        builder.Property(token => token.Hash).HasMaxLength(64);
        builder.HasIndex(token => token.Hash).IsUnique();
        builder.Property(token => token.MadeAt).HasConversion<InstantConverter>();
        builder.Property(token => token.ExpiresAt).HasConversion<InstantConverter>();
        builder.Property(token => token.RevokedAt).HasConversion<InstantConverter>();
    }
}

internal sealed class TokenUseMapping : IEntityTypeConfiguration<TokenUse>
{
    public void Configure(EntityTypeBuilder<TokenUse> builder)
    {
        builder.ToTable("machine_token_uses");
        builder.IsUnrecorded("It says only when a token was used last; what was done with it is recorded under its name.");
        builder.HasKey(use => use.TokenId);
        builder.Property(use => use.TokenId).HasMaxLength(64);
        builder.Property(use => use.LastAt).HasConversion<InstantConverter>();
        builder.Property(use => use.LastFrom).HasMaxLength(200);
    }
}
