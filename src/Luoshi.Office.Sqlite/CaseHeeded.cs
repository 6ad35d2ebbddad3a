using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Luoshi.Office.Sqlite;

/// <summary>
/// Lets LIKE, by which text is asked for its beginning and end, tell A from a as every other comparison does: SQLite overlooks the case of
/// Latin letters there unless told otherwise, anew for each connection.
/// </summary>
internal sealed class CaseHeeded : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        ArgumentNullException.ThrowIfNull(connection);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA case_sensitive_like=ON";
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite is in this process: nothing is waited for.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
