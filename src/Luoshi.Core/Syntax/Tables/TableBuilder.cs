namespace Luoshi.Core.Syntax.Tables;

/// <summary>Puts rows together from cells that know their columns.</summary>
internal sealed class TableBuilder(IReadOnlyList<TableColumn> columns)
{
    private readonly List<TableRow> _rows = [];
    private List<CellPart>?[] _cells = new List<CellPart>?[columns.Count];
    private bool _total;
    private CellPart? _first;
    private CellPart _last;

    /// <summary>The rows so far.</summary>
    public IReadOnlyList<TableRow> Rows
    {
        get
        {
            Close();
            return _rows;
        }
    }

    /// <summary>Adds a token to the row that is open.</summary>
    public void Add(CellToken token, int column)
    {
        _first ??= token.Part;
        _last = token.Part;
        _total |= token.Shape == CellShape.Total;
        (_cells[column] ??= []).Add(token.Part);
    }

    /// <summary>Adds a title over the rows that follow.</summary>
    public void AddGroup(CellToken token)
    {
        Close();
        Push(token.Part.Line, token.Part.Words, new List<CellPart>?[columns.Count], TableRowKind.Group);
    }

    /// <summary>Ends the row that is open.</summary>
    public void Close()
    {
        if (_first is { } first)
        {
            Push(first.Line, new Stretch(first.Words.Start, _last.Words.End), _cells, _total ? TableRowKind.Total : TableRowKind.Plain);
        }

        _cells = new List<CellPart>?[columns.Count];
        _first = null;
        _total = false;
    }

    private void Push(ParagraphSyntax line, Stretch words, List<CellPart>?[] cells, TableRowKind kind) =>
        _rows.Add(new TableRow(line, words, Array.ConvertAll(cells, c => c is null ? TableCell.Empty : new TableCell(c)), kind, _rows.Count > 0 ? _rows[^1] : null));
}
