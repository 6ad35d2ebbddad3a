using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Emit;

/// <summary>The parts of plan.json that are not items: the document, its structure, and what holds between items.</summary>
internal static class StructureJson
{
    public static void Write(JsonWriter json, (SourceDocument Source, DocumentInfo Info) document)
    {
        var (source, info) = document;
        json.WriteStartObject();
        json.WriteString("name"u8, source.Name);
        json.WriteNumber("characters"u8, source.Text.Length);
        json.WriteNumber("lines"u8, source.LineCount);
        json.WriteString("title"u8, info.Title);
        json.WriteSpan("titleSpan"u8, info.TitleSpan);
        json.WriteString("documentNumber"u8, info.DocumentNumber);
        json.WriteString("issuer"u8, info.Issuer);
        json.WriteString("issued"u8, info.Issued?.ToString());
        json.WriteString("period"u8, info.Period?.ToString());
        json.WriteBoolean("regulation"u8, info.Regulation);
        json.WriteEndObject();
    }

    public static void Write(JsonWriter json, (SourceDocument Source, Paragraph Paragraph) line)
    {
        var (source, paragraph) = line;
        json.WriteStartObject();
        json.WritePlace(paragraph.Line, paragraph.Span);
        json.WriteString("kind"u8, EmitNames.Of(paragraph.Kind));
        json.WriteString("sectionId"u8, paragraph.SectionId);
        json.WriteString("text"u8, source.Text.AsSpan(paragraph.Span.Start, paragraph.Span.Length));
        json.WriteEndObject();
    }

    public static void Write(JsonWriter json, Section section)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, section.Id);
        json.WriteExtent(section.Span);
        json.WriteNumber("level"u8, section.Level);
        json.WriteString("title"u8, section.Title);
        json.WriteString("kind"u8, EmitNames.Of(section.Kind));
        json.WriteString("parentId"u8, section.ParentId);
        json.WriteString("headingId"u8, section.HeadingId);
        json.WriteEndObject();
    }

    public static void Write(JsonWriter json, DateMention date)
    {
        json.WriteStartObject();
        json.WritePlace(date.Line, date.Span);
        json.WriteString("when"u8, date.When.ToString());
        json.WriteBoolean("before"u8, date.Before);
        json.WriteEndObject();
    }

    public static void Write(JsonWriter json, Relation relation)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, EmitNames.Of(relation.Kind));
        json.WriteString("wholeId"u8, relation.WholeId);
        json.WriteStrings("partIds"u8, relation.PartIds);
        json.WriteString("outside"u8, relation.Outside);
        json.WriteSpan("basis"u8, relation.Basis);
        json.WriteEndObject();
    }

    public static void Write(JsonWriter json, CountedList list)
    {
        json.WriteStartObject();
        json.WritePlace(list.Line, list.CountSpan);
        json.WriteNumber("count"u8, list.Count);
        json.WriteString("noun"u8, list.Noun);
        json.WriteBoolean("open"u8, list.Open);
        json.WriteSpans("members"u8, list.Members);
        json.WriteEndObject();
    }

    public static void Write(JsonWriter json, Annex annex)
    {
        json.WriteStartObject();
        json.WriteString("label"u8, annex.Label);
        json.WriteString("title"u8, annex.Title);
        json.WriteBoolean("empty"u8, annex.Empty);
        json.WriteSpan("announced"u8, annex.Announced);
        json.WriteSpan("opened"u8, annex.Opened);
        json.WriteEndObject();
    }

    public static void Write(JsonWriter json, Coverage coverage)
    {
        json.WriteStartObject();
        json.WriteNumber("share"u8, coverage.Share);
        json.WriteStartArray("spans"u8);
        foreach (var (span, kind) in coverage.Spans)
        {
            json.WriteStartObject();
            json.WriteExtent(span);
            json.WriteString("kind"u8, EmitNames.Of(kind));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
