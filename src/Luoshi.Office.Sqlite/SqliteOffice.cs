using Luoshi.Office.Portability;
using Luoshi.Office.Record;
using Luoshi.Office.Registration;
using Luoshi.Office.Shared;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Office.Sqlite;

/// <summary>The office on one SQLite file in a data folder.</summary>
public static class SqliteOffice
{
    public const string FileName = "luoshi.db";

    /// <summary>How long somebody waits for the others who write, in seconds.</summary>
    internal const int PatienceSeconds = 30;

    private static readonly FileInPlace InPlace = new();
    private static readonly WriterQueue Queue = new();
    private static readonly WholeSaves Whole = new();

    /// <param name="hurried">True for a file that counts for nothing until it is whole, and is settled then (<see cref="Settle"/>): nothing waits for the disk.</param>
    public static IServiceCollection AddSqliteOffice(this IServiceCollection services, string dataFolder, bool hurried = false)
    {
        services.AddPooledDbContextFactory<OfficeDb>(options =>
        {
            Configure(options, Path.Combine(dataFolder, FileName));
            if (hurried)
            {
                options.AddInterceptors(OnEachConnection.Hurries);
            }
        });
        return services.AddOfficeStores();
    }

    /// <summary>Makes the file where there is none and brings it to the present schema. Write-ahead logging lets readers go on while somebody writes.</summary>
    public static void Prepare(IServiceProvider services)
    {
        using var db = services.GetRequiredService<IDbContextFactory<OfficeDb>>().CreateDbContext();
        Make(db.Database.GetDbConnection().DataSource);
        db.Database.Migrate();
        db.Database.ExecuteSqlRaw("PRAGMA journal_mode=WAL");
    }

    /// <summary>Puts everything onto the disk and lets go of the file: what was written in a hurry is as safe as anything from then on.</summary>
    public static void Settle(IServiceProvider services)
    {
        using var db = services.GetRequiredService<IDbContextFactory<OfficeDb>>().CreateDbContext();
        db.Database.OpenConnection();
        db.Database.ExecuteSqlRaw("PRAGMA synchronous=FULL");
        db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");
        db.Database.CloseConnection();
        if (db.Database.GetDbConnection() is SqliteConnection connection)
        {
            SqliteConnection.ClearPool(connection);
        }
    }

    /// <summary>Makes an empty file, which SQLite takes for a database without tables, where there is none. Nothing else ever makes one.</summary>
    internal static void Make(string file)
    {
        using (OwnFiles.Open(file, FileMode.OpenOrCreate, FileShare.ReadWrite))
        {
            // The files beside it, which SQLite makes, have the mode of this one.
        }

        foreach (var beside in new[] { file, file + "-wal", file + "-shm" })
        {
            OwnFiles.Close(beside);
        }
    }

    internal static void Configure(DbContextOptionsBuilder options, string file)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = PatienceSeconds };
        options.UseSqlite(connection.ToString(), sqlite => sqlite.MigrationsAssembly(typeof(SqliteOffice).Assembly));
        options.ReplaceService<IModelCustomizer, PortableModel>();
        options.AddInterceptors(InPlace, OnEachConnection.Always, Queue, Whole);
    }
}
