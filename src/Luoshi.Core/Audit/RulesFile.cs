using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Luoshi.Core.Audit.Rules;
using Luoshi.Core.Model;

namespace Luoshi.Core.Audit;

/// <summary>What is wrong with a file of rule settings.</summary>
/// <param name="Line">1-based line; 0 where it is about the file as a whole.</param>
/// <param name="Column">1-based column, in bytes.</param>
/// <param name="Message">What is wrong, and how to mend it.</param>
public sealed record RulesFileProblem(int Line, int Column, LocalizedText Message);

/// <summary>
/// A file of rule settings (luoshi.rules.json), described by schema/rules.schema.json: levels by code, and tolerances.
/// Comments and trailing commas are allowed, since people write it by hand.
/// </summary>
/// <param name="Settings">What it sets; what is wrong in it is left as it was.</param>
/// <param name="Problems">What is wrong with it, in order of place.</param>
public sealed record RulesFile(AuditSettings Settings, ImmutableArray<RulesFileProblem> Problems)
{
    /// <summary>The word that turns a rule off.</summary>
    public const string Off = "off";

    private const decimal LargestTolerance = 0.5m;

    /// <summary>Reads a file; never throws on what it holds.</summary>
    public static RulesFile Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new Reader(utf8);
        try
        {
            reader.Read();
        }
        catch (JsonException trouble)
        {
            reader.Problems.Add(new(
                (int)trouble.LineNumber.GetValueOrDefault() + 1, (int)trouble.BytePositionInLine.GetValueOrDefault() + 1,
                new("不是有效的 JSON：检查这里的引号、逗号和括号。", "This is no valid JSON: check quotes, commas and brackets here.")));
        }

        return new(reader.Settings, [.. reader.Problems]);
    }

    private static bool TryLevel(string? word, out FindingLevel? level)
    {
        level = word switch { "info" => FindingLevel.Info, "warning" => FindingLevel.Warning, "error" => FindingLevel.Error, _ => null };
        return level is not null || word == Off;
    }

    private static LocalizedText UnknownCode(string code)
    {
        var near = Auditor.Rules.Select(r => r.Code).FirstOrDefault(c => code.Length == c.Length && c.Zip(code).Count(p => p.First != p.Second) == 1);
        return code.StartsWith("LS000", StringComparison.Ordinal)
            ? new($"{code} 说的是文件读不出来，级别不能改；删去这一行。", $"{code} is about files that cannot be read; its level cannot be set. Remove this line.")
            : near is null
                ? new($"没有代码为“{code}”的规则；luoshi rules 列出全部代码。", $"There is no rule with the code \"{code}\"; luoshi rules lists them all.")
                : new($"没有代码为“{code}”的规则，是不是 {near}？luoshi rules 列出全部代码。", $"There is no rule with the code \"{code}\"; did you mean {near}? luoshi rules lists them all.");
    }

    private ref struct Reader(ReadOnlySpan<byte> utf8)
    {
        private readonly ReadOnlySpan<byte> _utf8 = utf8;
        private Utf8JsonReader _json = new(utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });

        public AuditSettings Settings { get; private set; } = AuditSettings.Default;

        public List<RulesFileProblem> Problems { get; } = [];

        public void Read()
        {
            if (!_json.Read() || _json.TokenType != JsonTokenType.StartObject)
            {
                Complain(new("文件应为一个 JSON 对象：{ \"rules\": { … } }。", "The file should be one JSON object: { \"rules\": { … } }."));
                return;
            }

            while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
            {
                var name = _json.GetString();
                switch (name)
                {
                    case "rules":
                        ReadLevels();
                        break;
                    case "aboutTolerance":
                        Settings = Settings with { AboutTolerance = Tolerance(Settings.AboutTolerance) };
                        break;
                    case "densityTolerance":
                        Settings = Settings with { DensityTolerance = Tolerance(Settings.DensityTolerance) };
                        break;
                    case "$schema":
                        _json.Read();
                        _json.Skip();
                        break;
                    default:
                        Complain(new($"不认识“{name}”；可写 rules、aboutTolerance、densityTolerance。", $"\"{name}\" is not known; write rules, aboutTolerance or densityTolerance."));
                        _json.Read();
                        _json.Skip();
                        break;
                }
            }

            while (_json.Read())
            {
            }
        }

        private void ReadLevels()
        {
            _json.Read();
            if (_json.TokenType != JsonTokenType.StartObject)
            {
                Complain(new("rules 应为对象：{ \"LS2005\": \"off\" }。", "rules should be an object: { \"LS2005\": \"off\" }."));
                _json.Skip();
                return;
            }

            var levels = Settings.Levels.ToBuilder();
            while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
            {
                var code = _json.GetString() ?? string.Empty;
                var known = Auditor.Rules.Any(r => r.Code == code);
                if (!known)
                {
                    Complain(UnknownCode(code));
                }

                _json.Read();
                if (_json.TokenType == JsonTokenType.String && TryLevel(_json.GetString(), out var level))
                {
                    if (known)
                    {
                        levels[code] = level;
                    }
                }
                else
                {
                    var said = _json.TokenType == JsonTokenType.String ? _json.GetString() : null;
                    Complain(said is null
                        ? new($"{code} 的级别应为 \"off\"、\"info\"、\"warning\" 或 \"error\"。", $"The level of {code} should be \"off\", \"info\", \"warning\" or \"error\".")
                        : new($"{code} 的级别不能是“{said}”，应为 off、info、warning 或 error。", $"The level of {code} cannot be \"{said}\"; it takes off, info, warning or error."));
                    _json.Skip();
                }
            }

            Settings = Settings with { Levels = levels.ToImmutable() };
        }

        private decimal Tolerance(decimal present)
        {
            _json.Read();
            if (_json.TokenType == JsonTokenType.Number && _json.TryGetDecimal(out var value) && value is >= 0 and <= LargestTolerance)
            {
                return value;
            }

            var most = LargestTolerance.ToString(CultureInfo.InvariantCulture);
            Complain(new($"容差应为 0 到 {most} 之间的数，如 0.05。", $"A tolerance is a number from 0 to {most}, such as 0.05."));
            _json.Skip();
            return present;
        }

        private readonly void Complain(LocalizedText message)
        {
            var bom = _utf8.StartsWith("\uFEFF"u8) ? 3 : 0;
            var before = _utf8[..Math.Min(_utf8.Length, (int)_json.TokenStartIndex + bom)];
            Problems.Add(new(before.Count((byte)'\n') + 1, before.Length - (before.LastIndexOf((byte)'\n') + 1) + 1, message));
        }
    }
}
