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
        json.WriteStartArray("fixes"u8);
        foreach (var fix in finding.Fixes)
        {
            Write(json, fix);
        }

        json.WriteEndArray();
        Write(json, finding.Acknowledged);
        json.WriteEndObject();
    }

    private static void Write(JsonWriter json, Acknowledgement? acknowledged)
    {
        if (acknowledged is null)
        {
            json.WriteNull("acknowledged"u8);
            return;
        }

        json.WriteStartObject("acknowledged"u8);
        json.WriteString("by"u8, acknowledged.By);
        json.WriteString("at"u8, EmitLanguage.Instant(acknowledged.At));
        json.WriteString("reason"u8, acknowledged.Reason);
        json.WriteEndObject();
    }

    private static void Write(JsonWriter json, QuickFix fix)
    {
        json.WriteStartObject();
        json.WriteText("title"u8, fix.Title);
        json.WriteBoolean("preferred"u8, fix.Preferred);
        json.WriteStartArray("edits"u8);
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            json.WriteNumber("start"u8, edit.Span.Start);
            json.WriteNumber("length"u8, edit.Span.Length);
            json.WriteString("replacement"u8, edit.Replacement);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
