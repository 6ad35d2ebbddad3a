using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Emit;

/// <summary>A finding as JSON, the same in plan.json and in a report of findings.</summary>
internal static class FindingJson
{
    public static void Write(JsonWriter json, (SourceDocument Source, Finding Finding) item)
    {
        var (source, finding) = item;
        json.WriteStartObject();
        json.WriteString("code"u8, finding.Code);
        json.WriteString("family"u8, EmitNames.Of(finding.Family));
        json.WriteString("level"u8, EmitNames.Of(finding.Level));
        json.WritePlace(finding.Line, finding.Span);
        json.WriteText("message"u8, finding.Message);
        json.WriteText("help"u8, finding.Help);
        json.WriteStartArray("working"u8);
        foreach (var line in finding.Working)
        {
            json.WriteTextValue(line);
        }

        json.WriteEndArray();
        json.WriteStartArray("related"u8);
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            json.WritePlace(source.LineOf(related.Span.Start), related.Span);
            json.WriteText("note"u8, related.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
