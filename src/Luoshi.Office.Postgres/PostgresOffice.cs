using Luoshi.Office.Record;
using Luoshi.Office.Registration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Office.Postgres;

/// <summary>The office on a PostgreSQL server, which several web servers can share.</summary>
public static class PostgresOffice
{
    public static IServiceCollection AddPostgresOffice(this IServiceCollection services, string connectionString)
    {
        services.AddDbContextFactory<OfficeDb>(options => Configure(options, connectionString));
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
        db.Database.Migrate();
    }

    internal static void Configure(DbContextOptionsBuilder options, string connectionString)
    {
        options.UseNpgsql(connectionString, npgsql => npgsql.MigrationsAssembly(typeof(PostgresOffice).Assembly));
        options.ReplaceService<IModelCustomizer, PostgresModel>();
    }
}
