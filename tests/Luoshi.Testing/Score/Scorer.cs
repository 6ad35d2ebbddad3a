using System.Text.Json;

namespace Luoshi.Testing.Score;

/// <summary>Compares compiled plans with hand labels, list by list, over any number of documents.</summary>
/// <remarks>A label marked optional is neither missed when absent nor wrong when present.</remarks>
public sealed class Scorer
{
    private readonly Dictionary<string, Tally> _tallies = Labels.Kinds.ToDictionary(k => k, _ => new Tally());
    private readonly List<string> _errors = [];

    /// <summary>What was missed and what is wrong, a line each.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>The tally of a list over the documents so far.</summary>
    public Tally this[string kind] => _tallies[kind];

    /// <summary>Compares one document.</summary>
    /// <param name="name">How errors name it.</param>
    /// <param name="gold">The hand labels.</param>
    /// <param name="plan">The compiled plan.</param>
    public void Add(string name, JsonElement gold, JsonElement plan)
    {
        foreach (var kind in Labels.Kinds)
        {
            Match(name, kind, Items(gold, kind), Items(plan, kind));
        }
    }

    private static List<JsonElement> Items(JsonElement document, string kind) =>
        document.TryGetProperty(kind, out var list) ? [.. list.EnumerateArray()] : [];

    // Equal keys pair; among several the most alike indicator. Labels that count come before optional ones.
    private void Match(string name, string kind, List<JsonElement> gold, List<JsonElement> plan)
    {
        var pool = plan.GroupBy(item => Labels.Key(kind, item)).ToDictionary(g => g.Key, g => g.ToList());
        var tally = _tallies[kind];
        foreach (var item in gold.OrderBy(IsOptional))
        {
            if (pool.GetValueOrDefault(Labels.Key(kind, item)) is { Count: > 0 } found)
            {
                found.Remove(found.MaxBy(f => Labels.Likeness(Labels.Text(item, "indicator"), Labels.Text(f, "indicator"))));
                tally.Found += IsOptional(item) ? 0 : 1;
            }
            else if (!IsOptional(item))
            {
                tally.Missed++;
                _errors.Add($"{kind} missed {name}: {item}");
            }
        }

        foreach (var item in pool.Values.SelectMany(items => items))
        {
            tally.Wrong++;
            _errors.Add($"{kind} wrong {name}: {Labels.Key(kind, item)} {Labels.Text(item, "indicator") ?? Labels.Text(item, "text")}");
        }
    }

    private static bool IsOptional(JsonElement item) => item.TryGetProperty("optional", out var optional) && optional.ValueKind == JsonValueKind.True;
}
