using Luoshi.Core.Model;
using Luoshi.Office.Postgres;
using Luoshi.Testing.Databases;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Luoshi.Office.Tests.Schema;

public class PostgresTroubleTests
{
    private static PostgresServer Server => PostgresServer.Shared;

    [Fact]
    public void A_wrong_password_is_told_without_repeating_it()
    {
        var told = Tell(Server.ConnectionString("postgres", password: "wrong-one"));

        Assert.Contains("用户“luoshi”：用户名或密码不对", told.Zh, StringComparison.Ordinal);
        Assert.Contains("password is wrong", told.En, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-one", told.Zh + told.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_is_not_there_is_told_with_its_place()
    {
        var told = Tell("Host=127.0.0.1;Port=1;Database=luoshi;Username=luoshi;Password=x");

        Assert.Contains("连不上 PostgreSQL 127.0.0.1:1/luoshi", told.Zh, StringComparison.Ordinal);
        Assert.Contains("cannot be reached", told.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_that_does_not_exist_is_made_where_the_user_may_and_told_where_not()
    {
        Server.Administer("create role guest login password 'guest'");
        var told = Tell(Server.ConnectionString("missing", "guest", "guest"));
        Assert.Contains("create database missing owner guest", told.Zh, StringComparison.Ordinal);
        Assert.Contains("create database missing owner guest", told.En, StringComparison.Ordinal);

        Prepare(Server.ConnectionString("missing"));
        Assert.Contains("user “guest” lacks a right", Tell(Server.ConnectionString("missing", "guest", "guest")).En, StringComparison.Ordinal);
        Server.Drop(Server.ConnectionString("missing"));
    }

    [Fact]
    public void A_database_that_cannot_keep_every_character_is_refused()
    {
        Server.Administer("create database ascii template template0 encoding 'SQL_ASCII' locale_provider libc locale 'C' owner " + PostgresServer.User);
        var told = Tell(Server.ConnectionString("ascii"));

        Assert.Contains("UTF8", told.Zh, StringComparison.Ordinal);
        Assert.Contains("its encoding is SQL_ASCII", told.En, StringComparison.Ordinal);
        Server.Drop(Server.ConnectionString("ascii"));
    }

    [Theory]
    [InlineData("postgres://luoshi:secret@db/luoshi")]
    [InlineData("Hots=db;Password=secret")]
    [InlineData("Host=db;Password=secret")]
    [InlineData("Host=db;Database=luoshi;Password=secret")]
    [InlineData("Host=db;Port=many;Database=luoshi;Username=luoshi;Password=secret")]
    public void A_connection_string_that_cannot_be_used_is_told_before_anything_is_tried(string connectionString)
    {
        var problem = PostgresTrouble.OfConnectionString(connectionString);

        Assert.Contains("Host=", problem?.Zh, StringComparison.Ordinal);
        Assert.Contains("Host=", problem?.En, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem?.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_string_that_can_be_tried_is_no_problem() =>
        Assert.Null(PostgresTrouble.OfConnectionString("Host=db;Database=luoshi;Username=luoshi"));

    private static LocalizedText Tell(string connectionString) =>
        PostgresTrouble.Of(Assert.ThrowsAny<Exception>(() => Prepare(connectionString)), connectionString);

    private static void Prepare(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;
        using var services = new ServiceCollection().AddPostgresOffice(connection).BuildServiceProvider();
        PostgresOffice.Prepare(services);
    }
}
