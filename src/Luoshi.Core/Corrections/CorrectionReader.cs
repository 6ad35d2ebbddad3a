using System.Collections.Immutable;
using System.Text.Json;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Corrections;

/// <summary>Reads one correction of a file, and names the first thing that is wrong with it.</summary>
internal static class CorrectionReader
{
    /// <summary>The words of <see cref="CorrectionKind"/>, in its order.</summary>
    public static readonly ImmutableArray<string> Kinds = ["add", "change", "reject"];

    /// <summary>The words of <see cref="CorrectedList"/>, in its order.</summary>
    public static readonly ImmutableArray<string> Lists = ["targets", "responsibilities", "milestones"];

    public static Correction? Read(JsonElement json, out string missing)
    {
        missing = string.Empty;
        if (json.ValueKind != JsonValueKind.Object)
        {
            missing = "{}";
            return null;
        }

        var (id, by, reason) = (Text(json, "id"), Text(json, "by"), Text(json, "reason"));
        var (kind, list) = (Kinds.IndexOf(Text(json, "kind") ?? string.Empty), Lists.IndexOf(Text(json, "list") ?? string.Empty));
        var at = json.TryGetProperty("at", out var dated) && dated.ValueKind == JsonValueKind.String && dated.TryGetDateTimeOffset(out var instant) ? instant : (DateTimeOffset?)null;
        var anchor = json.TryGetProperty("anchor", out var place) && place.ValueKind == JsonValueKind.Object ? Anchor(place) : null;
        var (fields, was) = (Fields(json, "fields"), Fields(json, "was"));
        missing = string.IsNullOrWhiteSpace(id) ? "id" : kind < 0 ? "kind" : list < 0 ? "list" : anchor is null ? "anchor" : fields is null ? "fields" : was is null ? "was"
            : string.IsNullOrWhiteSpace(by) ? "by" : at is null ? "at" : string.IsNullOrWhiteSpace(reason) ? "reason" : string.Empty;
        return missing.Length > 0 || id is null || anchor is null || fields is null || was is null || by is null || at is null || reason is null
            ? null
            : new(id, (CorrectionKind)kind, (CorrectedList)list, anchor, fields, was, by, at.Value, reason);
    }

    private static Anchor? Anchor(JsonElement json) => Text(json, "quote") is { } quote
        ? new(quote, Text(json, "before") ?? string.Empty, Text(json, "after") ?? string.Empty, Number(json, "ordinal", 0), Number(json, "count", 0), Number(json, "twins", 1), Number(json, "offset", -1))
        : null;

    // Values may be written as words, numbers or truth values, as plan.json does.
    private static ImmutableSortedDictionary<string, string>? Fields(JsonElement json, string name)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (!json.TryGetProperty(name, out var found) || found.ValueKind == JsonValueKind.Null)
        {
            return fields.ToImmutable();
        }

        if (found.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var field in found.EnumerateObject())
        {
            if (field.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                return null;
            }

            fields[field.Name] = field.Value.ValueKind switch
            {
                JsonValueKind.String => Text(found, field.Name) ?? string.Empty,
                JsonValueKind.Null => string.Empty,
                _ => field.Value.GetRawText(),
            };
        }

        return fields.ToImmutable();
    }

    private static int Number(JsonElement json, string name, int otherwise) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : otherwise;

    // A lone surrogate (\ud800) is JSON but no text.
    private static string? Text(JsonElement json, string name)
    {
        try
        {
            return json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
