using Luoshi.Office.Postgres;
using Luoshi.Office.Sqlite;
using Luoshi.Testing.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Office.Tests;

/// <summary>A real database for one test: a SQLite file in a folder of its own, or a database on the PostgreSQL server of the tests.</summary>
public sealed class TemporaryDatabase : IDisposable
{
    /// <param name="prepared">False for a database that has nothing in it yet.</param>
    public TemporaryDatabase(Database kind, bool prepared)
    {
        Kind = kind;
        Folder = Directory.CreateTempSubdirectory("luoshi-office-").FullName;

        // On PostgreSQL, copying a database that has the migrations is much quicker than applying them.
        Connection = kind != Database.Postgres ? null
            : prepared ? PostgresServer.Shared.DatabaseLike("office", PreparePostgres)
            : PostgresServer.Shared.EmptyDatabase();
        if (Connection is null)
        {
            SqliteOffice.Make(Path.Combine(Folder, SqliteOffice.FileName));
        }
    }

    public Database Kind { get; }

    public string Folder { get; }

    /// <summary>Of a database on the PostgreSQL server; null for a file.</summary>
    public string? Connection { get; }

    /// <summary>The office on this database.</summary>
    public IServiceCollection AddOffice(IServiceCollection services) =>
        Connection is null ? services.AddSqliteOffice(Folder) : services.AddPostgresOffice(Connection);

    /// <summary>The options of any context on this database, as the office sets them.</summary>
    public void Configure(DbContextOptionsBuilder options)
    {
        if (Connection is null)
        {
            SqliteOffice.Configure(options, Path.Combine(Folder, SqliteOffice.FileName));
        }
        else
        {
            PostgresOffice.Configure(options, Connection);
        }
    }

    public void Prepare(IServiceProvider services)
    {
        if (Connection is null)
        {
            SqliteOffice.Prepare(services);
        }
        else
        {
            PostgresOffice.Prepare(services);
        }
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        if (Connection is not null)
        {
            PostgresServer.Shared.Drop(Connection);
        }
    }

    private static void PreparePostgres(string connection)
    {
        using var services = new ServiceCollection().AddPostgresOffice(connection).BuildServiceProvider();
        PostgresOffice.Prepare(services);
    }
}
