using Luoshi.Office.Record;
using Luoshi.Office.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.Accounts;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.HasKey(account => account.Id);
        builder.Property(account => account.Id).HasMaxLength(64);
        builder.Property(account => account.PersonId).HasMaxLength(64);
        builder.HasIndex(account => account.PersonId).IsUnique();
        builder.Property(account => account.UserName).HasMaxLength(64);
        builder.Property(account => account.FoldedName).HasMaxLength(64);
        builder.HasIndex(account => account.FoldedName).IsUnique();
        builder.Property(account => account.CreatedAt).HasConversion<InstantConverter>();
        builder.Property(account => account.PasswordSetAt).HasConversion<InstantConverter>();
    }
}

internal sealed class OldPasswordMapping : IEntityTypeConfiguration<OldPassword>
{
    public void Configure(EntityTypeBuilder<OldPassword> builder)
    {
        builder.ToTable("old_passwords");
        builder.HasKey(old => old.Id);
        builder.Property(old => old.AccountId).HasMaxLength(64);
        builder.HasIndex(old => old.AccountId);
        builder.Property(old => old.ReplacedAt).HasConversion<InstantConverter>();
    }
}

internal sealed class OutsideIdentityMapping : IEntityTypeConfiguration<OutsideIdentity>
{
    public void Configure(EntityTypeBuilder<OutsideIdentity> builder)
    {
        builder.ToTable("outside_identities");
        builder.HasKey(identity => new { identity.Issuer, identity.Subject });
        builder.Property(identity => identity.Issuer).HasMaxLength(200);
        builder.Property(identity => identity.Subject).HasMaxLength(255);
        builder.Property(identity => identity.AccountId).HasMaxLength(64);
        builder.HasIndex(identity => identity.AccountId);
        builder.Property(identity => identity.Name).HasMaxLength(200);
        builder.Property(identity => identity.LinkedAt).HasConversion<InstantConverter>();
    }
}

internal sealed class SecondFactorMapping : IEntityTypeConfiguration<SecondFactor>
{
    public void Configure(EntityTypeBuilder<SecondFactor> builder)
    {
        builder.ToTable("second_factors");
        builder.HasKey(factor => factor.AccountId);
        builder.Property(factor => factor.AccountId).HasMaxLength(64);
        builder.Property(factor => factor.ConfirmedAt).HasConversion<InstantConverter>();
    }
}

internal sealed class RecoveryCodeMapping : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("recovery_codes");
        builder.HasKey(code => code.Id);
        builder.Property(code => code.Id).HasMaxLength(64);
        builder.Property(code => code.AccountId).HasMaxLength(64);
        builder.HasIndex(code => code.AccountId);
        builder.Property(code => code.UsedAt).HasConversion<InstantConverter>();
    }
}

internal sealed class SignInStateMapping : IEntityTypeConfiguration<SignInState>
{
    public void Configure(EntityTypeBuilder<SignInState> builder)
    {
        builder.ToTable("sign_in_states");
        builder.IsUnrecorded("Counters; that somebody failed, was locked or unlocked is noted as an act.");
        builder.HasKey(state => state.Id);
        builder.Property(state => state.Id).HasMaxLength(80);
        builder.Property(state => state.LastTryAt).HasConversion<InstantConverter>();
        builder.Property(state => state.LockedUntil).HasConversion<InstantConverter>();
    }
}

internal sealed class SessionMapping : IEntityTypeConfiguration<StoredSession>
{
    public void Configure(EntityTypeBuilder<StoredSession> builder)
    {
        builder.ToTable("sessions");
        builder.IsUnrecorded("When a session was last seen is no act; signing in, signing out and being signed out are noted.");
        builder.HasKey(session => session.Id);
        builder.Property(session => session.Id).HasMaxLength(64);
        builder.Property(session => session.TokenHash).HasMaxLength(64);
        builder.HasIndex(session => session.TokenHash).IsUnique();
        builder.Property(session => session.AccountId).HasMaxLength(64);
        builder.HasIndex(session => session.AccountId);
        builder.Property(session => session.From).HasMaxLength(100);
        builder.Property(session => session.UserAgent).HasMaxLength(300);
        builder.Property(session => session.OpenedAt).HasConversion<InstantConverter>();
        builder.Property(session => session.LastSeenAt).HasConversion<InstantConverter>();
        builder.Property(session => session.EndedAt).HasConversion<InstantConverter>();
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("invitations");
        builder.HasKey(invitation => invitation.Id);
        builder.Property(invitation => invitation.Id).HasMaxLength(64);
        builder.Property(invitation => invitation.PersonId).HasMaxLength(64);
        builder.HasIndex(invitation => invitation.PersonId);
        builder.Property(invitation => invitation.TokenHash).HasMaxLength(64);
        builder.HasIndex(invitation => invitation.TokenHash).IsUnique();
        builder.Property(invitation => invitation.InvitedBy).HasMaxLength(100);
        builder.Property(invitation => invitation.InvitedAt).HasConversion<InstantConverter>();
        builder.Property(invitation => invitation.ExpiresAt).HasConversion<InstantConverter>();
        builder.Property(invitation => invitation.AcceptedAt).HasConversion<InstantConverter>();
        builder.Property(invitation => invitation.WithdrawnAt).HasConversion<InstantConverter>();
    }
}

internal sealed class FirstStartTokenMapping : IEntityTypeConfiguration<FirstStartToken>
{
    public void Configure(EntityTypeBuilder<FirstStartToken> builder)
    {
        builder.ToTable("first_start");
        builder.HasKey(token => token.Id);
        builder.Property(token => token.Id).ValueGeneratedNever();
        builder.Property(token => token.TokenHash).HasMaxLength(64);
        builder.Property(token => token.ExpiresAt).HasConversion<InstantConverter>();
        builder.Property(token => token.UsedAt).HasConversion<InstantConverter>();
    }
}
