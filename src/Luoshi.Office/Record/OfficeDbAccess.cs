using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Record;

public static class OfficeDbAccess
{
    /// <summary>Opens the database to do something: what is saved through it goes into the audit trail under this act.</summary>
    public static async Task<OfficeDb> OpenAsync(this IDbContextFactory<OfficeDb> databases, Act act, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(databases);
        ArgumentNullException.ThrowIfNull(act);
        var db = await databases.CreateDbContextAsync(cancellation);
        db.Act = act;
        return db;
    }
}
