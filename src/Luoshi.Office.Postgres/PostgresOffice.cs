using System.Data.Common;
using Luoshi.Office.Record;
using Luoshi.Office.Registration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Luoshi.Office.Postgres;

/// <summary>The office on a PostgreSQL server, which several web servers can share.</summary>
public static class PostgresOffice
{
    private const int MostPrepared = 200;

    public static IServiceCollection AddPostgresOffice(this IServiceCollection services, string connectionString)
    {
        services.AddPooledDbContextFactory<OfficeDb>(options => Configure(options, connectionString));
        return services.AddOfficeStores();
    }

    /// <summary>
    /// Brings the database to the present schema; makes it where it does not exist and the user may. Servers that start at once wait for
    /// each other.
    /// </summary>
    /// <exception cref="System.Data.Common.DbException">It cannot be used; <see cref="PostgresTrouble"/> says why in words.</exception>
    public static void Prepare(IServiceProvider services)
    {
        using var db = services.GetRequiredService<IDbContextFactory<OfficeDb>>().CreateDbContext();
        OneAtATime.Migrate(db);
        var encoding = db.Database.SqlQueryRaw<string>("select current_setting('server_encoding') as \"Value\"").Single();
        if (encoding != "UTF8")
        {
            throw new UnsuitableDatabaseException(new(
                $"它的编码是 {encoding}，存不下全部汉字；请另建编码为 UTF8 的数据库。",
                $"its encoding is {encoding}, which cannot keep every character; make a database with the encoding UTF8."));
        }
    }

    /// <summary>Does something while every other server of the database that would do so too waits.</summary>
    public static void Alone(IServiceProvider services, Action work)
    {
        ArgumentNullException.ThrowIfNull(work);
        using var db = services.GetRequiredService<IDbContextFactory<OfficeDb>>().CreateDbContext();
        OneAtATime.Run(db, work);
    }

    /// <summary>
    /// The connection string, with what is asked again and again planned once for each connection, and connections not reset before they
    /// are used again: nothing sets anything for longer than its transaction but <see cref="OneAtATime"/>, which takes it back. What the
    /// string says itself of these stays, as behind a pooler that cannot have statements prepared.
    /// </summary>
    internal static string Tuned(string connectionString)
    {
        // Npgsql's own builder claims to contain every key it knows, written or not.
        var written = new DbConnectionStringBuilder { ConnectionString = connectionString };
        var tuned = new NpgsqlConnectionStringBuilder(connectionString);
        if (!written.ContainsKey("Max Auto Prepare") && !written.ContainsKey("MaxAutoPrepare"))
        {
            tuned.MaxAutoPrepare = MostPrepared;
        }

        if (!written.ContainsKey("No Reset On Close") && !written.ContainsKey("NoResetOnClose"))
        {
            tuned.NoResetOnClose = true;
        }

        return tuned.ConnectionString;
    }

    internal static void Configure(DbContextOptionsBuilder options, string connectionString)
    {
        options.UseNpgsql(Tuned(connectionString), npgsql => npgsql.MigrationsAssembly(typeof(PostgresOffice).Assembly));
        options.ReplaceService<IModelCustomizer, PostgresModel>();

        // Each comes as an exception too, and is told by whoever catches it; some, such as a table of migrations that is not there yet, are expected.
        options.ConfigureWarnings(warnings => warnings.Log(
            (RelationalEventId.CommandError, LogLevel.Debug), (RelationalEventId.ConnectionError, LogLevel.Debug)));
    }
}
