using Luoshi.Office.Postgres;
using Luoshi.Office.Sqlite;
using Luoshi.Web.Settings;

namespace Luoshi.Web.Hosting;

/// <summary>The database that the options name: a PostgreSQL by its connection string, else SQLite in the data folder.</summary>
internal static class Storage
{
    public static IServiceCollection AddOffice(this IServiceCollection services, LuoshiWebOptions options) =>
        options.Database is { } connectionString ? services.AddPostgresOffice(connectionString) : services.AddSqliteOffice(options.DataFolder);

    /// <summary>Brings the database to the present schema.</summary>
    public static void Prepare(IServiceProvider services, LuoshiWebOptions options)
    {
        if (options.Database is null)
        {
            SqliteOffice.Prepare(services);
        }
        else
        {
            PostgresOffice.Prepare(services);
        }
    }
}
