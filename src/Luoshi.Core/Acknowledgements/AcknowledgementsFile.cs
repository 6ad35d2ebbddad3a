using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Acknowledgements;

/// <summary>What a file of acknowledgements holds, and what in it could not be read.</summary>
/// <param name="Acknowledgements">Those that could be read.</param>
/// <param name="Problems">One for each that could not, or one for the file.</param>
public sealed record AcknowledgementsReading(ImmutableArray<Acknowledgement> Acknowledgements, ImmutableArray<LocalizedText> Problems);

/// <summary>
/// Acknowledgements as a file beside the document, described in docs/acknowledgements.md and schema/acknowledgements.schema.json.
/// Equal acknowledgements give equal bytes.
/// </summary>
public static class AcknowledgementsFile
{
    /// <summary>Major part: fields were removed or changed their meaning. Minor part: fields were added.</summary>
    public const string SchemaVersion = "1.0";

    private const string List = "acknowledgements";

    private static readonly JsonWriterOptions Writing = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonDocumentOptions Reading = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a file. Whatever the bytes are, what can be read is, and the rest is said.</summary>
    public static AcknowledgementsReading Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8, Reading);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(List, out var list) && list.ValueKind == JsonValueKind.Array
                ? Read(list)
                : new([], [new($"文件里没有 {List} 列表。", $"The file holds no list {List}.")]);
        }
        catch (JsonException broken)
        {
            var line = (broken.LineNumber ?? 0) + 1;
            return new([], [new($"第{line}行起不是 JSON。", $"From line {line} on this is no JSON.")]);
        }
    }

    /// <summary>Writes a file.</summary>
    public static ReadOnlyMemory<byte> Write(IEnumerable<Acknowledgement> acknowledgements)
    {
        ArgumentNullException.ThrowIfNull(acknowledgements);
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Writing))
        {
            json.WriteStartObject();
            json.WriteString("schemaVersion"u8, SchemaVersion);
            json.WriteStartArray(List);
            foreach (var acknowledgement in acknowledgements)
            {
                Write(json, acknowledgement);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
        return output.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, Acknowledgement acknowledgement)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, acknowledgement.Id);
        json.WriteString("code"u8, acknowledgement.Code);
        json.WriteStartObject("anchor"u8);
        var (quote, before, after, ordinal, count, twins, offset) = acknowledgement.Anchor;
        json.WriteString("quote"u8, quote);
        json.WriteString("before"u8, before);
        json.WriteString("after"u8, after);
        json.WriteNumber("ordinal"u8, ordinal);
        json.WriteNumber("count"u8, count);
        json.WriteNumber("twins"u8, twins);
        json.WriteNumber("offset"u8, offset);
        json.WriteEndObject();
        json.WriteString("basis"u8, acknowledgement.Basis);
        json.WriteString("by"u8, acknowledgement.By);
        json.WriteString("at"u8, acknowledgement.At);
        json.WriteString("reason"u8, acknowledgement.Reason);
        json.WriteEndObject();
    }

    private static AcknowledgementsReading Read(JsonElement list)
    {
        var read = ImmutableArray.CreateBuilder<Acknowledgement>();
        var problems = ImmutableArray.CreateBuilder<LocalizedText>();
        var number = 0;
        foreach (var element in list.EnumerateArray())
        {
            number++;
            if (ReadOne(element, number, out var missing) is { } acknowledgement)
            {
                read.Add(acknowledgement);
            }
            else
            {
                problems.Add(new($"第{number}条认可的 {missing} 缺失或写错。", $"Acknowledgement {number}: {missing} is missing or wrong."));
            }
        }

        return new(read.ToImmutable(), problems.ToImmutable());
    }

    // Written by hand it needs code, the quoted words, who, when and why; the rest makes it surer.
    private static Acknowledgement? ReadOne(JsonElement element, int number, out string missing)
    {
        missing = element.ValueKind != JsonValueKind.Object ? "code"
            : Text(element, "code") is not { Length: > 0 } ? "code"
            : !element.TryGetProperty("anchor", out var place) || place.ValueKind != JsonValueKind.Object || Text(place, "quote") is not { Length: > 0 } ? "anchor.quote"
            : Text(element, "by") is not { Length: > 0 } ? "by"
            : Text(element, "at") is not { } when || !TryInstant(when, out _) ? "at"
            : Text(element, "reason") is not { Length: > 0 } ? "reason"
            : string.Empty;
        if (missing.Length > 0)
        {
            return null;
        }

        var anchor = element.GetProperty("anchor");
        TryInstant(Text(element, "at") ?? string.Empty, out var at);
        return new(
            Text(element, "id") ?? string.Create(CultureInfo.InvariantCulture, $"a{number}"), Text(element, "code") ?? string.Empty,
            new Anchor(
                Text(anchor, "quote") ?? string.Empty, Text(anchor, "before") ?? string.Empty, Text(anchor, "after") ?? string.Empty,
                Number(anchor, "ordinal", 0), Number(anchor, "count", 0), Number(anchor, "twins", 1), Number(anchor, "offset", -1)),
            Text(element, "basis") ?? string.Empty, Text(element, "by") ?? string.Empty, at, Text(element, "reason") ?? string.Empty);
    }

    private static bool TryInstant(string text, out DateTimeOffset at) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at);

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int Number(JsonElement element, string name, int otherwise) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : otherwise;
}
