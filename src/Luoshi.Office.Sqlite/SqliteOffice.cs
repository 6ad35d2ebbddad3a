using Luoshi.Office.Portability;
using Luoshi.Office.Record;
using Luoshi.Office.Registration;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Office.Sqlite;

/// <summary>The office on one SQLite file in a data folder.</summary>
public static class SqliteOffice
{
    public const string FileName = "luoshi.db";

    private static readonly CaseHeeded Heeded = new();

    public static IServiceCollection AddSqliteOffice(this IServiceCollection services, string dataFolder)
    {
        services.AddDbContextFactory<OfficeDb>(options => Configure(options, Path.Combine(dataFolder, FileName)));
        return services.AddOfficeStores();
    }

    /// <summary>Brings the file to the present schema. Write-ahead logging lets readers go on while somebody writes.</summary>
    public static void Prepare(IServiceProvider services)
    {
        using var db = services.GetRequiredService<IDbContextFactory<OfficeDb>>().CreateDbContext();
        db.Database.Migrate();
        db.Database.ExecuteSqlRaw("PRAGMA journal_mode=WAL");
    }

    internal static void Configure(DbContextOptionsBuilder options, string file)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 };
        options.UseSqlite(connection.ToString(), sqlite => sqlite.MigrationsAssembly(typeof(SqliteOffice).Assembly));
        options.ReplaceService<IModelCustomizer, PortableModel>();
        options.AddInterceptors(Heeded);
    }
}
