using System.Buffers;
using Luoshi.Core.Audit;
using Luoshi.Core.Model;

namespace Luoshi.Core.Emit;

/// <summary>Writes findings as SARIF 2.1.0, which editors and code hosts show in place. Columns count UTF-16 code units from 1.</summary>
public static class FindingsSarif
{
    /// <summary>Writes all reports as one run.</summary>
    /// <param name="reports">The documents that were checked, also those without findings.</param>
    /// <param name="toolVersion">The version of the tool that found them.</param>
    /// <param name="language">"zh" or "en".</param>
    /// <param name="output">Where to write.</param>
    public static void Write(IReadOnlyList<FindingReport> reports, string toolVersion, string language, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var rules = reports.SelectMany(report => report.Findings).DistinctBy(finding => finding.Code)
            .OrderBy(finding => finding.Code, StringComparer.Ordinal).ToList();
        using var json = new JsonWriter(output, indented: true);
        json.WriteStartObject();
        json.WriteString("$schema"u8, "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version"u8, "2.1.0");
        json.WriteStartArray("runs"u8);
        json.WriteStartObject();
        WriteTool(json, rules, toolVersion, language);
        json.WriteString("columnKind"u8, "utf16CodeUnits");
        WriteArtifacts(json, reports);
        json.WriteStartArray("results"u8);
        var results = new SarifResults(json, language, rules.Select(rule => rule.Code).ToList());
        for (var i = 0; i < reports.Count; i++)
        {
            results.Write(reports[i], i);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Raw("\n"u8);
        json.Flush();
    }

    private static void WriteTool(JsonWriter json, List<Finding> rules, string version, string language)
    {
        json.WriteStartObject("tool"u8);
        json.WriteStartObject("driver"u8);
        json.WriteString("name"u8, "luoshi");
        json.WriteString("version"u8, version);
        json.WriteString("language"u8, language == "en" ? "en-US" : "zh-CN");
        json.WriteStartArray("rules"u8);
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, rule.Code);
            if (Auditor.Rules.FirstOrDefault(each => each.Code == rule.Code) is { } described)
            {
                WriteText(json, "shortDescription"u8, described.Title.For(language));
                WriteText(json, "help"u8, described.Help.For(language));
                json.WriteStartObject("defaultConfiguration"u8);
                json.WriteString("level"u8, SarifResults.Level(described.Level));
                json.WriteEndObject();
            }

            json.WriteStartObject("properties"u8);
            json.WriteString("family"u8, EmitNames.Of(rule.Family));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(JsonWriter json, ReadOnlySpan<byte> name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
    }

    private static void WriteArtifacts(JsonWriter json, IReadOnlyList<FindingReport> reports)
    {
        json.WriteStartArray("artifacts"u8);
        foreach (var report in reports)
        {
            json.WriteStartObject();
            json.WriteStartObject("location"u8);
            json.WriteString("uri"u8, SarifResults.Uri(report.Path));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
