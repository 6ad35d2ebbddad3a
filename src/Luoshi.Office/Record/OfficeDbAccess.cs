using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

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

    /// <summary>Holds the database at one moment for reading, until the transaction is disposed; others go on writing meanwhile.</summary>
    public static Task<IDbContextTransaction> HoldMomentAsync(this OfficeDb db, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        // SQLite would take the write lock for any other level; under write-ahead logging this one reads a snapshot all the same.
        var level = db.Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) == true ? IsolationLevel.ReadUncommitted : IsolationLevel.RepeatableRead;
        return db.Database.BeginTransactionAsync(level, cancellation);
    }
}
