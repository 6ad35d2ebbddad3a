using System.CommandLine;
using Luoshi.Cli.Terminal;
using Luoshi.Web.Settings;

namespace Luoshi.Cli.Commands;

/// <summary>The options that say where the office is kept, for every command that works on it.</summary>
internal sealed class OfficeArguments
{
    /// <summary>Gives what --database gives, where a password is to stand in no list of processes.</summary>
    public const string DatabaseVariable = "LUOSHI_DATABASE";

    private const string DefaultFolder = "data";
    private readonly CliConsole _console;
    private readonly Option<string> _data;
    private readonly Option<string> _database;

    public OfficeArguments(CliConsole console)
    {
        _console = console;
        _data = new("--data")
        {
            HelpName = "DIR",
            Description = console.Say(new($"数据文件夹，默认 {DefaultFolder}", $"folder of the data; {DefaultFolder} unless given")),
        };
        _database = new("--database")
        {
            HelpName = "TEXT",
            Description = console.Say(new(
                $"PostgreSQL 的连接串，如 \"Host=…;Database=…;Username=…\"；带密码时请改用环境变量 {DatabaseVariable}。不给时用数据文件夹里的 SQLite",
                $"connection string of a PostgreSQL, as \"Host=…;Database=…;Username=…\"; with a password, use the environment's {DatabaseVariable} instead. SQLite in the data folder unless given")),
        };
    }

    public void AddTo(Command command)
    {
        command.Add(_data);
        command.Add(_database);
    }

    public OfficePlace Read(ParseResult parsed) => new(
        Path.GetFullPath(parsed.GetValue(_data) ?? DefaultFolder),
        parsed.GetValue(_database) ?? (_console.Variable(DatabaseVariable) is { Length: > 0 } given ? given : null));
}
