using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Luoshi.Cli.Terminal;
using Luoshi.Core.Model;

namespace Luoshi.Cli.Commands;

/// <summary>Options and arguments that several commands take, and how wrong values are answered.</summary>
internal static class CommonArguments
{
    public static Argument<string[]> Files(CliConsole console) => new("FILE")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = console.Say(new(
            "方案的文本文件、文件夹（取其中所有 .txt）、通配符（*、?、**），或用 - 表示标准输入",
            "text files of plans, folders (all .txt below them), patterns (*, ?, **), or - for standard input")),
    };

    public static Option<string> Language(CliConsole console)
    {
        var option = new Option<string>(CliLanguage.Option)
        {
            HelpName = "zh|en",
            Recursive = true,
            Description = console.Say(new(
                $"语言，zh 或 en；不给时看环境变量 {CliLanguage.Variable}，再不然为 zh",
                $"language, zh or en; else the environment's {CliLanguage.Variable}, else zh")),
        };
        option.Validators.Add(result => Require(console, result, CliLanguage.IsKnown(Value(result)), "zh, en"));
        return option;
    }

    /// <summary>The file that sets levels of rules.</summary>
    public static Option<string> Rules(CliConsole console) => new("--rules")
    {
        HelpName = "FILE",
        Description = console.Say(new("规则设置文件：各条规则的级别或关闭", "file of rule settings: levels of rules, or off")),
    };

    public static Option<string> Corrections(CliConsole console) => new("--corrections")
    {
        HelpName = "FILE",
        Description = console.Say(new("手工更正文件；只能同时处理一份方案", "file of corrections made by hand; for one plan at a time")),
    };

    /// <summary>The file of acknowledgements.</summary>
    public static Option<string> Acknowledged(CliConsole console) => new("--acknowledged")
    {
        HelpName = "FILE",
        Description = console.Say(new("认可文件：已知悉、照旧不改的问题", "file of acknowledgements: findings that are known and stay")),
    };

    /// <summary>A day, written 2013-06-30.</summary>
    public static Option<string> AsOf(CliConsole console, LocalizedText description) => Day(console, "--as-of", description);

    /// <summary>A day under another name.</summary>
    public static Option<string> Day(CliConsole console, string name, LocalizedText description)
    {
        var option = new Option<string>(name) { HelpName = "YYYY-MM-DD", Description = console.Say(description) };
        option.Validators.Add(result => Require(console, result, TryDate(Value(result), out _), "2013-06-30"));
        return option;
    }

    public static bool TryDate(string? value, out DateOnly? date)
    {
        var valid = DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        date = valid ? day : null;
        return valid || value is null;
    }

    /// <summary>An option with a few possible words; the first is the default.</summary>
    public static Option<string> Words(CliConsole console, string name, LocalizedText description, params string[] words)
    {
        var option = new Option<string>(name)
        {
            HelpName = string.Join('|', words),
            Description = console.Say(description),
            DefaultValueFactory = _ => words[0],
        };
        option.Validators.Add(result => Require(console, result, words.Contains(Value(result) ?? words[0]), string.Join(", ", words)));
        return option;
    }

    public static void Require(CliConsole console, OptionResult result, bool valid, string expected)
    {
        if (!valid)
        {
            result.AddError(console.Say(new(
                $"{result.Option.Name} 不能是“{Value(result)}”，应为：{expected}。",
                $"{result.Option.Name} cannot be \"{Value(result)}\"; it takes: {expected}.")));
        }
    }

    public static string? Value(OptionResult result) => result.Tokens.Count > 0 ? result.Tokens[0].Value : null;
}
