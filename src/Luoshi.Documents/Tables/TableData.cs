using System.Collections.Immutable;

namespace Luoshi.Documents.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Header">What the column holds, with its unit where all figures share one.</param>
/// <param name="Width">Width in Chinese characters; on paper the widths are shared out in proportion.</param>
/// <param name="Merge">True where equal cells under each other are shown as one on paper. Worksheets are never merged, so that they sort.</param>
/// <param name="Numeric">True where the column holds figures, which are set flush right.</param>
public sealed record TableColumn(string Header, int Width, bool Merge = false, bool Numeric = false);

/// <summary>A line of a table's provenance: what it was made from, when and by what.</summary>
/// <param name="Label">What the line states.</param>
/// <param name="Value">The statement.</param>
public sealed record TableFact(string Label, TableCell Value);

/// <summary>A table ready to be written: what is seen on a page, on paper and in a worksheet is this, once.</summary>
/// <param name="Title">Heading of the table.</param>
/// <param name="SheetName">Short name for a worksheet's tab.</param>
/// <param name="Columns">The columns, in order.</param>
/// <param name="Rows">The rows; each has one cell a column.</param>
/// <param name="Totals">The row of totals; empty where sums mean nothing.</param>
/// <param name="Notes">Remarks that belong under the table.</param>
/// <param name="Provenance">Where the table comes from.</param>
/// <param name="FrozenColumns">How many columns stay in view while a worksheet scrolls sideways.</param>
/// <param name="AnnexLabel">附件1; null where the table is no annex.</param>
public sealed record TableData(
    string Title, string SheetName, ImmutableArray<TableColumn> Columns, ImmutableArray<ImmutableArray<TableCell>> Rows,
    ImmutableArray<TableCell> Totals, ImmutableArray<string> Notes, ImmutableArray<TableFact> Provenance,
    int FrozenColumns = 1, string? AnnexLabel = null);
