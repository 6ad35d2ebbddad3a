using System.Buffers;

namespace Luoshi.Core.Emit;

/// <summary>Writes findings as JSON: a list of documents, each with its findings in the shape that plan.json uses.</summary>
public static class FindingsJson
{
    /// <summary>Writes all reports as one object.</summary>
    public static void Write(IEnumerable<FindingReport> reports, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(reports);
        using var json = new JsonWriter(output, indented: true);
        json.WriteStartObject();
        json.WriteString("schemaVersion"u8, PlanJsonWriter.SchemaVersion);
        json.WriteStartArray("documents"u8);
        foreach (var report in reports)
        {
            json.WriteStartObject();
            json.WriteString("path"u8, report.Path);
            json.WriteString("name"u8, report.Source.Name);
            json.WriteStartArray("findings"u8);
            foreach (var finding in report.Findings)
            {
                FindingJson.Write(json, (report.Source, finding));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Raw("\n"u8);
        json.Flush();
    }
}
