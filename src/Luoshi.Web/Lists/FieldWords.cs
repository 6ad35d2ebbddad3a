using System.Globalization;
using Luoshi.Core.Corrections;
using Luoshi.Core.Model;

namespace Luoshi.Web.Lists;

/// <summary>The fields that a person may correct, and their values, in the words of the reader's language.</summary>
public static class FieldWords
{
    private static readonly string[] Bounds = ["exact", "at_least", "at_most", "range", "about"];
    private static readonly string[] Roles = ["lead", "assist", "responsible"];
    private static readonly string[] Truths = ["false", "true"];

    public static LocalizedText Of(string field) => field switch
    {
        "indicator" => FieldTexts.Indicator,
        "low" => FieldTexts.Low,
        "high" => FieldTexts.High,
        "unit" => FieldTexts.Unit,
        "bound" => FieldTexts.Bound,
        "deadline" => FieldTexts.Deadline,
        "increment" => FieldTexts.Increment,
        "scope" => FieldTexts.Scope,
        "role" => FieldTexts.Role,
        "when" => FieldTexts.When,
        "text" => FieldTexts.Text,
        "before" => FieldTexts.Before,
        _ => new LocalizedText(field, field),
    };

    /// <summary>The name of a field where one name serves two lists: the unit of a figure is no unit that owes work.</summary>
    public static LocalizedText Of(CorrectedList list, string field) => list == CorrectedList.Responsibilities && field == "unit" ? FieldTexts.OwingUnit : Of(field);

    public static LocalizedText Of(CorrectedList list) => list switch
    {
        CorrectedList.Targets => Components.SharedTexts.Target,
        CorrectedList.Responsibilities => Components.SharedTexts.Responsibility,
        _ => Components.SharedTexts.Milestone,
    };

    /// <summary>The values that a field is chosen from; empty for one that is written.</summary>
    public static IEnumerable<Choice> Choices(string field, string language) => (field switch
    {
        "bound" => Bounds,
        "role" => Roles,
        "increment" or "before" => Truths,
        _ => [],
    }).Select(value => new Choice(value, Value(field, value, language)));

    /// <summary>A value as people read it.</summary>
    public static string Value(string field, string value, string language) => (field, value) switch
    {
        (_, "") => FieldTexts.None.For(language),
        ("bound", "exact") => FieldTexts.Exact.For(language),
        ("bound", "at_least") => FieldTexts.AtLeast.For(language),
        ("bound", "at_most") => FieldTexts.AtMost.For(language),
        ("bound", "range") => FieldTexts.Range.For(language),
        ("bound", "about") => FieldTexts.About.For(language),
        ("role", "lead") => Components.SharedTexts.Lead.For(language),
        ("role", "assist") => Components.SharedTexts.Assist.For(language),
        ("role", "responsible") => Components.SharedTexts.Responsible.For(language),
        ("increment" or "before", "true") => FieldTexts.Yes.For(language),
        ("increment" or "before", "false") => FieldTexts.No.For(language),
        _ => value,
    };

    /// <summary>What the compiler itself reads in a field that a person changed.</summary>
    public static string Was(string field, string value, string language) =>
        string.Format(CultureInfo.InvariantCulture, FieldTexts.Was.For(language), Of(field).For(language), Value(field, value, language));
}
