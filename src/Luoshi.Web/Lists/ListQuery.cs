using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Web.Viewing;
using Microsoft.AspNetCore.WebUtilities;

namespace Luoshi.Web.Lists;

/// <summary>
/// How a reader wants a list: filters and order, exactly as the address states them. A page, its links and its download
/// read the same query, so that they show the same rows. Unknown values are kept but match nothing they are not meant for.
/// </summary>
public sealed class ListQuery
{
    public const string SearchKey = "q";
    public const string SortKey = "sort";
    public const string PageKey = "page";

    private const int MostPages = 1_000_000;

    private readonly ImmutableSortedDictionary<string, string> _values;

    private ListQuery(ImmutableSortedDictionary<string, string> values) => _values = values;

    public static ListQuery Empty { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The value of a key, trimmed; empty where the address does not set it.</summary>
    public string this[string key] => _values.GetValueOrDefault(key, string.Empty);

    public string Search => this[SearchKey];

    /// <summary>The column to sort by, without its direction; empty for the order of the plan.</summary>
    public string Sort => this[SortKey].TrimStart('-');

    public bool Descending => this[SortKey].StartsWith('-');

    /// <summary>Which page of a long list, from 1; the first where the address names none.</summary>
    public int Page => int.TryParse(this[PageKey], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < MostPages ? page : 1;

    /// <summary>True where any filter narrows the list; the order alone does not.</summary>
    public bool Filters => _values.Keys.Any(key => key != SortKey);

    public static ListQuery From(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return From(query.Select(pair => (pair.Key, Value: pair.Value.ToString())));
    }

    public static ListQuery From(IEnumerable<(string Key, string Value)> values) => new(values
        .Where(pair => pair.Key is not (ViewpointMiddleware.LanguageKey or ViewpointMiddleware.AsOfKey) && !string.IsNullOrWhiteSpace(pair.Value))
        .DistinctBy(pair => pair.Key)
        .ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Trim(), StringComparer.Ordinal));

    /// <summary>A year, or null where the value is none.</summary>
    public int? Year(string key) =>
        int.TryParse(this[key], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 10_000 ? year : null;

    /// <summary>True where the search is empty or one of the texts holds it.</summary>
    public bool Finds(params IEnumerable<string?> texts) =>
        Search.Length == 0 || texts.Any(text => text is not null && text.Contains(Search, StringComparison.OrdinalIgnoreCase));

    /// <summary>True where the filter is not set or set to this value.</summary>
    public bool Takes(string key, string? value) => this[key].Length == 0 || this[key] == value;

    public ListQuery With(string key, string? value) =>
        new(string.IsNullOrEmpty(value) ? _values.Remove(key) : _values.SetItem(key, value));

    /// <summary>The address of a page in this order and with these filters.</summary>
    public string Address(string path) => QueryHelpers.AddQueryString(path, _values.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));

    /// <summary>The address of one page of a long list in this order and with these filters.</summary>
    public string PageAddress(string path, int page) => With(PageKey, page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)).Address(path);

    /// <summary>The address that sorts by a column, or turns its order round where it is sorted by already.</summary>
    public string SortAddress(string path, string column) =>
        With(SortKey, Sort == column && !Descending ? "-" + column : column).Address(path);

    /// <summary>Puts rows into the order asked for; equal rows keep the order of the plan.</summary>
    public IEnumerable<T> Order<T, TKey>(IEnumerable<T> rows, Func<T, TKey> key, IComparer<TKey>? comparer = null) =>
        Descending ? rows.OrderByDescending(key, comparer) : rows.OrderBy(key, comparer);
}
