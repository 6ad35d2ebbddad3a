using System.Collections.Immutable;
using Luoshi.Core.Model;

namespace Luoshi.Documents.Forms;

/// <summary>What stands in a cell that somebody filled in.</summary>
public enum FilledKind
{
    /// <summary>Text or a figure.</summary>
    Plain,

    /// <summary>A formula; it is never computed, and what a program computed before is not believed.</summary>
    Formula,

    /// <summary>A figure that the program shows as a day, as it does with 3-4.</summary>
    Day,

    /// <summary>An error such as #REF!.</summary>
    Error,
}

/// <summary>A cell as it was filled in.</summary>
/// <param name="Text">Its text; figures as written without exponent, formulas as their words.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct FilledCell(string Text, FilledKind Kind);

/// <summary>A row as it was filled in.</summary>
/// <param name="Number">Its number in the sheet, counted from 1.</param>
/// <param name="Cells">Its cells by the keys of their columns; empty ones are left out.</param>
public sealed record FilledRow(int Number, ImmutableDictionary<string, FilledCell> Cells)
{
    /// <summary>The text of a cell; empty where there is none.</summary>
    /// <param name="key">The key of its column.</param>
    public string this[string key] => Cells.TryGetValue(key, out var cell) ? cell.Text : string.Empty;
}

/// <summary>A form that came back.</summary>
/// <param name="Identity">What it was made with.</param>
/// <param name="Rows">Its rows, in the order of the sheet.</param>
/// <param name="Columns">The letters of each column in the sheet, by its key.</param>
public sealed record FilledForm(ImmutableDictionary<string, string> Identity, ImmutableArray<FilledRow> Rows, ImmutableDictionary<string, string> Columns)
{
    /// <summary>The address of a cell, such as F7; empty where the column is gone.</summary>
    /// <param name="row">The row.</param>
    /// <param name="key">The key of the column.</param>
    public string AddressOf(FilledRow row, string key)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Columns.TryGetValue(key, out var letters) ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{letters}{row.Number}") : string.Empty;
    }
}

/// <summary>What came of reading a form.</summary>
/// <param name="Form">The form; null where it is none.</param>
/// <param name="Refusal">What is wrong with the file and how to mend it; null where it was read.</param>
public sealed record FormReading(FilledForm? Form, LocalizedText? Refusal);
