using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Luoshi.Cli.Terminal;

namespace Luoshi.Cli.Commands;

/// <summary>All commands put together.</summary>
internal static class CommandLine
{
    public static RootCommand Make(CliConsole console)
    {
        var root = new RootCommand(console.Say(new(
            $"落实 {ProductVersion.Text}：把工作方案编译成承诺（指标、任务、责任、节点），检查其中的账目和可落实性。",
            $"Luoshi {ProductVersion.Text}: compiles work plans into promises (targets, tasks, responsibilities, milestones) and audits their arithmetic and deliverability.")));
        foreach (var option in root.Options)
        {
            (option.Action, option.Description) = option switch
            {
                HelpOption => (new HelpPrinter(console), console.Say(new("显示用法", "shows how to use it"))),
                VersionOption => (new VersionPrinter(console), console.Say(new("显示版本", "shows the version"))),
                _ => (option.Action, option.Description),
            };
        }

        root.Add(CommonArguments.Language(console));
        root.Add(CompileCommand.Make(console));
        root.Add(CheckCommand.Make(console));
        root.Add(AcknowledgeCommand.Make(console));
        root.Add(TestCommand.Make(console));
        root.Add(DiffCommand.Make(console));
        root.Add(AmendCommand.Make(console));
        root.Add(RulesCommand.Make(console));
        root.Add(ServeCommand.Make(console));
        root.Add(SimulateCommand.Make(console));
        root.Add(VerifyCommand.Make(console));
        root.Add(BackupCommand.Make(console));
        root.Add(RestoreCommand.Make(console));
        return root;
    }

    private sealed class VersionPrinter(CliConsole console) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            console.Out.WriteLine($"luoshi {ProductVersion.Text}");
            return ExitCodes.Success;
        }
    }
}
