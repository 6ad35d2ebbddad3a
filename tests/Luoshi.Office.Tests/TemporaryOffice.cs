using Luoshi.Office.Acknowledgements;
using Luoshi.Office.Amendments;
using Luoshi.Office.Corrections;
using Luoshi.Office.Jobs;
using Luoshi.Office.Plans;
using Luoshi.Office.Record;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Office.Tests;

/// <summary>An office on a real database of its own, with a clock that the test moves.</summary>
public sealed class TemporaryOffice : IDisposable
{
    private readonly TemporaryDatabase _database;
    private readonly ServiceProvider _services;

    /// <param name="prepared">False for a database that has nothing in it yet.</param>
    /// <param name="change">What is to be different about the database's context.</param>
    /// <param name="host">What a host would add, such as how messages leave the server.</param>
    public TemporaryOffice(Database kind, bool prepared = true, Action<DbContextOptionsBuilder>? change = null, Action<IServiceCollection>? host = null)
    {
        _database = new(kind, prepared);
        var hosted = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        host?.Invoke(hosted);
        var services = _database.AddOffice(hosted);
        _services = services.ConfigureDbContext<OfficeDb>(change ?? (_ => { })).BuildServiceProvider();
        if (prepared && kind == Database.Sqlite)
        {
            Prepare();
        }
    }

    public string Folder => _database.Folder;

    /// <summary>Of a database on the PostgreSQL server; null for a file.</summary>
    public string? Connection => _database.Connection;

    public MovableClock Clock { get; } = new();

    public PlanStore Plans => _services.GetRequiredService<PlanStore>();

    public AcknowledgementStore Acknowledgements => _services.GetRequiredService<AcknowledgementStore>();

    public CorrectionStore Corrections => _services.GetRequiredService<CorrectionStore>();

    public AmendmentStore Amendments => _services.GetRequiredService<AmendmentStore>();

    public JobIntake JobIntake => _services.GetRequiredService<JobIntake>();

    public IDbContextFactory<OfficeDb> Databases => _services.GetRequiredService<IDbContextFactory<OfficeDb>>();

    public T Get<T>()
        where T : notnull =>
        _services.GetRequiredService<T>();

    public OfficeDb Open() => Databases.CreateDbContext();

    public void Prepare() => _database.Prepare(_services);

    public static Actor As(string name) => new(null, name, null, "test");

    public static ReceivedDocument Document(string name, string content) =>
        new(name, "标题 " + name, System.Text.Encoding.UTF8.GetBytes(content), "UTF-8", "0.1.0");

    public void Dispose()
    {
        _services.Dispose();
        _database.Dispose();
    }
}

public sealed class MovableClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2013, 11, 30, 1, 2, 3, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
