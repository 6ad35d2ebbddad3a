using Luoshi.Web.Plans;
using Microsoft.AspNetCore.WebUtilities;

namespace Luoshi.Web.Pages.Reader;

/// <summary>Addresses inside the reader: choosing keeps what is being looked for, and finding keeps what is chosen.</summary>
public sealed class ReaderLinks(string planId, string? item, string? words)
{
    public string Base => PlanLinks.Reader(planId);

    private const string HitFragment = "#hit";

    public string? Item { get; } = item;

    public string Choose(string key) => With(("item", key), ("q", words)) + "#" + PlanLinks.ChosenAnchor;

    public string Line(int line) => With(("item", Item), ("line", ReaderNumbers.Of(line)), ("q", words)) + "#" + PlanLinks.LineAnchor(line);

    /// <summary>Where the search form leads: its fields take the place of the query, the fragment stays.</summary>
    public string Find => Base + HitFragment;

    public string Hit(int hit) => With(("q", words), ("hit", ReaderNumbers.Of(hit))) + HitFragment;

    public string Close() => With(("q", words));

    public string ClearFind() => With(("item", Item));

    private string With(params (string Key, string? Value)[] parameters) =>
        QueryHelpers.AddQueryString(Base, parameters.Where(pair => !string.IsNullOrEmpty(pair.Value)).ToDictionary(pair => pair.Key, pair => pair.Value));
}
