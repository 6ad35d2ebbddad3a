using System.CommandLine;
using System.CommandLine.Parsing;
using Luoshi.Cli.Terminal;
using Luoshi.Core.Model;

namespace Luoshi.Cli.Commands;

/// <summary>Says what is wrong with a command line, in the language of the console, and what would be right.</summary>
internal static class UsageErrors
{
    public static int Report(CliConsole console, ParseResult parsed)
    {
        foreach (var message in Describe(console, parsed).Distinct())
        {
            console.Error.WriteLine(message);
        }

        var command = parsed.CommandResult.Command;
        var name = command is RootCommand ? "luoshi" : $"luoshi {command.Name}";
        console.WriteError(new($"用法见 {name} --help。", $"See {name} --help."));
        return ExitCodes.Usage;
    }

    private static IEnumerable<string> Describe(CliConsole console, ParseResult parsed)
    {
        if (parsed.UnmatchedTokens.Count > 0)
        {
            var word = parsed.UnmatchedTokens[0];
            yield return console.Say(Closest(word, parsed) is { } near
                ? new LocalizedText($"不认识“{word}”，是不是“{near}”？", $"\"{word}\" is not known; did you mean \"{near}\"?")
                : new LocalizedText($"不认识“{word}”。", $"\"{word}\" is not known."));
            yield break;
        }

        foreach (var error in parsed.Errors)
        {
            yield return error.SymbolResult switch
            {
                OptionResult { Tokens.Count: 0 } option => console.Say(new(
                    $"缺少 {option.Option.Name} {option.Option.HelpName}。", $"{option.Option.Name} {option.Option.HelpName} is missing.")),
                ArgumentResult { Tokens.Count: 0 } argument => console.Say(new(
                    $"缺少 {argument.Argument.Name}：{argument.Argument.Description}。", $"{argument.Argument.Name} is missing: {argument.Argument.Description}.")),
                CommandResult { Command: RootCommand } => console.Say(new(
                    "缺少命令：compile、check、acknowledge、rules 或 serve。", "A command is missing: compile, check, acknowledge, rules or serve.")),
                CommandResult => console.Say(Missing(parsed)),
                _ => error.Message,
            };
        }
    }

    private static LocalizedText Missing(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var names = command.Options.Where(option => option.Required && parsed.GetResult(option) is not { Tokens.Count: > 0 })
            .Select(option => $"{option.Name} {option.HelpName}")
            .Concat(command.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is not { Tokens.Count: > 0 }).Select(argument => argument.Name));
        var list = string.Join(", ", names);
        return new($"缺少 {list}。", $"Missing: {list}.");
    }

    private static string? Closest(string word, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return command.Subcommands.Select(sub => sub.Name).Concat(command.Options.Select(option => option.Name))
            .FirstOrDefault(name => name.TrimStart('-').StartsWith(word.TrimStart('-')[..Math.Min(2, word.TrimStart('-').Length)], StringComparison.Ordinal) && word.Length > 1);
    }
}
