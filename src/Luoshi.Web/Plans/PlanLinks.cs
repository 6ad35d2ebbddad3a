using System.Globalization;

namespace Luoshi.Web.Plans;

/// <summary>The addresses of a plan's pages. They are promises: people keep them in minutes and messages.</summary>
public static class PlanLinks
{
    /// <summary>The mark of the chosen item in the reader.</summary>
    public const string ChosenAnchor = "chosen";

    public static string Reader(string planId) => $"/plans/{planId}";

    public static string Page(string planId, string page) => $"/plans/{planId}/{page}";

    /// <summary>The workbench with the plan's text as its draft.</summary>
    public static string Workbench(string planId) => "/workbench?plan=" + planId;

    /// <summary>The list of corrections at one of them.</summary>
    public static string Correction(string planId, string correctionId) => $"/plans/{planId}/corrections#{Uri.EscapeDataString(correctionId)}";

    /// <summary>The page that compares a plan with what an amendment makes of it.</summary>
    public static string Amendment(string planId, string amendmentId) => $"/plans/{planId}/amendments/review?amendment={Uri.EscapeDataString(amendmentId)}";

    /// <summary>The reader with an item chosen, in the version of a day.</summary>
    public static string ItemOn(string planId, string key, DateOnly day) => string.Create(
        CultureInfo.InvariantCulture, $"/plans/{planId}?item={Uri.EscapeDataString(key)}&asof={day:yyyy-MM-dd}#{ChosenAnchor}");

    /// <summary>The form that changes an item, or that rejects it.</summary>
    public static string Correct(string planId, string item, bool reject = false) =>
        $"/plans/{planId}/corrections/new?item={Uri.EscapeDataString(item)}{(reject ? "&do=reject" : string.Empty)}";

    /// <summary>The form that withdraws a correction.</summary>
    public static string Withdraw(string planId, string correctionId) => $"/plans/{planId}/corrections/withdraw?correction={Uri.EscapeDataString(correctionId)}";

    /// <summary>The form that adds an item which words of some lines promise.</summary>
    public static string Add(string planId, int line, int until, string words) => string.Create(
        CultureInfo.InvariantCulture, $"/plans/{planId}/corrections/new?line={line}&until={until}&words={Uri.EscapeDataString(words)}");

    /// <summary>The reader with an item or finding chosen by id or number, scrolled to its words.</summary>
    public static string Item(string planId, string key) => $"/plans/{planId}?item={Uri.EscapeDataString(key)}#{ChosenAnchor}";

    /// <summary>Why something stands: its sentence and the evidence, by id or number of an item or finding, or by the id of a decision.</summary>
    public static string Why(string planId, string key) => $"/plans/{planId}/why/{Uri.EscapeDataString(key)}";

    /// <summary>How a piece of work stands, in the list of what is owed.</summary>
    public static string Standing(string planId, string itemId) => $"/plans/{planId}/duties?work={Uri.EscapeDataString(itemId)}#w-{itemId}";

    /// <summary>The reader with an item or finding chosen, at the n-th of the places it rests on (1 is its own words).</summary>
    public static string Place(string planId, string key, int place, int line) => string.Create(
        CultureInfo.InvariantCulture, $"/plans/{planId}?item={Uri.EscapeDataString(key)}&line={line}#{PlaceAnchor(place)}");

    public static string PlaceAnchor(int place) => place == 1 ? ChosenAnchor : string.Create(CultureInfo.InvariantCulture, $"{ChosenAnchor}-{place}");

    /// <summary>Where a finding is acknowledged.</summary>
    public static string Acknowledge(string planId, string number) => Page(planId, "findings/acknowledge?finding=" + Uri.EscapeDataString(number));

    /// <summary>Where an acknowledgement is withdrawn.</summary>
    public static string WithdrawAcknowledgement(string planId, string id) => Page(planId, "findings/withdraw?acknowledgement=" + Uri.EscapeDataString(id));

    /// <summary>The reader at a line.</summary>
    public static string Line(string planId, int line) => string.Create(CultureInfo.InvariantCulture, $"/plans/{planId}?line={line}#{LineAnchor(line)}");

    public static string LineAnchor(int line) => "l" + line.ToString(CultureInfo.InvariantCulture);
}
