using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core;
using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Documents.Tables;
using Luoshi.Web.Plans;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Lists;

/// <summary>The worksheet of a list: the words of its reader's language, and where it was made from.</summary>
/// <param name="Language">"zh" or "en".</param>
/// <param name="Source">The text that the items were read from.</param>
/// <param name="Provenance">Document, date, program and the filters that were set.</param>
public sealed record Sheet(string Language, SourceDocument Source, ImmutableArray<TableFact> Provenance)
{
    /// <summary>What made the file.</summary>
    public static string Program { get; } = "Luoshi " + PlanCatalogue.CompilerVersion;

    public static Sheet For(Compilation compilation, Viewpoint view, ListQuery query)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(query);
        var facts = TableFiles.Provenance(view).For(compilation);
        var asked = query.Address(string.Empty).TrimStart('?');
        return new Sheet(view.Language, compilation.Source, asked.Length == 0 ? facts : facts.Add(new TableFact(ListTexts.Asked.For(view.Language), TableCell.Of(Uri.UnescapeDataString(asked)))));
    }

    public string Say(LocalizedText text) => text.For(Language);

    /// <summary>A part of the plan; where the document lost its heading the cell says so.</summary>
    public TableCell Part(string title, bool lost) => TableCell.Of(title + (lost ? Say(Components.SharedTexts.HeadingLost) : string.Empty));

    public TableColumn Words(LocalizedText header, int width) => new(Say(header), width);

    public TableColumn Figures(LocalizedText header, int width = 5) => new(Say(header), width, Numeric: true);

    public TableCell Cell(LocalizedText text) => TableCell.Of(Say(text));

    /// <summary>What stands after a name or figure in which a person's hand is; nothing where there is none.</summary>
    public string Hand(ByHand? hand) => hand is null ? string.Empty : string.Format(CultureInfo.InvariantCulture, Say(Components.SharedTexts.Bracketed), Say(Components.Words.Of(hand.Kind)));

    /// <summary>Who corrected an item, when, why, and what the compiler itself reads; empty where nobody did.</summary>
    public TableCell Correction(PlanItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.ByHand is not { } hand ? TableCell.Empty : TableCell.Lines(
        [
            Say(Components.Words.Of(hand.Kind)) + (Language == Viewpoint.English ? ": " : "：") + Components.Words.Who(hand, Language),
            .. hand.Was.Select(was => FieldWords.Was(was.Key, was.Value, Language)),
        ]);
    }

    /// <summary>Units as one text; empty where there is none, for a dash in a cell would no longer be nothing.</summary>
    public TableCell Units(ImmutableArray<UnitName> units) => TableCell.Of(string.Join('、', units.Select(unit => unit.Name + Hand(unit.Hand))));

    public TableCell Lead(OwedUnits owed)
    {
        ArgumentNullException.ThrowIfNull(owed);
        return owed.None ? Cell(ListTexts.NoOwner) : Units(owed.Lead);
    }

    public TableCell Milestones(IEnumerable<DatedItem> milestones) => TableCell.Lines(milestones.Select(milestone =>
        PlanDateText.Format(milestone.When, milestone.Before, Language) + (Language == Viewpoint.English ? ": " : "：") + (milestone is DatedTarget ? Say(ListTexts.DatedTarget) + " " : string.Empty) + Deliverable.Of(Source, milestone) + Hand(milestone.ByHand)));

    public TableCell Findings(IEnumerable<NumberedFinding> findings) =>
        TableCell.Lines(findings.Select(found => found.Number + " " + found.Finding.Code + " " + Say(found.Finding.Message)));

    public TableCell Target(IEnumerable<Target> targets) =>
        TableCell.Lines(targets.Select(target => target.Number + " " + target.Indicator + " " + Components.Words.Quantity(target, Language) + Hand(target.ByHand)));

    public TableData Table(
        LocalizedText title, ImmutableArray<TableColumn> columns, IEnumerable<TableCell[]> rows, int frozen = 2,
        ImmutableArray<TableCell> totals = default) =>
        new(Say(title), Say(title), columns, [.. rows.Select(row => row.ToImmutableArray())], totals.IsDefault ? [] : totals, [], Provenance, frozen);
}
