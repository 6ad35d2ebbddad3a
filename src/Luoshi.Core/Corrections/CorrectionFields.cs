using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core.Model;

namespace Luoshi.Core.Corrections;

/// <summary>The fields of items that can be corrected: their names, their values as words, and how words become values.</summary>
public static class CorrectionFields
{
    private static readonly string[] Targets = ["indicator", "low", "high", "unit", "bound", "deadline", "increment", "scope"];
    private static readonly string[] Responsibilities = ["unit", "role"];
    private static readonly string[] Milestones = ["when", "text", "before"];

    private static readonly (string Word, Bound Value)[] Bounds =
        [("exact", Bound.Exact), ("at_least", Bound.AtLeast), ("at_most", Bound.AtMost), ("range", Bound.Range), ("about", Bound.About)];

    private static readonly (string Word, Role Value)[] Roles = [("lead", Role.Lead), ("assist", Role.Assist), ("responsible", Role.Responsible)];

    /// <summary>The names of the fields of a list.</summary>
    public static ImmutableArray<string> Names(CorrectedList list) => [.. list switch
    {
        CorrectedList.Targets => Targets,
        CorrectedList.Responsibilities => Responsibilities,
        _ => Milestones,
    }];

    /// <summary>The fields of an item as words; "" where the item has no value. Empty for items that cannot be corrected.</summary>
    public static ImmutableSortedDictionary<string, string> Of(PlanItem item) => item switch
    {
        Target t => Make(
            ("indicator", t.Indicator), ("low", Word(t.Low)), ("high", Word(t.High)), ("unit", t.Unit), ("bound", Bounds.First(b => b.Value == t.Bound).Word),
            ("deadline", t.Deadline?.End ?? ""), ("increment", Word(t.Increment)), ("scope", t.Scope ?? "")),
        Responsibility r => Make(("unit", r.Name), ("role", Roles.First(b => b.Value == r.Role).Word)),
        Milestone m => Make(("when", m.When.ToString()), ("text", m.Text), ("before", Word(m.Before))),
        _ => ImmutableSortedDictionary<string, string>.Empty,
    };

    /// <summary>What keeps the fields of a correction from being applied; null where nothing does.</summary>
    public static LocalizedText? Fault(CorrectionKind kind, CorrectedList list, ImmutableSortedDictionary<string, string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var names = Names(list);
        foreach (var (name, value) in fields)
        {
            if (!names.Contains(name))
            {
                return new($"没有“{name}”这个字段，可用的有：{string.Join("、", names)}", $"there is no field {name}; the fields are {string.Join(", ", names)}");
            }

            if (!Holds(name, value))
            {
                return new($"“{name}”不能是“{value}”", $"{name} cannot be \"{value}\"");
            }
        }

        if (kind == CorrectionKind.Change && fields.IsEmpty)
        {
            return new("没有写改成什么", "it does not say what to change");
        }

        var missing = kind != CorrectionKind.Add ? null : list switch
        {
            CorrectedList.Targets when Blank(fields, "indicator") => "indicator",
            CorrectedList.Responsibilities when Blank(fields, "role") => "role",
            CorrectedList.Milestones when Blank(fields, "when") => "when",
            _ => null,
        };
        if (missing is not null)
        {
            return new($"缺少字段“{missing}”", $"the field {missing} is missing");
        }

        return Number(fields, "low") > Number(fields, "high") ? new("下限大于上限", "the lower end is above the upper end") : null;
    }

    internal static Target Apply(Target target, ImmutableSortedDictionary<string, string> fields) => target with
    {
        Indicator = Text(fields, "indicator", target.Indicator),
        Low = fields.ContainsKey("low") ? Number(fields, "low") : target.Low,
        High = fields.ContainsKey("high") ? Number(fields, "high") : target.High,
        Unit = Text(fields, "unit", target.Unit),
        Bound = fields.TryGetValue("bound", out var bound) ? Bounds.First(b => b.Word == bound).Value : target.Bound,
        Deadline = fields.TryGetValue("deadline", out var deadline) ? PlanDate.TryParse(deadline, out var date) ? date : null : target.Deadline,
        DeadlineSpan = fields.ContainsKey("deadline") ? null : target.DeadlineSpan,

        // A date that a person gives is the last day; it is no longer to be read in two ways.
        Before = target.Before && !fields.ContainsKey("deadline"),
        Increment = fields.TryGetValue("increment", out var increment) ? increment == "true" : target.Increment,
        Scope = fields.TryGetValue("scope", out var scope) ? (scope.Length > 0 ? scope : null) : target.Scope,
    };

    internal static Milestone Apply(Milestone milestone, ImmutableSortedDictionary<string, string> fields) => milestone with
    {
        When = fields.TryGetValue("when", out var when) && PlanDate.TryParse(when, out var date) ? date : milestone.When,
        Text = Text(fields, "text", milestone.Text),
        Before = fields.TryGetValue("before", out var before) ? before == "true" : milestone.Before,
    };

    internal static Role RoleOf(ImmutableSortedDictionary<string, string> fields, Role otherwise) =>
        fields.TryGetValue("role", out var role) ? Roles.First(r => r.Word == role).Value : otherwise;

    internal static string Text(ImmutableSortedDictionary<string, string> fields, string name, string otherwise) => fields.GetValueOrDefault(name, otherwise);

    private static bool Blank(ImmutableSortedDictionary<string, string> fields, string name) => fields.GetValueOrDefault(name, "").Length == 0;

    private static bool Holds(string name, string value) => name switch
    {
        "low" or "high" => value.Length == 0 || TryNumber(value, out _),
        "bound" => Array.Exists(Bounds, b => b.Word == value),
        "role" => Array.Exists(Roles, r => r.Word == value),
        "deadline" => value.Length == 0 || (PlanDate.TryParse(value, out var date) && date.FromYear is null),
        "when" => PlanDate.TryParse(value, out _),
        "increment" or "before" => value is "true" or "false",
        "indicator" or "text" => value.Length > 0,
        _ => true,
    };

    private static decimal? Number(ImmutableSortedDictionary<string, string> fields, string name) =>
        fields.TryGetValue(name, out var value) && TryNumber(value, out var number) ? number : null;

    private static bool TryNumber(string value, out decimal number) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static string Word(decimal? value) => value?.ToString("0.#############", CultureInfo.InvariantCulture) ?? "";

    private static string Word(bool value) => value ? "true" : "false";

    private static ImmutableSortedDictionary<string, string> Make(params (string Name, string Value)[] fields) =>
        fields.ToImmutableSortedDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
}
