using System.Text.Json.Nodes;

namespace Luoshi.Core.Tests.Emit;

/// <summary>Short ways to look into parsed JSON.</summary>
internal static class JsonLookup
{
    public static IReadOnlyList<JsonObject> Items(this JsonObject plan, string list) =>
        [.. (plan[list] ?? throw new InvalidOperationException($"No list {list}.")).AsArray().Select(item => item?.AsObject() ?? [])];

    /// <summary>The named fields of each item, joined by colons; an absent or null field is empty.</summary>
    public static IReadOnlyList<string> Lines(this JsonObject plan, string list, params string[] fields) =>
        [.. plan.Items(list).Select(item => string.Join(':', fields.Select(field => item[field]?.ToString())))];

    /// <summary>Every field of every object: the path of its object and its name. Of each list the first item stands for all.</summary>
    public static IEnumerable<(string Owner, string Name)> Fields(this JsonNode? node, string path = "") => node switch
    {
        JsonObject o => o.SelectMany(member => member.Value.Fields($"{path}/{member.Key}").Prepend((path, member.Key))),
        JsonArray { Count: > 0 } a => a[0].Fields($"{path}/0"),
        _ => [],
    };

    /// <summary>The node at a path such as /targets/0.</summary>
    public static JsonNode At(this JsonNode node, string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(node, static (at, step) =>
            (at is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : at[step])
            ?? throw new InvalidOperationException($"Nothing at {step}."));
}
