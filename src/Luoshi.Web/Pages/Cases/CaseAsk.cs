using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Web.Forms;

namespace Luoshi.Web.Pages.Cases;

/// <summary>A step as a form of the page sent it.</summary>
/// <param name="Action">The code of the action.</param>
/// <param name="Seen">How many steps had been taken when the page was made.</param>
/// <param name="State">The code of the state that the page showed.</param>
/// <param name="Data">What was typed, by key.</param>
/// <param name="Sure">Ticked that the case may end.</param>
public sealed record CaseAsk(
    string Action, string RequestId, int Version, int Seen, string State, string Reason, ImmutableDictionary<string, string> Data, bool Sure)
{
    public const string ActionField = "do";
    public const string RequestField = "request";
    public const string VersionField = "version";
    public const string SeenField = "seen";
    public const string StateField = "state";
    public const string SureField = "sure";
    private const string ReasonKey = "reason";

    /// <summary>What a field of an action is called; the actions of one page have fields of their own.</summary>
    public static string Field(string action, string key) => action + "-" + key;

    public static string ReasonOf(string action) => Field(action, ReasonKey);

    /// <summary>Reads a form. What the table knows nothing of is left aside; whether the rest will do is for the table to say.</summary>
    public static CaseAsk Read(IFormCollection filled, CaseKind kind)
    {
        ArgumentNullException.ThrowIfNull(filled);
        ArgumentNullException.ThrowIfNull(kind);
        var action = filled[ActionField].ToString();
        var data = kind.Transitions.Where(transition => transition.Action.Code == action).SelectMany(transition => transition.Data).DistinctBy(datum => datum.Key);
        return new(
            action, filled[RequestField].ToString(), Number(filled[VersionField]), Number(filled[SeenField]), filled[StateField].ToString(),
            filled[ReasonOf(action)].ToString().Trim(),
            data.Select(datum => (datum.Key, Value: Typed(filled, Field(action, datum.Key), datum))).Where(pair => pair.Value is not null)
                .ToImmutableDictionary(pair => pair.Key, pair => pair.Value ?? string.Empty, StringComparer.Ordinal),
            filled[SureField].Count > 0);
    }

    /// <summary>What keeps it from being sent on: blanks, told beside their fields.</summary>
    public IEnumerable<FormFault> Faults(OpenAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        foreach (var datum in action.Data.Where(datum => !datum.Optional && Data.GetValueOrDefault(datum.Key, string.Empty).Length == 0))
        {
            yield return new(Field(Action, datum.Key), CaseTexts.Blank);
        }

        if (Reason.Length == 0 && action.NeedsReason)
        {
            yield return new(ReasonOf(Action), FormTexts.ReasonBlank);
        }
        else if (Reason.Length > Signature.LongestReason)
        {
            yield return new(ReasonOf(Action), FormTexts.TooLong, Signature.LongestReason);
        }

        if (action.To.IsFinal && !Sure)
        {
            yield return new(Field(Action, SureField), CaseTexts.SureBlank);
        }
    }

    public StepAsked Step => new(RequestId, Action, Version, Reason.Length == 0 ? null : Reason, Data);

    /// <summary>What was typed into a field; null where the form has none, or where something optional was left empty.</summary>
    public static string? Typed(IFormCollection filled, string field, CaseDatum datum)
    {
        ArgumentNullException.ThrowIfNull(filled);
        ArgumentNullException.ThrowIfNull(datum);
        var typed = datum.Form is DatumForm.Units or DatumForm.Evidence ? UnitList.Join(filled[field].OfType<string>()) : filled[field].ToString().Trim();
        return (!filled.ContainsKey(field) && datum.Form != DatumForm.Evidence) || (datum.Optional && typed.Length == 0) ? null : typed;
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
