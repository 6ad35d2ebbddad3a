using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Luoshi.Office.Record;

/// <summary>A row that an act made, changed or removed.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Key">The values of its key.</param>
/// <param name="Was">What changed as it was before; null where the row is new.</param>
/// <param name="Now">What changed as it is now, or the whole row where it is new; null where it is gone.</param>
public sealed record RowChange(
    string Table, IReadOnlyList<string> Key, IReadOnlyDictionary<string, string?>? Was, IReadOnlyDictionary<string, string?>? Now)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        // The trail is read by people too: Chinese stays Chinese. It is never put into a page without encoding.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(IReadOnlyList<RowChange> changes) => JsonSerializer.Serialize(changes, Json);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It was not written so.</exception>
    public static IReadOnlyList<RowChange> Read(string changes) => JsonSerializer.Deserialize<List<RowChange>>(changes, Json) ?? [];
}
