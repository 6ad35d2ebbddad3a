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
    private readonly string? _connection;

    /// <param name="prepared">False for a database that has nothing in it yet.</param>
    public TemporaryDatabase(Database kind, bool prepared)
    {
        Kind = kind;
        Folder = Directory.CreateTempSubdirectory("luoshi-office-").FullName;

        // On PostgreSQL, copying a database that has the migrations is much quicker than applying them.
        _connection = kind != Database.Postgres ? null
            : prepared ? PostgresServer.Shared.DatabaseLike("office", PreparePostgres)
            : PostgresServer.Shared.EmptyDatabase();
    }

    public Database Kind { get; }

    public string Folder { get; }

    public string? ConnectionString => _connection;

    /// <summary>The office on this database.</summary>
    public IServiceCollection AddOffice(IServiceCollection services) =>
        _connection is null ? services.AddSqliteOffice(Folder) : services.AddPostgresOffice(_connection);

    /// <summary>The options of any context on this database, as the office sets them.</summary>
    public void Configure(DbContextOptionsBuilder options)
    {
        if (_connection is null)
        {
            SqliteOffice.Configure(options, Path.Combine(Folder, SqliteOffice.FileName));
        }
        else
        {
            PostgresOffice.Configure(options, _connection);
        }
    }

    public void Prepare(IServiceProvider services)
    {
        if (_connection is null)
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
        if (_connection is not null)
        {
            PostgresServer.Shared.Drop(_connection);
        }
    }

    private static void PreparePostgres(string connection)
    {
        using var services = new ServiceCollection().AddPostgresOffice(connection).BuildServiceProvider();
        PostgresOffice.Prepare(services);
    }
}
