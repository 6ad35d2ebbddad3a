using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Luoshi.Office.Calendar;
using Luoshi.Office.People;
using Luoshi.Office.Permissions;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Tokens;

/// <summary>What came of asking for a token: the token itself, shown this once, or what is wrong.</summary>
/// <param name="Secret">What the machine sends; it is nowhere kept.</param>
public sealed record TokenMaking(MachineToken? Token, string? Secret, IReadOnlyList<TokenFault> Faults)
{
    // The secret is in no log.
    public override string ToString() => Token?.Prefix ?? string.Join("; ", Faults);
}

/// <summary>A token as it is shown.</summary>
public sealed record TokenView(MachineToken Token, DateTimeOffset? LastAt, string? LastFrom);

/// <summary>Makes tokens for machines, knows them again and revokes them.</summary>
public sealed class TokenStore(IDbContextFactory<OfficeDb> databases, UnitStore units, SettingStore settings, TimeProvider clock)
{
    /// <summary>What every token begins with, so that scanners for secrets know one when they see it.</summary>
    public const string Mark = "lsk_";

    private const int SecretBytes = 32;
    private const int PrefixLength = 12;

    /// <summary>The last use is not written more often than so: it is for people to see what is still in use.</summary>
    private static readonly TimeSpan Coarse = TimeSpan.FromMinutes(1);

    public async Task<TokenMaking> MakeAsync(TokenRequest request, Actor by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(by);
        var now = clock.GetUtcNow();
        List<TokenFault> faults = [.. TokenRules.Faults(request, now, await settings.GetAsync(ServiceSettings.TokenDays, ChinaTime.DateOf(now), cancellation: cancellation))];
        var unit = (await units.DirectoryAsync(ChinaTime.DateOf(now), cancellation: cancellation)).Find(request.UnitId);
        if (unit is null)
        {
            faults.Add(new("unit", new("请写对它负责的单位；今天没有这个编号的单位", "name the unit that answers for it; today there is none of this id")));
        }

        if (unit is null || faults.Count > 0)
        {
            return new TokenMaking(null, null, faults);
        }

        var secret = Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var token = new MachineToken
        {
            Id = Guid.CreateVersion7(now).ToString("n"),
            Purpose = request.Purpose.Trim(),
            UnitId = unit.Id,
            UnitName = unit.Name,
            RoleCode = request.Role,
            Prefix = secret[..PrefixLength],
            Hash = HashOf(secret),
            Scopes = string.Join(' ', request.Scopes.Distinct().Select(scope => scope.Code()).Order(StringComparer.Ordinal)),
            MadeBy = by.Name,
            MadeAt = now,
            ExpiresAt = request.ExpiresAt,
        };
        await using var db = await databases.OpenAsync(new Act(by, "tokens.make", About(token.Id), now, request.Purpose), cancellation);
        db.Add(token);
        await db.SaveChangesAsync(cancellation);
        return new TokenMaking(token, secret, []);
    }

    /// <summary>The token that a machine sent, if it lets in; notes that it was used.</summary>
    public async Task<MachineToken?> FindAsync(string secret, string from, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (!secret.StartsWith(Mark, StringComparison.Ordinal))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var hash = HashOf(secret);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        // The hash is looked for, not the token: how long the search takes tells nothing of it.
        if (await db.Set<MachineToken>().AsNoTracking().SingleOrDefaultAsync(each => each.Hash == hash, cancellation) is not { } token || !token.IsValid(now))
        {
            return null;
        }

        await NoteUseAsync(db, token.Id, from, now, cancellation);
        return token;
    }

    /// <summary>All tokens, also those that are no longer valid, the last made first.</summary>
    public async Task<IReadOnlyList<TokenView>> ListAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var uses = await db.Set<TokenUse>().AsNoTracking().ToDictionaryAsync(use => use.TokenId, cancellation);
        var tokens = await db.Set<MachineToken>().AsNoTracking().OrderByDescending(token => token.Id).ToListAsync(cancellation);
        return [.. tokens.Select(token => new TokenView(token, uses.GetValueOrDefault(token.Id)?.LastAt, uses.GetValueOrDefault(token.Id)?.LastFrom))];
    }

    /// <summary>Ends a token. False where there is none or it is revoked already.</summary>
    public async Task<bool> RevokeAsync(string id, Actor by, string reason, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        var now = clock.GetUtcNow();
        await using var db = await databases.OpenAsync(new Act(by, "tokens.revoke", About(id), now, reason), cancellation);
        if (await db.Set<MachineToken>().SingleOrDefaultAsync(token => token.Id == id && token.RevokedAt == null, cancellation) is not { } token)
        {
            return false;
        }

        (token.RevokedBy, token.RevokedAt, token.RevokedWhy) = (by.Name, now, reason);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another request revoked it in the meantime.
            return false;
        }
    }

    private static string About(string id) => "token:" + id;

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static async Task NoteUseAsync(OfficeDb db, string id, string from, DateTimeOffset now, CancellationToken cancellation)
    {
        var coarse = now - Coarse;
        var noted = await db.Set<TokenUse>().Where(use => use.TokenId == id && (use.LastAt < coarse || use.LastFrom != from))
            .ExecuteUpdateAsync(use => use.SetProperty(each => each.LastAt, now).SetProperty(each => each.LastFrom, from), cancellation);
        if (noted > 0 || await db.Set<TokenUse>().AnyAsync(use => use.TokenId == id, cancellation))
        {
            return;
        }

        db.Add(new TokenUse { TokenId = id, LastAt = now, LastFrom = from });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another request of the same machine noted its first use at the same moment.
            db.ChangeTracker.Clear();
        }
    }
}
