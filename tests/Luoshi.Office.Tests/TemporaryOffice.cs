using Luoshi.Office.Acknowledgements;
using Luoshi.Office.Amendments;
using Luoshi.Office.Corrections;
using Luoshi.Office.Plans;
using Luoshi.Office.Record;
using Luoshi.Office.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Office.Tests;

/// <summary>An office on a real SQLite file in a folder of its own, with a clock that the test moves.</summary>
public sealed class TemporaryOffice : IDisposable
{
    private readonly ServiceProvider _services;

    public TemporaryOffice()
    {
        Folder = Directory.CreateTempSubdirectory("luoshi-office-").FullName;
        _services = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddSqliteOffice(Folder).BuildServiceProvider();
        SqliteOffice.Prepare(_services);
    }

    public string Folder { get; }

    public MovableClock Clock { get; } = new();

    public PlanStore Plans => _services.GetRequiredService<PlanStore>();

    public AcknowledgementStore Acknowledgements => _services.GetRequiredService<AcknowledgementStore>();

    public CorrectionStore Corrections => _services.GetRequiredService<CorrectionStore>();

    public AmendmentStore Amendments => _services.GetRequiredService<AmendmentStore>();

    public IDbContextFactory<OfficeDb> Databases => _services.GetRequiredService<IDbContextFactory<OfficeDb>>();

    public OfficeDb Open() => Databases.CreateDbContext();

    public void Prepare() => SqliteOffice.Prepare(_services);

    public static Actor As(string name) => new(null, name, null, "test");

    public static ReceivedDocument Document(string name, string content) =>
        new(name, "标题 " + name, System.Text.Encoding.UTF8.GetBytes(content), "UTF-8", "0.1.0");

    public void Dispose()
    {
        _services.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}

public sealed class MovableClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2013, 11, 30, 1, 2, 3, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
