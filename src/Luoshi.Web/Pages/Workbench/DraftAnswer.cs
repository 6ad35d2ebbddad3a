using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Web.Components.Marks;
using Luoshi.Web.Lists;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.Workbench;

/// <summary>
/// What the script is told of a draft, as JSON: the heads and lines of the results as the page writes them, where each line's
/// words stand, and what to mark in the draft. Places are offsets; stretches are flat runs of numbers, for there are thousands.
/// </summary>
internal static class DraftAnswer
{
    // Sent as JSON and read as JSON, never put into a page as it is; without this every Chinese character is six bytes.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static byte[] Write(DraftView view, DraftMarkup markup, Viewpoint viewpoint)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("summary", Summary(view, viewpoint));
            json.WriteStartObject("heads");
            foreach (var (name, html) in markup.Heads)
            {
                json.WriteString(name, html);
            }

            json.WriteEndObject();
            json.WriteStartObject("lists");
            WriteList(json, "findings", view.Findings, markup);
            WriteList(json, "structure", view.Structure, markup);
            WriteList(json, "items", view.Items, markup);
            json.WriteEndObject();
            WriteMarks(json, view.Marks());
            WriteFindings(json, view.Findings, viewpoint);
            WriteCoverage(json, view.Draft.Compilation?.Plan.Coverage.Spans ?? []);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static string Summary(DraftView view, Viewpoint viewpoint) => view.Draft.Compilation is not { } compiled ? string.Empty
        : viewpoint.Say(WorkbenchTexts.Summary, compiled.Findings.Length, compiled.Plan.Targets.Length, compiled.Plan.Tasks.Length);

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<DraftRow> rows, DraftMarkup markup)
    {
        json.WriteStartArray(name);
        foreach (var (row, html) in rows.Zip(markup.Rows(name)))
        {
            json.WriteStartArray();
            json.WriteStringValue(row.Key);
            json.WriteStringValue(html);
            json.WriteStartArray();
            foreach (var place in row.Places)
            {
                WriteSpan(json, place);
            }

            json.WriteEndArray();
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteMarks(Utf8JsonWriter json, ImmutableArray<Segment> segments)
    {
        var looks = new Dictionary<string, int>(StringComparer.Ordinal);
        json.WriteStartArray("marks");
        foreach (var segment in segments)
        {
            var look = SegmentClasses.Of(segment);
            if (!looks.TryGetValue(look, out var number))
            {
                looks[look] = number = looks.Count;
            }

            WriteSpan(json, segment.Span);
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
        json.WriteStartArray("looks");
        foreach (var look in looks.OrderBy(look => look.Value))
        {
            json.WriteStringValue(look.Key);
        }

        json.WriteEndArray();
    }

    // Every finding is marked and can be walked to, also those that the list leaves out.
    private static void WriteFindings(Utf8JsonWriter json, ImmutableArray<FindingRow> rows, Viewpoint viewpoint)
    {
        json.WriteStartArray("findings");
        foreach (var row in rows)
        {
            json.WriteStartArray();
            WriteSpan(json, row.Finding.Span);
            json.WriteStringValue(row.Key);
            json.WriteStringValue(FindingMarks.Sign(row.Finding.Level));
            json.WriteStringValue(row.Finding.Level.ToString().ToLowerInvariant());
            json.WriteStringValue(viewpoint.Say(row.Finding.Message));
            WriteFixes(json, row.Finding.Fixes, viewpoint);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteFixes(Utf8JsonWriter json, ImmutableArray<QuickFix> fixes, Viewpoint viewpoint)
    {
        json.WriteStartArray();
        foreach (var fix in fixes)
        {
            json.WriteStartArray();
            json.WriteStringValue(viewpoint.Say(fix.Title));
            json.WriteStartArray();
            foreach (var edit in fix.Edits)
            {
                json.WriteStartArray();
                WriteSpan(json, edit.Span);
                json.WriteStringValue(edit.Replacement);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteCoverage(Utf8JsonWriter json, ImmutableArray<CoverageSpan> spans)
    {
        json.WriteStartArray("coverage");
        foreach (var span in spans)
        {
            WriteSpan(json, span.Span);
            json.WriteNumberValue((int)span.Kind);
        }

        json.WriteEndArray();
    }

    private static void WriteSpan(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
    }
}
