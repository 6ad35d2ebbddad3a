using System.Buffers;
using System.Text;
using Luoshi.Cli.Terminal;
using Luoshi.Core.Audit;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Emit;
using Luoshi.Core.Model;

namespace Luoshi.Cli.Rules;

/// <summary>The rules command: lists every rule with the level in force.</summary>
internal sealed class RulesRun(CliConsole console, string? settingsPath, bool json)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (await RuleSettings.ReadAsync(console, settingsPath, cancellationToken) is not { } settings)
        {
            return ExitCodes.Usage;
        }

        if (json)
        {
            var output = new ArrayBufferWriter<byte>();
            RulesJson.Write(settings, output);
            console.Out.Write(Encoding.UTF8.GetString(output.WrittenSpan));
            return ExitCodes.Success;
        }

        foreach (var rule in Auditor.Rules)
        {
            console.Out.Write($"{rule.Code}  {Pad(Family(rule.Family), 10)}  {Pad(Level(rule.LevelUnder(settings)), 7)}  {console.Say(rule.Title)}{Changed(rule, settings)}\n");
        }

        return ExitCodes.Success;
    }

    private string Changed(RuleDescription rule, AuditSettings settings) =>
        rule.LevelUnder(settings) == rule.Level ? string.Empty : console.Say(new($"（默认 {Level(rule.Level)}）", $" (default {Level(rule.Level)})"));

    private string Level(FindingLevel? level) => console.Say(level switch
    {
        FindingLevel.Error => new("错误", "error"),
        FindingLevel.Warning => new("警告", "warning"),
        FindingLevel.Info => new("提示", "info"),
        _ => new("关闭", "off"),
    });

    private string Family(FindingFamily family) => console.Say(family switch
    {
        FindingFamily.Arithmetic => new("算术", "arithmetic"),
        FindingFamily.Delivery => new("落实", "delivery"),
        _ => new("读取", "reading"),
    });

    private string Pad(string word, int width) => console.Language == CliLanguage.English ? word.PadRight(width) : word;
}
