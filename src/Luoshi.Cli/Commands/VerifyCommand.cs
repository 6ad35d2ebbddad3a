using System.CommandLine;
using Luoshi.Cli.Keeping;
using Luoshi.Cli.Terminal;

namespace Luoshi.Cli.Commands;

/// <summary>luoshi verify [--data DIR] [--database TEXT] [--export FILE]</summary>
internal static class VerifyCommand
{
    public static Command Make(CliConsole console)
    {
        var office = new OfficeArguments(console);
        var export = new Option<string>("--export")
        {
            HelpName = "FILE",
            Description = console.Say(new(
                "只核对一份导出的审计轨迹，不需要数据", "checks an exported audit trail alone; no data is needed")),
        };
        var command = new Command("verify", console.Say(new(
            "离线核对审计轨迹、数据和证据材料，指出绕过系统的改动", "checks audit trail, data and evidence offline and locates changes made behind the application's back")));
        office.AddTo(command);
        command.Add(export);
        command.SetRun((parsed, cancellationToken) => parsed.GetValue(export) is { Length: > 0 } file
            ? new ExportCheckRun(console, file).RunAsync(cancellationToken)
            : new VerifyRun(console, office.Read(parsed)).RunAsync(cancellationToken));
        return command;
    }
}
