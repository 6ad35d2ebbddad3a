using System.Diagnostics;
using Luoshi.Testing.Databases;
using Npgsql;

namespace Luoshi.Office.Tests.Schema;

public class PostgresServerTests
{
    [Fact]
    public void A_server_of_tests_leaves_neither_folder_nor_process_behind()
    {
        string folder;
        int process;
        using (var server = new PostgresServer())
        {
            folder = server.Folder;
            process = Ask(server.ConnectionString("postgres", "postgres"), "select pg_backend_pid()");
            Assert.True(Directory.Exists(folder));
        }

        Assert.False(Directory.Exists(folder));
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(process));
    }

    [Fact]
    public void The_server_of_the_tests_sorts_otherwise_than_the_office_unless_told_how()
    {
        var connection = PostgresServer.Shared.ConnectionString("postgres", "postgres");

        Assert.Equal(1, Ask(connection, "select ('张' < '李' collate \"C\")::int"));
        Assert.Equal(0, Ask(connection, "select ('张' < '李')::int"));
    }

    [Fact]
    public void Every_column_of_text_says_how_it_is_sorted()
    {
        using var office = new TemporaryOffice(Database.Postgres);
        using var db = office.Open();

        Assert.Equal(0, Ask(
            Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetConnectionString(db.Database) ?? "",
            "select count(*)::int from information_schema.columns where table_schema = 'public' and table_name not like '\\_\\_EF%' and data_type in ('text', 'character varying') and collation_name is distinct from 'C'"));
    }

    private static int Ask(string connectionString, string question)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(question, connection);
        return (int)(command.ExecuteScalar() ?? throw new InvalidOperationException("No answer."));
    }
}
