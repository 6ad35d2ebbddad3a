using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Luoshi.Office.Record;

/// <summary>A row of a recorded table as the database holds it, in the words of the audit trail.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Key">The values of its key.</param>
/// <param name="Values">Its values by the names of their properties.</param>
public sealed record StoredRow(string Table, IReadOnlyList<string> Key, IReadOnlyDictionary<string, string?> Values)
{
    private static readonly MethodInfo RowsOfTable = typeof(StoredRow).GetMethod(nameof(RowsOf), BindingFlags.NonPublic | BindingFlags.Static)
        ?? throw new MissingMethodException(nameof(RowsOf));

    /// <summary>The recorded tables by name, in ordinal order.</summary>
    internal static IReadOnlyList<IEntityType> TablesOf(OfficeDb db) =>
        [.. db.Model.GetEntityTypes().Where(Unrecorded.IsRecorded).OrderBy(type => type.GetTableName(), StringComparer.Ordinal)];

    /// <summary>Every row of every recorded table, one after the other; tables in ordinal order, rows in the order of the database.</summary>
    public static async IAsyncEnumerable<StoredRow> AllAsync(OfficeDb db, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        foreach (var table in TablesOf(db))
        {
            var rows = (IAsyncEnumerable<object>?)RowsOfTable.MakeGenericMethod(table.ClrType).Invoke(null, [db]);
            await foreach (var row in (rows ?? throw new InvalidOperationException(table.Name)).WithCancellation(cancellation))
            {
                yield return Of(table, row);
            }
        }
    }

    private static IAsyncEnumerable<object> RowsOf<T>(OfficeDb db)
        where T : class => db.Set<T>().AsNoTracking().AsAsyncEnumerable();

    private static StoredRow Of(IEntityType type, object row)
    {
        var values = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var property in type.GetProperties())
        {
            values[property.Name] = RowImage.Of(property, property.GetGetter().GetClrValue(row));
        }

        return new StoredRow(
            type.GetTableName() ?? type.Name,
            [.. (type.FindPrimaryKey()?.Properties ?? []).Select(property => values[property.Name] ?? string.Empty)],
            values);
    }
}
