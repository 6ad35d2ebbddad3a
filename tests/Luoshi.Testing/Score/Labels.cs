using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Luoshi.Testing.Score;

/// <summary>The lists of a plan that hand labels and compiled plans have in common, and what makes two items the same.</summary>
public static class Labels
{
    private static readonly string[] Places = ["自治区", "市", "省", "区", "县", "州"];

    /// <summary>The lists that are compared.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["headings", "responsibilities", "targets", "milestones"];

    /// <summary>Half-width and without white space, so that the way of writing does not count.</summary>
    public static string Fold(string? text) =>
        string.Concat((text ?? "").Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));

    /// <summary>What makes an item of a list the same as another.</summary>
    public static string Key(string kind, JsonElement item) => kind switch
    {
        "headings" => $"{Line(item)} {item.GetProperty("level").GetInt32()}",
        "responsibilities" => $"{Line(item)} {UnitName(Text(item, "unit"))} {Text(item, "role")}",
        "targets" => $"{Line(item)} {Number(item, "low")} {Number(item, "high")} {Fold(Text(item, "unit"))}",
        "milestones" => $"{Line(item)} {Fold(Text(item, "when"))}",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such list."),
    };

    /// <summary>How alike two indicators are, as bags of characters: 0 to 1.</summary>
    public static double Likeness(string? a, string? b)
    {
        var left = Fold(a).GroupBy(c => c).ToDictionary(g => g.Key, g => g.Count());
        var right = Fold(b).GroupBy(c => c).ToDictionary(g => g.Key, g => g.Count());
        var shared = left.Sum(p => Math.Min(p.Value, right.GetValueOrDefault(p.Key)));
        return shared == 0 ? 0 : 2.0 * shared / (left.Values.Sum() + right.Values.Sum());
    }

    /// <summary>A text of an item; null where it has none.</summary>
    public static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int Line(JsonElement item) => item.GetProperty("line").GetInt32();

    // A leading 市, 省 and the like may be left out.
    private static string UnitName(string? text)
    {
        var name = Fold(text).TrimEnd('等');
        var place = Places.FirstOrDefault(p => name.StartsWith(p, StringComparison.Ordinal) && name.Length >= p.Length + 2);
        return place is null ? name : name[place.Length..];
    }

    private static string Number(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
            ? Math.Round(value.GetDecimal(), 6).ToString("0.######", CultureInfo.InvariantCulture)
            : "-";
}
