namespace Luoshi.Cli.Terminal;

/// <summary>The language of messages and help: --lang, else LUOSHI_LANG, else Chinese.</summary>
internal static class CliLanguage
{
    public const string Chinese = "zh";
    public const string English = "en";
    public const string Option = "--lang";
    public const string Variable = "LUOSHI_LANG";

    public static bool IsKnown(string? value) => value is Chinese or English;

    /// <summary>Found before the command line is parsed, since help and parse errors need it too.</summary>
    public static string Find(IReadOnlyList<string> arguments, string? variable)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var value = arguments[i] == Option && i + 1 < arguments.Count ? arguments[i + 1]
                : arguments[i].StartsWith(Option + "=", StringComparison.Ordinal) ? arguments[i][(Option.Length + 1)..]
                : null;
            if (IsKnown(value))
            {
                return value ?? Chinese;
            }
        }

        return variable?.StartsWith(English, StringComparison.OrdinalIgnoreCase) == true ? English : Chinese;
    }
}
