using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Keys;

/// <summary>
/// Keys that all nodes of a database share. Each is on record: one that was put in behind the application's back, by which somebody could
/// forge what it protects, is found by <c>luoshi verify</c>.
/// </summary>
public sealed class ProtectionKeyStore(IDbContextFactory<OfficeDb> databases, TimeProvider clock)
{
    /// <summary>All keys, also those that only name the folder where they are.</summary>
    public async Task<IReadOnlyList<ProtectionKey>> ListAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<ProtectionKey>().AsNoTracking().OrderBy(key => key.Name).ToListAsync(cancellation);
    }

    /// <summary>Keeps a key, or that a folder keeps it. One that is here already stays as it is; one that a folder kept is taken in from there.</summary>
    public async Task KeepAsync(ProtectionKey key, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        await using var db = await databases.OpenAsync(new Act(Actor.System("keys"), "keys.keep", "key:" + key.Name, clock.GetUtcNow()), cancellation);
        if (await db.Set<ProtectionKey>().SingleOrDefaultAsync(known => known.Name == key.Name, cancellation) is not { } known)
        {
            db.Add(key);
        }
        else if (known.Element is null && key.Element is not null)
        {
            (known.Element, known.Folder) = (key.Element, null);
        }

        await db.SaveChangesAsync(cancellation);
    }
}
