using System.Collections.Immutable;
using Luoshi.Office.Accounts;
using Luoshi.Office.CaseFiles;
using Luoshi.Web.Lists;

namespace Luoshi.Web.Pages.Cases;

/// <summary>The cases that somebody may see, as they asked for them.</summary>
/// <param name="Rows">Those of the page that was asked for.</param>
/// <param name="Matching">How many there are as they were asked for.</param>
/// <param name="Total">How many there are at all.</param>
/// <param name="Page">From 1.</param>
public sealed record CasesView(ImmutableArray<OpenCase> Rows, int Matching, int Total, int Page)
{
    /// <summary>How many cases stand on one page.</summary>
    public const int PageSize = 100;

    public const string KindKey = "kind";
    public const string StateKey = "state";
    public const string OpenValue = "open";
    public const string OverdueValue = "overdue";
    public const string EndedValue = "ended";
    public const string ByTitle = "title";
    public const string ByKind = "kind";
    public const string ByDue = "due";
    public const string BySince = "since";

    /// <summary>The number of the last page.</summary>
    public int Pages => Math.Max(1, (Matching + PageSize - 1) / PageSize);

    /// <summary>Reads the page that was asked for. Where the database can find it, it reads nothing else.</summary>
    public static async Task<CasesView> ReadAsync(CaseLists lists, Principal who, ListQuery query, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(lists);
        ArgumentNullException.ThrowIfNull(query);
        if (!CaseLists.SeesAll(who) || query.Search.Length > 0 || query.Sort == ByKind)
        {
            return From(await lists.AllAsync(who, cancellation), query, today);
        }

        var page = query.Page;
        var found = await lists.FindAsync(
            new(
                query[KindKey] is { Length: > 0 } kind ? kind : null,
                query[StateKey] switch { OpenValue => CaseStanding.Open, OverdueValue => CaseStanding.Overdue, EndedValue => CaseStanding.Ended, _ => CaseStanding.Any },
                query.Sort switch { ByTitle => CaseOrder.Title, ByDue => CaseOrder.Due, BySince => CaseOrder.Since, _ => CaseOrder.LastOpened },
                query.Descending, (page - 1) * PageSize, PageSize),
            who, today, cancellation);
        return new(found.Rows, found.Matching, found.Total, page);
    }

    /// <param name="today">The day for which it is said what is overdue.</param>
    public static CasesView From(IReadOnlyCollection<OpenCase> cases, ListQuery query, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(query);
        var rows = cases.Where(row => query.Takes(KindKey, row.Kind.Code) && Takes(row, query[StateKey], today) && query.Finds(row.Title.Zh, row.Title.En));
        ImmutableArray<OpenCase> ordered = query.Sort switch
        {
            ByTitle => [.. query.Order(rows, row => row.Title.Zh, StringComparer.Ordinal)],
            ByKind => [.. query.Order(rows, row => row.Kind.Name.Zh, StringComparer.Ordinal)],
            ByDue => [.. query.Order(rows, row => row.IsOpen ? row.File.DueOn ?? DateOnly.MaxValue : DateOnly.MaxValue)],
            BySince => [.. query.Order(rows, row => row.File.StateSince)],
            _ => [.. rows],
        };
        var page = query.Page;
        return new([.. ordered.Skip((page - 1) * PageSize).Take(PageSize)], ordered.Length, cases.Count, page);
    }

    /// <summary>Whether a case stands as was asked for; any value that is not known asks for nothing.</summary>
    internal static bool Takes(OpenCase row, string state, DateOnly today) => state switch
    {
        OpenValue => row.IsOpen,
        OverdueValue => row.IsOpen && row.File.DueOn < today,
        EndedValue => !row.IsOpen,
        _ => true,
    };
}
