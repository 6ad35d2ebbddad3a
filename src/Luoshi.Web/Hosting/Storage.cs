using Luoshi.Office.Backup;
using Luoshi.Office.Calendar;
using Luoshi.Office.Evidence;
using Luoshi.Office.Jobs;
using Luoshi.Office.Postgres;
using Luoshi.Office.Record;
using Luoshi.Office.Settings;
using Luoshi.Office.Sqlite;
using Luoshi.Office.Trail;
using Luoshi.Web.Settings;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Web.Hosting;

/// <summary>The office at a place: a PostgreSQL by its connection string, else SQLite in the data folder, and the files beside it.</summary>
public static class Storage
{
    /// <param name="hurried">True for an office that counts for nothing until it is whole, and is settled then (<see cref="Settle"/>).</param>
    public static IServiceCollection AddOffice(this IServiceCollection services, OfficePlace place, EvidenceOptions? evidence = null, bool hurried = false)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(place);
        services = place.Database is { } connectionString ? services.AddPostgresOffice(connectionString) : services.AddSqliteOffice(place.DataFolder, hurried);
        services.AddSingleton(evidence ?? new EvidenceOptions(place.EvidenceFolder, EvidenceOptions.DefaultMaxBytes) { FlushEach = !hurried });
        services.AddSingleton(new TrailSeals(place.SealsFile));
        services.AddSingleton<EvidenceStore>();
        services.AddSingleton<EvidenceCollector>();
        services.AddSingleton<IJobHandler, CollectEvidence>();
        services.AddSingleton(CollectEvidence.Schedule);
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

    /// <summary>Puts onto the disk what was written in a hurry, and lets go of its files.</summary>
    public static void Settle(IServiceProvider services, OfficePlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        foreach (var path in Directory.Exists(place.EvidenceFolder) ? Directory.EnumerateFiles(place.EvidenceFolder, "*", SearchOption.AllDirectories) : [])
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
            file.Flush(flushToDisk: true);
        }

        if (place.Database is null)
        {
            SqliteOffice.Settle(services);
        }
    }

    /// <summary>Brings the office of a server to the present schema. Where it is simulated, the server says so and its day is the last that was lived through.</summary>
    public static LuoshiWebOptions Open(LuoshiWebOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var services = new ServiceCollection().AddSingleton(options.Clock).AddLogging().AddOffice(options.Place).BuildServiceProvider();
        Prepare(services, options.Place);
        return services.GetRequiredService<SimulationStore>().FindAsync().GetAwaiter().GetResult() is { } simulation
            ? options with { Simulation = simulation, Clock = new OneDay(simulation.Until, options.Clock) }
            : options with { Simulation = null };
    }

    /// <summary>Does what only one of several nodes that start at once may do: the others wait, and then see what it did.</summary>
    public static void Alone(IServiceProvider services, OfficePlace place, Action work)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(work);
        if (place.Database is null)
        {
            // One node serves a file.
            work();
        }
        else
        {
            PostgresOffice.Alone(services, work);
        }
    }

    /// <summary>Whether there is a database at the place: a file that can be opened, for SQLite; a server is only known to be there by asking it.</summary>
    public static bool Exists(OfficePlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Database is not null || File.Exists(Path.Combine(place.DataFolder, SqliteOffice.FileName));
    }
}
