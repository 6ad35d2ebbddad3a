using System.Diagnostics;
using Npgsql;

namespace Luoshi.Testing.Databases;

/// <summary>
/// A real PostgreSQL server that this test run has to itself, in a temporary folder, reached by a socket there. It ends with the process of
/// the tests, however that ends. Its users sign in with a password, and own their databases without ruling the server.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    /// <summary>Who owns the databases that tests get; may make more.</summary>
    public const string User = "luoshi";

    public const string Password = "for-tests-only";

    private static readonly Lazy<PostgresServer> Once = new(() => new PostgresServer());

    private readonly Process _keeper;
    private readonly Lock _making = new();
    private readonly HashSet<string> _templates = [];
    private int _made;

    public PostgresServer()
    {
        Folder = Directory.CreateTempSubdirectory("luoshi-pg-").FullName;
        var script = File.ReadAllText(Repository.PathOf("tests", "Luoshi.Testing", "Databases", "private-postgres.sh"));
        _keeper = Process.Start(new ProcessStartInfo("setsid", ["bash", "-c", script, "private-postgres", Programs(), Folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("bash could not be started.");
        if (_keeper.StandardOutput.ReadLine() is var said and not "ready")
        {
            throw new InvalidOperationException($"The PostgreSQL server of the tests did not start: {said}\n{_keeper.StandardOutput.ReadToEnd()}");
        }

        Administer($"create role {User} login createdb password '{Password}'");
    }

    /// <summary>The one server of this process, started when it is first asked for.</summary>
    public static PostgresServer Shared => Once.Value;

    public string Folder { get; }

    /// <summary>The connection string of a database that has nothing in it.</summary>
    public string EmptyDatabase() => Make(NextName(), "template1");

    /// <summary>The connection string of a database like the one that <paramref name="prepare"/> makes the first time it is needed.</summary>
    /// <param name="template">A name for what is prepared.</param>
    /// <param name="prepare">Prepares the empty database of the connection string it is given, and closes its connections.</param>
    public string DatabaseLike(string template, Action<string> prepare)
    {
        ArgumentNullException.ThrowIfNull(prepare);
        lock (_making)
        {
            if (!_templates.Contains(template))
            {
                var made = Make(template, "template1");
                prepare(new NpgsqlConnectionStringBuilder(made) { Pooling = false }.ConnectionString);
                _templates.Add(template);
            }

            return Make(NextName(), template);
        }
    }

    /// <summary>The connection string of a database, whether there is one of that name or not.</summary>
    public string ConnectionString(string database, string user = User, string password = Password) =>
        new NpgsqlConnectionStringBuilder { Host = Folder, Database = database, Username = user, Password = password, MaxPoolSize = 20 }.ConnectionString;

    /// <summary>Removes a database, whoever is connected to it.</summary>
    public void Drop(string connectionString) =>
        Administer($"drop database if exists \"{new NpgsqlConnectionStringBuilder(connectionString).Database}\" with (force)");

    /// <summary>Runs a command as the superuser of the server.</summary>
    public void Administer(string command)
    {
        using var connection = new NpgsqlConnection(ConnectionString("postgres", "postgres"));
        connection.Open();
        using var sent = connection.CreateCommand();
#pragma warning disable CA2100 // Names and words of the tests themselves.
        sent.CommandText = command;
#pragma warning restore CA2100
        sent.ExecuteNonQuery();
    }

    /// <summary>Stops the server and removes its folder.</summary>
    public void Dispose()
    {
        _keeper.StandardInput.Close();
        _keeper.WaitForExit();
        _keeper.Dispose();
    }

    private string NextName() => $"test_{Interlocked.Increment(ref _made)}";

    private string Make(string name, string template)
    {
        Administer($"create database {name} template {template} owner {User}");
        return ConnectionString(name);
    }

    private static string Programs()
    {
        const string Known = "/usr/lib/postgresql";
        var installed = Directory.Exists(Known)
            ? Directory.EnumerateDirectories(Known).OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
            : Enumerable.Empty<string>();
        return new[] { Environment.GetEnvironmentVariable("LUOSHI_POSTGRES") ?? "" }
            .Concat(installed.Select(folder => Path.Combine(folder, "bin")))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .FirstOrDefault(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, "initdb")))
            ?? throw new InvalidOperationException(
                "No PostgreSQL server was found. 未找到 PostgreSQL 服务器程序。Debian: apt-get install postgresql-15; elsewhere let LUOSHI_POSTGRES name the folder of initdb.");
    }
}
