using System.Text;
using Luoshi.Cli;
using Luoshi.Cli.Terminal;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var console = new CliConsole
{
    Out = Console.Out,
    Error = Console.Error,
    OpenInput = Console.OpenStandardInput,
    IsTerminal = !Console.IsOutputRedirected,
    Width = Console.IsOutputRedirected ? 100 : Math.Clamp(Console.WindowWidth, 60, 200),
    Language = CliLanguage.Find(args, Environment.GetEnvironmentVariable(CliLanguage.Variable)),
    Variable = Environment.GetEnvironmentVariable,
};
return await LuoshiCli.RunAsync(args, console);
