using System.Buffers;
using Luoshi.Core.Audit;
using Luoshi.Core.Audit.Rules;

namespace Luoshi.Core.Emit;

/// <summary>Writes the rules of the audit as JSON, each with its default level and the level in force.</summary>
public static class RulesJson
{
    /// <summary>Writes all rules as one object, in order of code.</summary>
    public static void Write(AuditSettings settings, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(settings);
        using var json = new JsonWriter(output, indented: true);
        json.WriteStartObject();
        json.WriteStartArray("rules"u8);
        foreach (var rule in Auditor.Rules)
        {
            json.WriteStartObject();
            json.WriteString("code"u8, rule.Code);
            json.WriteString("family"u8, EmitNames.Of(rule.Family));
            json.WriteString("defaultLevel"u8, EmitNames.Of(rule.Level));
            json.WriteString("level"u8, rule.LevelUnder(settings) is { } level ? EmitNames.Of(level) : RulesFile.Off);
            json.WriteText("title"u8, rule.Title);
            json.WriteText("help"u8, rule.Help);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Raw("\n"u8);
        json.Flush();
    }
}
