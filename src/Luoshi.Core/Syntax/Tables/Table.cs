namespace Luoshi.Core.Syntax.Tables;

/// <summary>
/// A table, however its document wrote it down: rows with tabs, one cell a line, or cells parted by blanks. Columns have the
/// words of their heads; each row has a cell for each column, empty where the document merged it with another.
/// </summary>
/// <param name="Columns">From left to right.</param>
/// <param name="Rows">From top to bottom, the header left out; at least one.</param>
/// <param name="Caption">The line above that names the table (表3 …主要指标); null where there is none.</param>
/// <param name="UnitNote">The unit of all values, from the caption or a line of its own (单位：万元); null where there is none.</param>
/// <param name="First">The first line, which belongs to the header.</param>
internal sealed record Table(
    IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows, ParagraphSyntax? Caption, Stretch? UnitNote, ParagraphSyntax First);

/// <summary>A column.</summary>
/// <param name="Head">The normal words of its head, those of a head over several columns first; empty where it has none.</param>
/// <param name="Shape">What its cells look like.</param>
/// <param name="Heads">Where its own head stands.</param>
/// <param name="Over">Where a head over this and other columns stands; empty where there is none.</param>
internal sealed record TableColumn(string Head, ColumnShape Shape, IReadOnlyList<CellPart> Heads, IReadOnlyList<CellPart> Over);

/// <summary>A row.</summary>
/// <param name="Line">The line of its first cell.</param>
/// <param name="Words">From its first cell to the end of its last.</param>
/// <param name="Cells">One for each column.</param>
/// <param name="Kind">Whether it holds values of its own.</param>
/// <param name="Above">The row before it in the table; null for the first.</param>
internal sealed record TableRow(ParagraphSyntax Line, Stretch Words, IReadOnlyList<TableCell> Cells, TableRowKind Kind, TableRow? Above)
{
    // A merged cell spans no more rows than this, which keeps long tables of empty cells linear.
    private const int FarthestMerged = 60;

    /// <summary>The cell of a column, or the one above that was merged with it.</summary>
    public TableCell Merged(int column)
    {
        var row = this;
        for (var i = 0; i < FarthestMerged && row is { Kind: not TableRowKind.Group }; i++, row = row.Above)
        {
            if (!row.Cells[column].IsEmpty)
            {
                return row.Cells[column];
            }
        }

        return TableCell.Empty;
    }
}

/// <summary>What a row is for.</summary>
internal enum TableRowKind
{
    /// <summary>Values of its own.</summary>
    Plain,

    /// <summary>The sum of others (合计).</summary>
    Total,

    /// <summary>A title over the rows after it.</summary>
    Group,
}

/// <summary>A cell: the parts of its text, one for each line.</summary>
internal readonly record struct TableCell(IReadOnlyList<CellPart> Parts)
{
    public static readonly TableCell Empty = new([]);

    public bool IsEmpty => Parts.Count == 0;
}

/// <summary>A stretch of a cell that lies in one line.</summary>
internal readonly record struct CellPart(ParagraphSyntax Line, Stretch Words);
