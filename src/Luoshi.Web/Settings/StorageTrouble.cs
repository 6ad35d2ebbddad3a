using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Luoshi.Web.Settings;

/// <summary>Tells a database that cannot be used at present from a fault of the program: the one passes, and is told as such.</summary>
internal static class StorageTrouble
{
    /// <summary>Files: no longer there or not to be opened, not readable, full, read-only, damaged, or no database at all (SQLite's result codes).</summary>
    private static readonly int[] OfFile = [8, 10, 11, 13, 14, 26];

    /// <summary>Classes of SQLSTATE: connection, sign-in, no such database, no room or connection left, stopped by an operator, the system itself.</summary>
    private static readonly string[] OfServer = ["08", "28", "3D", "53", "57", "58"];

    /// <summary>Whether the exception, or one within it, says that the database cannot be used.</summary>
    public static bool IsCauseOf(Exception? trouble)
    {
        for (; trouble is not null; trouble = trouble.InnerException)
        {
            if (trouble switch
            {
                SqliteException file => OfFile.Contains(file.SqliteErrorCode),
                PostgresException server => server.IsTransient || OfServer.Any(kind => server.SqlState.StartsWith(kind, StringComparison.Ordinal)),
                NpgsqlException or SocketException => true,
                DbException other => other.IsTransient,
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }
}
