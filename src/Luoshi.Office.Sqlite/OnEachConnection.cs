using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Luoshi.Office.Sqlite;

/// <summary>Tells SQLite how it is wanted, anew for each connection: it forgets when a connection is closed.</summary>
internal sealed class OnEachConnection(string pragma) : DbConnectionInterceptor
{
    /// <summary>
    /// Has LIKE, by which text is asked for its beginning and end, tell A from a as every other comparison does: SQLite overlooks the case of
    /// Latin letters there unless told otherwise. And keeps more of the file at hand than its two megabytes, which a list of cases goes through.
    /// </summary>
    public static readonly OnEachConnection Always = new("PRAGMA case_sensitive_like=ON; PRAGMA cache_size=-16384");

    /// <summary>Has nothing wait for the disk, and keeps more of the file at hand. A power cut leaves a broken file: only for one that is thrown away then.</summary>
    public static readonly OnEachConnection Hurries = new("PRAGMA synchronous=OFF; PRAGMA cache_size=-65536");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        ArgumentNullException.ThrowIfNull(connection);
        using var command = connection.CreateCommand();
        command.CommandText = pragma;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite is in this process: nothing is waited for.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
