using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Documents.Tables;
using Luoshi.Office.People;
using Luoshi.Web.Components;
using Luoshi.Web.Lists;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.People;

/// <summary>A unit with the name of what it is part of.</summary>
public sealed record OfficeUnitRow(UnitOn Unit, string ParentName);

/// <summary>The units of a day as a reader asked for them.</summary>
public sealed record OfficeUnitsView(ImmutableArray<OfficeUnitRow> Rows, int Total)
{
    public const string ByName = "name";
    public const string ByFull = "full";
    public const string ByParent = "parent";
    public const string BySince = "since";

    public static OfficeUnitsView From(UnitDirectory directory, ListQuery query)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(query);
        var all = directory.Units.Select(unit => new OfficeUnitRow(unit, unit.ParentId is { } parent ? directory.Find(parent)?.Name ?? string.Empty : string.Empty)).ToImmutableArray();
        var rows = all.Where(row => query.Finds([.. row.Unit.AllNames, row.ParentName]));
        return new(
            query.Sort switch
            {
                ByName => [.. query.Order(rows, row => row.Unit.Name, StringComparer.Ordinal)],
                ByFull => [.. query.Order(rows, row => row.Unit.FullName, StringComparer.Ordinal)],
                ByParent => [.. query.Order(rows, row => row.ParentName, StringComparer.Ordinal)],
                BySince => [.. query.Order(rows, row => row.Unit.Since)],
                _ => [.. rows],
            },
            all.Length);
    }

    /// <summary>The rows as a worksheet.</summary>
    public TableData Sheet(Viewpoint view, ListQuery query)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(query);
        string Say(LocalizedText text) => view.Say(text);
        return new(
            Say(PeopleTexts.Units), Say(PeopleTexts.Units),
            [new(Say(PeopleTexts.UnitName), 20), new(Say(PeopleTexts.FullName), 36), new(Say(PeopleTexts.ShortNames), 30), new(Say(UnitTexts.Parent), 20), new(Say(UnitTexts.Since), 12)],
            [
                .. Rows.Select(row => ImmutableArray.Create(
                    TableCell.Of(row.Unit.Name), TableCell.Of(row.Unit.FullName), TableCell.Of(string.Join('、', row.Unit.ShortNames)), TableCell.Of(row.ParentName), TableCell.Of(Words.Date(row.Unit.Since)))),
            ],
            [], [],
            [new(Say(PeopleTexts.Exported), TableCell.Of(Words.Date(view.Today))), new(Say(ListTexts.Asked), TableCell.Of(Uri.UnescapeDataString(query.Address(string.Empty).TrimStart('?'))))]);
    }
}
