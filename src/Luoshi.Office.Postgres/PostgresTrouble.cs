using System.Data.Common;
using System.Net.Sockets;
using Luoshi.Core.Model;
using Npgsql;

namespace Luoshi.Office.Postgres;

/// <summary>What is the matter with a PostgreSQL database, in words that say what to do. A password never stands in them.</summary>
public static class PostgresTrouble
{
    private const string Example = "Host=db.example.org;Database=luoshi;Username=luoshi;Password=…";

    /// <summary>Why a connection string cannot be used, without connecting; null where it can be tried.</summary>
    public static LocalizedText? OfConnectionString(string connectionString)
    {
        try
        {
            var parts = new NpgsqlConnectionStringBuilder(connectionString);
            return string.IsNullOrWhiteSpace(parts.Host) || string.IsNullOrWhiteSpace(parts.Database) || string.IsNullOrWhiteSpace(parts.Username)
                ? new(
                    $"PostgreSQL 的连接串要写明 Host、Database 和 Username，例如 {Example}",
                    $"The connection string of PostgreSQL must give Host, Database and Username, as in {Example}")
                : null;
        }
        catch (ArgumentException)
        {
            // The text is not repeated: what cannot be read may hold a password.
            return new(
                $"看不懂 PostgreSQL 的连接串；各项写成“名称=值”，用分号隔开，例如 {Example}",
                $"The connection string of PostgreSQL cannot be read; write “name=value” parted by semicolons, as in {Example}");
        }
    }

    /// <summary>Which database a connection string names, without user and password.</summary>
    public static string Place(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        return $"PostgreSQL {parts.Host}:{parts.Port}/{parts.Database}";
    }

    /// <summary>Whether an exception comes from the database, or from the way to it.</summary>
    public static bool IsCauseOf(Exception trouble) => Chain(trouble).Any(inner => inner is DbException or SocketException);

    /// <summary>What an exception of the database means.</summary>
    public static LocalizedText Of(Exception trouble, string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        var place = Place(connectionString);
        var innermost = Chain(trouble).Last().Message;
        if (Chain(trouble).OfType<UnsuitableDatabaseException>().FirstOrDefault() is { } unsuitable)
        {
            return new($"{place}：{unsuitable.Reason.Zh}", $"{place}: {unsuitable.Reason.En}");
        }

        return Chain(trouble).OfType<PostgresException>().FirstOrDefault()?.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => new(
                $"{place} 不接受用户“{parts.Username}”：用户名或密码不对，或服务器的 pg_hba.conf 不允许这样登录。",
                $"{place} does not accept the user “{parts.Username}”: the name or the password is wrong, or the server's pg_hba.conf does not allow this sign-in."),
            PostgresErrorCodes.InsufficientPrivilege => new(
                $"{place}：用户“{parts.Username}”的权限不够；请管理员建好数据库并把所有者设为该用户：create database {parts.Database} owner {parts.Username}",
                $"{place}: the user “{parts.Username}” lacks a right; ask for a database owned by that user: create database {parts.Database} owner {parts.Username}"),
            PostgresErrorCodes.InvalidCatalogName => new(
                $"{place}：数据库“{parts.Database}”不存在；请先建库：create database {parts.Database} owner {parts.Username}",
                $"{place}: there is no database “{parts.Database}”; make it first: create database {parts.Database} owner {parts.Username}"),
            PostgresErrorCodes.TooManyConnections => new(
                $"{place} 的连接已满；请减少连接，或调大服务器的 max_connections。",
                $"{place} has no connection left; use fewer, or raise max_connections of the server."),
            { } other => new(
                $"{place} 报错（{other}）：{innermost}",
                $"{place} reports an error ({other}): {innermost}"),
            null when Chain(trouble).Any(inner => inner is SocketException or TimeoutException) => new(
                $"连不上 {place}：请检查主机名和端口、服务器是否已启动、防火墙是否放行。（{innermost}）",
                $"{place} cannot be reached: check host and port, that the server runs, and that no firewall stands between. ({innermost})"),
            null => new($"{place} 不能使用：{innermost}", $"{place} cannot be used: {innermost}"),
        };
    }

    private static IEnumerable<Exception> Chain(Exception trouble)
    {
        for (Exception? inner = trouble; inner is not null; inner = inner.InnerException)
        {
            yield return inner;
        }
    }
}
