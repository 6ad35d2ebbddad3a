using Luoshi.Core.Model;
using Luoshi.Office.CaseFiles;

namespace Luoshi.Web.Pages.AuditTrail;

/// <summary>Names for the codes of acts, those of the steps of every kind of case among them.</summary>
public sealed class TrailActs(CaseKinds kinds)
{
    private const string OfCases = "cases.";

    // Kinds call one code by different words; the trail knows the code alone, so that all of them are told.
    private readonly Dictionary<string, LocalizedText> _steps = kinds.All.SelectMany(work => work.Machine.Kind.Transitions).Select(transition => transition.Action)
        .GroupBy(action => OfCases + action.Code, StringComparer.Ordinal)
        .ToDictionary(
            of => of.Key,
            of => new LocalizedText(
                string.Join('／', of.Select(action => action.Name.Zh).Distinct().Order(StringComparer.Ordinal)),
                string.Join(" / ", of.Select(action => action.Name.En).Distinct().Order(StringComparer.Ordinal))),
            StringComparer.Ordinal);

    /// <summary>What an act is called; null for a code that no version of today records.</summary>
    public LocalizedText? Name(string code) =>
        TrailActTexts.Names.TryGetValue(code, out var name) || _steps.TryGetValue(code, out name) ? name : null;
}
