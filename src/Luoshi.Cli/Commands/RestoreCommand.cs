using System.CommandLine;
using Luoshi.Cli.Keeping;
using Luoshi.Cli.Terminal;

namespace Luoshi.Cli.Commands;

/// <summary>luoshi restore FILE [--data DIR] [--database TEXT]</summary>
internal static class RestoreCommand
{
    public static Command Make(CliConsole console)
    {
        var office = new OfficeArguments(console);
        var file = new Argument<string>("FILE") { Description = console.Say(new("luoshi backup 写出的文件", "a file that luoshi backup wrote")) };
        var command = new Command("restore", console.Say(new(
            "把备份恢复到空的数据文件夹或空的数据库，并核对", "restores a backup into an empty data folder or an empty database, and verifies it")));
        command.Add(file);
        office.AddTo(command);
        command.SetRun((parsed, cancellationToken) => new RestoreRun(console, office.Read(parsed), Path.GetFullPath(parsed.GetRequiredValue(file))).RunAsync(cancellationToken));
        return command;
    }
}
