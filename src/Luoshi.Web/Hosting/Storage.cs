using Luoshi.Office.Backup;
using Luoshi.Office.Evidence;
using Luoshi.Office.Postgres;
using Luoshi.Office.Record;
using Luoshi.Office.Sqlite;
using Luoshi.Office.Trail;
using Luoshi.Web.Settings;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Web.Hosting;

/// <summary>The office at a place: a PostgreSQL by its connection string, else SQLite in the data folder, and the files beside it.</summary>
public static class Storage
{
    public static IServiceCollection AddOffice(this IServiceCollection services, OfficePlace place, EvidenceOptions? evidence = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(place);
        services = place.Database is { } connectionString ? services.AddPostgresOffice(connectionString) : services.AddSqliteOffice(place.DataFolder);
        services.AddSingleton(evidence ?? new EvidenceOptions(place.EvidenceFolder, EvidenceOptions.DefaultMaxBytes));
        services.AddSingleton(new TrailSeals(place.SealsFile));
        services.AddSingleton<EvidenceStore>();
        services.AddSingleton<EvidenceCollector>();
        services.AddSingleton<IKeptContents, EvidenceCheck>();
        services.AddSingleton<TrailVerifier>();
        services.AddSingleton<IReadOnlyList<BackupFolder>>(place.BackupFolders);
        services.AddSingleton<BackupWriter>();
        services.AddSingleton<BackupReader>();
        return services;
    }

    /// <summary>Brings the database to the present schema and opens the audit trail of one that is older than it.</summary>
    public static void Prepare(IServiceProvider services, OfficePlace place)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(place);
        if (place.Database is null)
        {
            SqliteOffice.Prepare(services);
        }
        else
        {
            PostgresOffice.Prepare(services);
        }

        TrailBaseline.EnsureAsync(services.GetRequiredService<IDbContextFactory<OfficeDb>>(), services.GetRequiredService<TimeProvider>()).GetAwaiter().GetResult();
    }

    /// <summary>Whether there is a database at the place: a file that can be opened, for SQLite; a server is only known to be there by asking it.</summary>
    public static bool Exists(OfficePlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Database is not null || File.Exists(Path.Combine(place.DataFolder, SqliteOffice.FileName));
    }
}
