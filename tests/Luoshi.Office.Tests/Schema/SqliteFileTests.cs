using Luoshi.Office.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Tests.Schema;

public sealed class SqliteFileTests : IDisposable
{
    private readonly TemporaryOffice _office = new(Database.Sqlite);

    public void Dispose() => _office.Dispose();

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
}
