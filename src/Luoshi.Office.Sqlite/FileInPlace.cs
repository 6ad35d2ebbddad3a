using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Luoshi.Office.Sqlite;

/// <summary>
/// Refuses to go on with a file that is no longer where it was. SQLite would make an empty one in its place, and connections that were open
/// would go on writing into the one that has no name any more, where nobody finds it again.
/// </summary>
internal sealed class FileInPlace : DbConnectionInterceptor
{
    // SQLITE_CANTOPEN, which is also what SQLite says where it may not make a file.
    private const int CannotOpen = 14;

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return File.Exists(connection.DataSource)
            ? result
            : throw new SqliteException(
                $"数据库文件 {connection.DataSource} 不见了：请停下服务，把它放回去，或从备份恢复。"
                + $" The database file {connection.DataSource} is gone: stop the server and put it back, or restore a backup.",
                CannotOpen);
    }

    // SQLite is in this process: nothing is waited for.
    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(ConnectionOpening(connection, eventData, result));
}
