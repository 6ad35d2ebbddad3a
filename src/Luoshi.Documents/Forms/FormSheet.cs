using System.Collections.Immutable;

namespace Luoshi.Documents.Forms;

/// <summary>A column of a form.</summary>
/// <param name="Key">Its name for programs; people never see it.</param>
/// <param name="Header">What people read above it.</param>
/// <param name="Width">Width in Chinese characters.</param>
public sealed record FormColumn(string Key, string Header, int Width)
{
    /// <summary>Whether it is filled in; what is not is locked.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether it holds figures.</summary>
    public bool IsNumeric { get; init; }

    /// <summary>Whether it is for programs alone.</summary>
    public bool IsHidden { get; init; }

    /// <summary>What there is to choose from; empty where it is written freely.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];
}

/// <summary>A row of a form.</summary>
/// <param name="Cells">A text for each column; empty for none.</param>
/// <param name="Closed">Keys of open columns that are not filled in in this row.</param>
public sealed record FormRow(ImmutableArray<string> Cells, ImmutableArray<string> Closed);

/// <summary>Something that is to be mended in a form that is given back.</summary>
/// <param name="Row">The row, counted from 0.</param>
/// <param name="Column">The key of the column.</param>
/// <param name="Text">What is wrong and how to mend it.</param>
public sealed record FormMark(int Row, string Column, string Text);

/// <summary>A workbook to be filled in away from the server and brought back: what it is, by which it is known again, and its rows.</summary>
/// <param name="Title">What stands at its top.</param>
/// <param name="SheetName">The name of its first sheet.</param>
/// <param name="Notes">How it is filled in, under the title.</param>
/// <param name="Identity">What the server needs to know it again; kept on a hidden sheet.</param>
/// <param name="Columns">The columns, in order; the first tells the rows apart.</param>
/// <param name="Rows">The rows, in order.</param>
public sealed record FormSheet(
    string Title, string SheetName, ImmutableArray<string> Notes, ImmutableSortedDictionary<string, string> Identity,
    ImmutableArray<FormColumn> Columns, ImmutableArray<FormRow> Rows);
