using System.Data;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Luoshi.Office.Postgres;

/// <summary>
/// Lets servers that start at once change the schema, and whatever else may be done once only, one after the other. The lock that migrations
/// take themselves ends with each of them, so that a second server would go on from what it saw before it waited.
/// </summary>
internal static class OneAtATime
{
    private const long Lock = 0x6C756F736869; // "luoshi"

    /// <summary>Applies the migrations that are missing; makes the database first where there is none.</summary>
    public static void Migrate(OfficeDb db)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (!creator.Exists())
        {
            Create(creator);
        }

        Run(db, db.Database.Migrate);
    }

    /// <summary>Does something under the lock.</summary>
    public static void Run(OfficeDb db, Action work)
    {
        // The session holds the lock, and the connection is used again afterwards: whatever happens, it is given back. One that broke has lost it.
        db.Database.OpenConnection();
        try
        {
            db.Database.ExecuteSql($"select pg_advisory_lock({Lock})");
            work();
        }
        finally
        {
            if (db.Database.GetDbConnection().State == ConnectionState.Open)
            {
                db.Database.ExecuteSql($"select pg_advisory_unlock({Lock})");
            }

            db.Database.CloseConnection();
        }
    }

    private static void Create(IRelationalDatabaseCreator creator)
    {
        try
        {
            creator.Create();
        }
        catch (PostgresException made) when (made.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another server made it in the meantime.
        }
    }
}
