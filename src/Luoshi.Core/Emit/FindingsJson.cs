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
            json.WriteStartArray("obsoleteAcknowledgements"u8);
            foreach (var obsolete in report.Obsolete)
            {
                json.WriteStartObject();
                json.WriteString("id"u8, obsolete.Id);
                json.WriteString("code"u8, obsolete.Code);
                json.WriteString("quote"u8, obsolete.Anchor.Quote);
                json.WriteString("by"u8, obsolete.By);
                json.WriteString("at"u8, EmitLanguage.Instant(obsolete.At));
                json.WriteString("reason"u8, obsolete.Reason);
                json.WriteEndObject();
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
