using System.Globalization;
using Luoshi.Office.Calendar;
using Luoshi.Office.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Luoshi.Office.Trail;

/// <summary>
/// Values of rows for people to read. The trail holds what the database holds, so that it can be checked against it; instants and
/// enumerations are numbers there.
/// </summary>
public sealed class StoredValues(IDbContextFactory<OfficeDb> databases)
{
    private readonly Lazy<IReadOnlyDictionary<(string, string), Type>> _types = new(() =>
    {
        using var db = databases.CreateDbContext();
        return db.Model.GetEntityTypes().SelectMany(table => table.GetProperties().Select(property => (Table: table.GetTableName() ?? table.Name, property)))
            .GroupBy(of => (of.Table, of.property.Name)).ToDictionary(of => of.Key, of => TypeOf(of.First().property));
    });

    /// <summary>The value as a time of China, as the name of an enumeration, or as it stands.</summary>
    public string? Shown(string table, string field, string? value)
    {
        if (value is null || !_types.Value.TryGetValue((table, field), out var type) || !long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return value;
        }

        return type == typeof(DateTimeOffset)
                ? DateTimeOffset.UnixEpoch.AddTicks(number * TimeSpan.TicksPerMicrosecond).ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
            : type.IsEnum && Enum.GetName(type, Enum.ToObject(type, number)) is { } name ? $"{name} ({value})" : value;
    }

    private static Type TypeOf(IReadOnlyProperty property) => Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
}
