using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Luoshi.Office.Backup;

/// <summary>The rows of one table as lines of JSON: what the database stores, in types that every database has.</summary>
internal sealed class TableRows(IEntityType table)
{
    private readonly IReadOnlyList<IProperty> _properties = [.. table.GetProperties()];

    public string Name { get; } = table.GetTableName() ?? table.Name;

    public void Write(Utf8JsonWriter json, object row)
    {
        json.WriteStartObject();
        foreach (var property in _properties)
        {
            json.WritePropertyName(property.Name);
            var value = property.GetGetter().GetClrValue(row);
            WriteValue(json, value is not null && property.GetValueConverter() is { } converter ? converter.ConvertToProvider(value) : value);
        }

        json.WriteEndObject();
    }

    /// <summary>The command that puts a row in, to be filled by <see cref="Fill"/>.</summary>
    public string InsertCommand(ISqlGenerationHelper sql)
    {
        var columns = string.Join(", ", _properties.Select(property => sql.DelimitIdentifier(property.GetColumnName())));
        var values = string.Join(", ", _properties.Select((_, number) => sql.GenerateParameterName(ParameterName(number))));
        return $"INSERT INTO {sql.DelimitIdentifier(Name)} ({columns}) VALUES ({values})";
    }

    /// <summary>Fills the command with a row. A column that the backup does not know stays at its default.</summary>
    /// <exception cref="FormatException">A value does not fit its column.</exception>
    public void Fill(System.Data.Common.DbCommand command, ISqlGenerationHelper sql, JsonElement row)
    {
        command.Parameters.Clear();
        for (var number = 0; number < _properties.Count; number++)
        {
            var property = _properties[number];
            var value = row.TryGetProperty(property.Name, out var stored) ? ReadValue(property, stored) : Default(property);
            command.Parameters.Add(property.GetRelationalTypeMapping().CreateParameter(
                command, sql.GenerateParameterName(ParameterName(number)), value, property.IsNullable));
        }
    }

    private static string ParameterName(int number) => "p" + number.ToString(CultureInfo.InvariantCulture);

    private static object? Default(IProperty property) =>
        property.IsNullable ? null : property.ClrType == typeof(string) ? string.Empty : Activator.CreateInstance(property.ClrType);

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case byte[] bytes: json.WriteBase64StringValue(bytes); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case DateOnly day: json.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case TimeOnly time: json.WriteStringValue(time.ToString("HH:mm:ss.ffffff", CultureInfo.InvariantCulture)); break;
            case Guid id: json.WriteStringValue(id); break;
            case Enum name: json.WriteNumberValue(Convert.ToInt64(name, CultureInfo.InvariantCulture)); break;
            default: throw new NotSupportedException($"A backup cannot hold a {value.GetType().Name}.");
        }
    }

    private static object? ReadValue(IProperty property, JsonElement stored)
    {
        if (stored.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var converter = property.GetValueConverter();
        var type = converter?.ProviderClrType ?? property.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        object value = type switch
        {
            _ when type == typeof(string) => stored.GetString() ?? string.Empty,
            _ when type == typeof(bool) => stored.GetBoolean(),
            _ when type == typeof(byte[]) => stored.GetBytesFromBase64(),
            _ when type == typeof(int) => stored.GetInt32(),
            _ when type == typeof(long) => stored.GetInt64(),
            _ when type == typeof(double) => stored.GetDouble(),
            _ when type == typeof(decimal) => stored.GetDecimal(),
            _ when type == typeof(DateOnly) => DateOnly.ParseExact(stored.GetString() ?? string.Empty, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ when type == typeof(TimeOnly) => TimeOnly.ParseExact(stored.GetString() ?? string.Empty, "HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
            _ when type == typeof(Guid) => stored.GetGuid(),
            _ when type.IsEnum => Enum.ToObject(type, stored.GetInt64()),
            _ => throw new NotSupportedException($"A backup cannot hold a {type.Name}."),
        };
        return converter is null ? value : converter.ConvertFromProvider(value);
    }
}
