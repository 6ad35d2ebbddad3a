using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Luoshi.Office.Record;

/// <summary>
/// The values of a row as text that is the same on every database: what is stored, numbers and dates in invariant form, bytes by their hash.
/// </summary>
internal static class RowImage
{
    /// <summary>The value of a property as the record shows it; null where there is none.</summary>
    public static string? Of(IReadOnlyProperty property, object? value)
    {
        if (value is null)
        {
            return null;
        }

        var stored = property.GetValueConverter() is { } converter ? converter.ConvertToProvider(value) : value;
        return stored switch
        {
            null => null,
            string text => text,
            byte[] bytes => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)),
            bool flag => flag ? "true" : "false",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString("HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            // 1.50 and 1.5 are the same fact, but not every database returns the zero.
            decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
            Guid id => id.ToString("D"),
            Enum name => name.ToString("D"),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new NotSupportedException($"{property.DeclaringType.Name}.{property.Name}: the record cannot write a {stored.GetType().Name}."),
        };
    }

    /// <summary>The key of a row: its values with the unit separator between them.</summary>
    public static string Key(IEnumerable<string?> values) => string.Join('\u001f', values);
}
