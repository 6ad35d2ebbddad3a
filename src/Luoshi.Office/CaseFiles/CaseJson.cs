using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Luoshi.Office.Calendar;

namespace Luoshi.Office.CaseFiles;

/// <summary>Data and deadlines of cases as JSON. A deadline is kept as it was computed: what the calendar learns later does not change it.</summary>
internal static class CaseJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(), new RuleConverter() },
    };

    public static string Write(ImmutableDictionary<string, string> data) =>
        JsonSerializer.Serialize(new SortedDictionary<string, string>(data, StringComparer.Ordinal), Options);

    public static string? Write(Deadline? deadline) => deadline is null ? null : JsonSerializer.Serialize(deadline, Options);

    public static ImmutableDictionary<string, string> Data(string json) =>
        (JsonSerializer.Deserialize<Dictionary<string, string>>(json, Options) ?? []).ToImmutableDictionary(StringComparer.Ordinal);

    public static Deadline? Deadline(string? json) => json is null ? null : JsonSerializer.Deserialize<Deadline>(json, Options);

    /// <summary>A rule as <c>WorkingDays 5 Forward</c>.</summary>
    private sealed class RuleConverter : JsonConverter<TermRule>
    {
        public override TermRule Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString()?.Split(' ') is [var unit, var count, var roll]
                ? new(Enum.Parse<TermUnit>(unit), int.Parse(count, CultureInfo.InvariantCulture), Enum.Parse<RollRule>(roll))
                : throw new JsonException("A term is written as \"WorkingDays 5 Forward\".");

        public override void Write(Utf8JsonWriter writer, TermRule value, JsonSerializerOptions options) =>
            writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{value.Unit} {value.Count} {value.Roll}"));
    }
}
