using System.CommandLine;
using System.Globalization;
using Luoshi.Cli.Acknowledgements;
using Luoshi.Cli.Terminal;
using Luoshi.Core.Model;

namespace Luoshi.Cli.Commands;

/// <summary>luoshi acknowledge FILE --code CODE [--line N] --by NAME --reason WORDS --to FILE</summary>
internal static class AcknowledgeCommand
{
    public static Command Make(CliConsole console)
    {
        var file = new Argument<string>("FILE") { Description = console.Say(new("方案的文本文件", "text file of the plan")) };
        var code = Required(console, "--code", "CODE", new("问题的代码，如 LS2005", "code of the finding, such as LS2005"));
        var line = new Option<string>("--line") { HelpName = "N", Description = console.Say(new("所在行；该代码只有一个问题时可以不写", "its line; not needed where there is one finding of the code")) };
        line.Validators.Add(result => CommonArguments.Require(console, result, TryLine(CommonArguments.Value(result), out _), "1, 2, 3…"));
        var by = Required(console, "--by", "NAME", new("谁认可", "who acknowledges it"));
        var reason = Required(console, "--reason", "WORDS", new("为什么可以照旧", "why it may stay"));
        var to = Required(console, "--to", "FILE", new("记入哪个认可文件，没有就新建", "the file of acknowledgements to add to, made where it does not exist"));

        var command = new Command("acknowledge", console.Say(new(
            "把一个问题记为已认可、照旧不改，写明谁和为什么", "records that a finding is known and stays, by whom and why")));
        command.Add(file);
        foreach (var option in (Option[])[code, line, by, reason, to])
        {
            command.Add(option);
        }

        command.SetRun((parsed, cancellationToken) =>
        {
            TryLine(parsed.GetValue(line), out var number);
            return new AcknowledgeRun(console, new(
                parsed.GetValue(file) ?? string.Empty, parsed.GetValue(code) ?? string.Empty, number,
                parsed.GetValue(by) ?? string.Empty, parsed.GetValue(reason) ?? string.Empty, parsed.GetValue(to) ?? string.Empty)).RunAsync(cancellationToken);
        });
        return command;
    }

    private static Option<string> Required(CliConsole console, string name, string value, LocalizedText description)
    {
        var option = new Option<string>(name) { HelpName = value, Required = true, Description = console.Say(description) };
        option.Validators.Add(result => CommonArguments.Require(console, result, !string.IsNullOrWhiteSpace(CommonArguments.Value(result)), value));
        return option;
    }

    private static bool TryLine(string? value, out int? line)
    {
        var valid = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
        line = valid ? number : null;
        return valid || value is null;
    }
}
