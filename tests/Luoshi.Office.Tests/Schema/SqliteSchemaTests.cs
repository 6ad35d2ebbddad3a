using Luoshi.Office.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Luoshi.Office.Tests.Schema;

public sealed class SqliteSchemaTests : IDisposable
{
    private readonly TemporaryOffice _office = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _office.Dispose();

    [Fact]
    public void The_migrations_agree_with_the_mapping()
    {
        using var db = _office.Open();

        Assert.False(db.Database.HasPendingModelChanges(), "The mapping changed: add a migration in Luoshi.Office.Sqlite.");
        Assert.Empty(db.Database.GetPendingMigrations());
    }

    [Fact]
    public void The_file_uses_write_ahead_logging()
    {
        using var db = _office.Open();
        using var connection = db.Database.GetDbConnection();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode";

        Assert.Equal("wal", command.ExecuteScalar());
        Assert.True(File.Exists(Path.Combine(_office.Folder, SqliteOffice.FileName)));
    }

    [Fact]
    public async Task Preparing_a_second_time_keeps_what_is_there()
    {
        await _office.Plans.ReceiveAsync(TemporaryOffice.Document("方案.txt", "文字"), TemporaryOffice.As("陈一"), Cancellation);

        _office.Prepare();

        Assert.Single(await _office.Plans.ListAsync(Cancellation));
    }

    [Fact]
    public void Every_migration_can_be_undone()
    {
        using var db = _office.Open();
        var migrator = db.GetService<Microsoft.EntityFrameworkCore.Migrations.IMigrator>();

        migrator.Migrate("0");
        Assert.Equal(db.Database.GetMigrations(), db.Database.GetPendingMigrations());

        migrator.Migrate();
        Assert.Empty(db.Database.GetPendingMigrations());
    }
}
