using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Emit;

/// <summary>The results of a SARIF run: a finding with its place, and the places it rests on as related locations.</summary>
internal sealed class SarifResults(JsonWriter json, string language, List<string> codes)
{
    private const int LongestSnippet = 400;

    public void Write(FindingReport report, int artifact)
    {
        foreach (var finding in report.Findings)
        {
            json.WriteStartObject();
            json.WriteString("ruleId"u8, finding.Code);
            json.WriteNumber("ruleIndex"u8, codes.IndexOf(finding.Code));
            json.WriteString("level"u8, Level(finding.Level));
            WriteMessage(Message(finding));
            json.WriteStartArray("locations"u8);
            WriteLocation(report, artifact, finding.Span, null, null);
            json.WriteEndArray();
            WriteRelated(report, artifact, finding);
            WriteFixes(report, artifact, finding);
            WriteSuppression(finding.Acknowledged);
            json.WriteEndObject();
        }
    }

    /// <summary>The level as SARIF calls it.</summary>
    public static string Level(FindingLevel level) => level == FindingLevel.Info ? "note" : EmitNames.Of(level);

    /// <summary>A path as a URI reference: each step escaped, a rooted path as a file URI.</summary>
    public static string Uri(string path)
    {
        var steps = path.Replace('\\', '/').Split('/').Select(System.Uri.EscapeDataString);
        var escaped = string.Join('/', steps);
        return Path.IsPathRooted(path) ? "file://" + (escaped.StartsWith('/') ? "" : "/") + escaped : escaped;
    }

    /// <summary>The message with its sum and advice: most viewers show nothing else.</summary>
    private string Message(Finding finding) => string.Join(
        '\n', finding.Working.Prepend(finding.Message).Append(finding.Help).Select(text => text.For(language)).Where(text => text.Length > 0));

    private void WriteRelated(FindingReport report, int artifact, Finding finding)
    {
        if (finding.Related.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("relatedLocations"u8);
        for (var i = 0; i < finding.Related.Length; i++)
        {
            WriteLocation(report, artifact, finding.Related[i].Span, i + 1, finding.Related[i].Note.For(language));
        }

        json.WriteEndArray();
    }

    private void WriteFixes(FindingReport report, int artifact, Finding finding)
    {
        if (finding.Fixes.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("fixes"u8);
        foreach (var fix in finding.Fixes)
        {
            json.WriteStartObject();
            WriteMessage("description"u8, fix.Title.For(language));
            json.WriteStartArray("artifactChanges"u8);
            json.WriteStartObject();
            WriteArtifact(report, artifact);
            json.WriteStartArray("replacements"u8);
            foreach (var edit in fix.Edits)
            {
                json.WriteStartObject();
                WriteRegion("deletedRegion"u8, report.Source, edit.Span);
                WriteMessage("insertedContent"u8, edit.Replacement);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteSuppression(Acknowledgement? acknowledged)
    {
        if (acknowledged is null)
        {
            return;
        }

        json.WriteStartArray("suppressions"u8);
        json.WriteStartObject();
        json.WriteString("kind"u8, "external");
        json.WriteString("status"u8, "accepted");
        json.WriteString("justification"u8, acknowledged.Reason);
        json.WriteStartObject("properties"u8);
        json.WriteString("by"u8, acknowledged.By);
        json.WriteString("at"u8, EmitLanguage.Instant(acknowledged.At));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteArtifact(FindingReport report, int artifact)
    {
        json.WriteStartObject("artifactLocation"u8);
        json.WriteString("uri"u8, Uri(report.Path));
        json.WriteNumber("index"u8, artifact);
        json.WriteEndObject();
    }

    private void WriteLocation(FindingReport report, int artifact, TextSpan span, int? id, string? note)
    {
        json.WriteStartObject();
        if (id is { } number)
        {
            json.WriteNumber("id"u8, number);
        }

        json.WriteStartObject("physicalLocation"u8);
        WriteArtifact(report, artifact);
        WriteRegion("region"u8, report.Source, span);
        json.WriteEndObject();
        if (note is { Length: > 0 })
        {
            WriteMessage(note);
        }

        json.WriteEndObject();
    }

    private void WriteRegion(ReadOnlySpan<byte> name, SourceDocument source, TextSpan span)
    {
        var startLine = source.LineOf(span.Start);
        var endLine = source.LineOf(span.End);
        json.WriteStartObject(name);
        json.WriteNumber("startLine"u8, startLine);
        json.WriteNumber("startColumn"u8, span.Start - source.LineSpan(startLine).Start + 1);
        json.WriteNumber("endLine"u8, endLine);
        json.WriteNumber("endColumn"u8, span.End - source.LineSpan(endLine).Start + 1);
        json.WriteNumber("charOffset"u8, span.Start);
        json.WriteNumber("charLength"u8, span.Length);
        if (span.Length is > 0 and <= LongestSnippet)
        {
            json.WriteStartObject("snippet"u8);
            json.WriteString("text"u8, source.Text.AsSpan(span.Start, span.Length));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteMessage(string text) => WriteMessage("message"u8, text);

    private void WriteMessage(ReadOnlySpan<byte> name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
    }
}
