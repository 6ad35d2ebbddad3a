using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Luoshi.Core.Model;

namespace Luoshi.Core.Corrections;

/// <summary>What a corrections file holds, and what in it could not be read.</summary>
/// <param name="Corrections">The corrections that could be read.</param>
/// <param name="Problems">One for each that could not, or one for the file.</param>
public sealed record CorrectionsReading(ImmutableArray<Correction> Corrections, ImmutableArray<LocalizedText> Problems);

/// <summary>
/// Corrections as a file beside the document: NAME.corrections.json, described in docs/corrections.md and
/// schema/corrections.schema.json. Equal corrections give equal bytes.
/// </summary>
public static class CorrectionsFile
{
    /// <summary>Major part: fields were removed or changed their meaning. Minor part: fields were added.</summary>
    public const string SchemaVersion = "1.0";

    private static readonly JsonWriterOptions Writing = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonDocumentOptions Reading = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a file. Whatever the bytes are, what can be read is, and the rest is said.</summary>
    public static CorrectionsReading Read(ReadOnlyMemory<byte> utf8)
    {
        var bytes = utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        try
        {
            using var json = JsonDocument.Parse(bytes, Reading);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("corrections", out var list) && list.ValueKind == JsonValueKind.Array
                ? Read(list)
                : new([], [new("文件里没有 corrections 列表。", "The file holds no list of corrections.")]);
        }
        catch (JsonException broken)
        {
            var line = (broken.LineNumber ?? 0) + 1;
            return new([], [new($"第{line}行起不是 JSON。", $"From line {line} on this is no JSON.")]);
        }
    }

    /// <summary>Writes a file.</summary>
    public static ReadOnlyMemory<byte> Write(IEnumerable<Correction> corrections)
    {
        ArgumentNullException.ThrowIfNull(corrections);
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Writing))
        {
            json.WriteStartObject();
            json.WriteString("schemaVersion"u8, SchemaVersion);
            json.WriteStartArray("corrections"u8);
            foreach (var correction in corrections)
            {
                Write(json, correction);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
        return output.WrittenMemory;
    }

    private static CorrectionsReading Read(JsonElement list)
    {
        var corrections = ImmutableArray.CreateBuilder<Correction>();
        var problems = ImmutableArray.CreateBuilder<LocalizedText>();
        var number = 0;
        foreach (var element in list.EnumerateArray())
        {
            number++;
            if (CorrectionReader.Read(element, out var missing) is { } correction)
            {
                corrections.Add(correction);
            }
            else
            {
                problems.Add(new($"第{number}条更正的 {missing} 缺失或写错。", $"Correction {number}: {missing} is missing or wrong."));
            }
        }

        return new(corrections.ToImmutable(), problems.ToImmutable());
    }

    private static void Write(Utf8JsonWriter json, Correction correction)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, correction.Id);
        json.WriteString("kind"u8, CorrectionReader.Kinds[(int)correction.Kind]);
        json.WriteString("list"u8, CorrectionReader.Lists[(int)correction.List]);
        json.WriteStartObject("anchor"u8);
        var (quote, before, after, ordinal, count, twins, offset) = correction.Anchor;
        json.WriteString("quote"u8, quote);
        json.WriteString("before"u8, before);
        json.WriteString("after"u8, after);
        json.WriteNumber("ordinal"u8, ordinal);
        json.WriteNumber("count"u8, count);
        json.WriteNumber("twins"u8, twins);
        json.WriteNumber("offset"u8, offset);
        json.WriteEndObject();
        Write(json, "fields", correction.Fields);
        Write(json, "was", correction.Was);
        json.WriteString("by"u8, correction.By);
        json.WriteString("at"u8, correction.At);
        json.WriteString("reason"u8, correction.Reason);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableSortedDictionary<string, string> fields)
    {
        json.WriteStartObject(name);
        foreach (var (field, value) in fields)
        {
            json.WriteString(field, value);
        }

        json.WriteEndObject();
    }
}
