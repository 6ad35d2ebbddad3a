using System.Collections.Immutable;

namespace Luoshi.Web.Lists;

/// <summary>
/// How much of a list one page shows. Nearly every plan is far below; a file of twenty megabytes may hold hundreds of
/// thousands of targets, and a page of them all helps nobody and may stop a browser. Downloads are always complete.
/// </summary>
public static class ListCap
{
    public const int MaxRows = 1000;

    /// <summary>The most that one cell of a list holds.</summary>
    public const int MaxInCell = 100;

    /// <summary>The first rows, each group with those of its rows that are shown; groups of which none is shown are left out.</summary>
    public static IEnumerable<(TGroup Group, ImmutableArray<TRow> Rows)> First<TGroup, TRow>(
        IEnumerable<TGroup> groups, Func<TGroup, ImmutableArray<TRow>> rowsOf)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(rowsOf);
        var left = MaxRows;
        foreach (var group in groups)
        {
            if (left == 0)
            {
                yield break;
            }

            var rows = rowsOf(group);
            rows = rows.Length > left ? rows[..left] : rows;
            left -= rows.Length;
            yield return (group, rows);
        }
    }
}
