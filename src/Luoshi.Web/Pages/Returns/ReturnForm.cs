using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Office.Cases;
using Luoshi.Office.Reports;
using Luoshi.Web.Forms;

namespace Luoshi.Web.Pages.Returns;

/// <summary>The lines of a return as the form of its page sent them.</summary>
public sealed class ReturnForm
{
    private const string VersionKey = "version";
    private readonly ImmutableDictionary<string, LineEdit> _edits;

    private ReturnForm(IEnumerable<LineEdit> edits) => _edits = edits.ToImmutableDictionary(edit => edit.LineId, StringComparer.Ordinal);

    public static ReturnForm Empty { get; } = new([]);

    public IReadOnlyList<LineEdit> Edits => [.. _edits.Values];

    /// <summary>What a field of a line is called; the lines of one page have fields of their own.</summary>
    public static string Field(string lineId, string code) => $"{lineId}-{code}";

    public static string VersionOf(string lineId) => Field(lineId, VersionKey);

    /// <summary>Reads a form. Lines that it does not hold are left alone.</summary>
    public static ReturnForm Read(IFormCollection filled, ReturnView view)
    {
        ArgumentNullException.ThrowIfNull(filled);
        ArgumentNullException.ThrowIfNull(view);
        return new(view.Lines.Select(of => of.Line).Where(line => filled.ContainsKey(VersionOf(line.Id))).Select(line => new LineEdit(
            line.Id,
            int.TryParse(filled[VersionOf(line.Id)].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1,
            Typed(line, ReturnFields.ValueCode), ReturnFields.ReadState(Typed(line, ReturnFields.StateCode)) ?? ReportedState.Unsaid,
            Typed(line, ReturnFields.NarrativeCode), Typed(line, ReturnFields.NextStepCode), Typed(line, ReturnFields.HelpCode),
            UnitList.Join(filled[Field(line.Id, ReturnFields.EvidenceCode)].OfType<string>()))));

        string Typed(ReturnLine line, string code) => filled[Field(line.Id, code)].ToString();
    }

    /// <summary>What was typed for a line; null where nothing was sent.</summary>
    public LineEdit? Of(string lineId) => _edits.GetValueOrDefault(lineId);

    /// <summary>Lines that somebody else changed after the form was made, as it sent them and as they are now.</summary>
    public IEnumerable<VersionPair> Conflicts(ReturnView view, Func<Luoshi.Core.Model.LocalizedText, string> say)
    {
        ArgumentNullException.ThrowIfNull(view);
        foreach (var line in view.Lines.Select(of => of.Line).Where(line => _edits.TryGetValue(line.Id, out var edit) && edit.Version != line.Version))
        {
            var edit = _edits[line.Id];
            foreach (var (field, mine, now) in new[]
            {
                (ReturnFields.Value, edit.Value.Trim(), ReturnFields.Write(line.Value)), (ReturnFields.State, say(ReturnFields.Name(edit.State)), say(ReturnFields.Name(line.State))),
                (ReturnFields.Narrative, edit.Narrative.ReplaceLineEndings("\n").Trim(), line.Narrative), (ReturnFields.NextStep, edit.NextStep.ReplaceLineEndings("\n").Trim(), line.NextStep),
                (ReturnFields.Help, edit.Help.ReplaceLineEndings("\n").Trim(), line.Help), (ReturnFields.Evidence, edit.Evidence, line.Evidence),
            })
            {
                if (mine != now)
                {
                    yield return new($"{line.Number} {Components.Words.Capital(say(field))}", mine, now);
                }
            }
        }
    }
}
