using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Documents.Tables;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;
using Luoshi.Office.People.Handover;
using Luoshi.Web.Components;
using Luoshi.Web.Lists;
using Luoshi.Web.Viewing;

namespace Luoshi.Web.Pages.Handovers;

/// <summary>The hand-overs that somebody may see, as they asked for them.</summary>
public sealed record HandoversView(ImmutableArray<OpenCase> Rows, int Total)
{
    public const string StateKey = "state";
    public const string OpenValue = "open";
    public const string ByTitle = "title";
    public const string ByState = "state";
    public const string ByDue = "due";
    public const string ByOpened = "opened";

    /// <summary>The states in their order.</summary>
    public static IEnumerable<CaseState> States => HandoverKind.Kind.States;

    public static HandoversView From(IReadOnlyCollection<OpenCase> cases, ListQuery query)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(query);
        var rows = cases.Where(row => (query[StateKey] == OpenValue ? row.IsOpen : query.Takes(StateKey, row.File.State)) && query.Finds(row.Title.Zh, row.Title.En));
        var order = States.Select((state, at) => (state.Code, at)).ToDictionary(of => of.Code, of => of.at, StringComparer.Ordinal);
        return new(
            query.Sort switch
            {
                ByTitle => [.. query.Order(rows, row => row.Title.Zh, StringComparer.Ordinal)],
                ByState => [.. query.Order(rows, row => order.GetValueOrDefault(row.File.State))],
                ByDue => [.. query.Order(rows, row => row.File.DueOn ?? DateOnly.MaxValue)],
                ByOpened => [.. query.Order(rows, row => row.File.OpenedAt)],
                _ => [.. rows],
            },
            cases.Count);
    }

    /// <summary>The rows as a worksheet.</summary>
    public TableData Sheet(Viewpoint view, ListQuery query)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(query);
        string Say(LocalizedText text) => view.Say(text);
        return new(
            Say(HandoverTexts.Title), Say(HandoverTexts.Title),
            [new(Say(HandoverTexts.About), 36), new(Say(HandoverTexts.State), 16), new(Say(HandoverTexts.WaitsFor), 20), new(Say(ListTexts.Due), 12), new(Say(HandoverTexts.Opened), 18)],
            [
                .. Rows.Select(row => ImmutableArray.Create(
                    TableCell.Of(Say(row.Title)), TableCell.Of(Words.Capital(Say(row.State.Name))), row.WaitsFor is { } waits ? TableCell.Of(Words.Capital(Say(waits))) : TableCell.Empty,
                    row.IsOpen && row.File.DueOn is { } due ? TableCell.Of(Words.Date(due)) : TableCell.Empty, TableCell.Of(Words.Instant(row.File.OpenedAt)))),
            ],
            [], [],
            [new(Say(HandoverTexts.Exported), TableCell.Of(Words.Date(view.Today))), new(Say(ListTexts.Asked), TableCell.Of(Uri.UnescapeDataString(query.Address(string.Empty).TrimStart('?'))))]);
    }
}
