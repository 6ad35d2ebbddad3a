using System.CommandLine;
using Luoshi.Cli.Keeping;
using Luoshi.Cli.Terminal;

namespace Luoshi.Cli.Commands;

/// <summary>luoshi backup FILE [--data DIR] [--database TEXT]</summary>
internal static class BackupCommand
{
    public static Command Make(CliConsole console)
    {
        var office = new OfficeArguments(console);
        var file = new Argument<string>("FILE") { Description = console.Say(new("写到哪个文件，如 luoshi-20261130.zip；已有的不覆盖", "the file to write, such as luoshi-20261130.zip; none is overwritten")) };
        var command = new Command("backup", console.Say(new("把数据库和证据材料备份成一个文件，服务不必停", "backs up database and evidence into one file; the server may go on")));
        command.Add(file);
        office.AddTo(command);
        command.SetRun((parsed, cancellationToken) => new BackupRun(console, office.Read(parsed), Path.GetFullPath(parsed.GetRequiredValue(file))).RunAsync(cancellationToken));
        return command;
    }
}
