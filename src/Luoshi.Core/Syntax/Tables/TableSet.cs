using System.Runtime.InteropServices;
using Luoshi.Core.Text;

namespace Luoshi.Core.Syntax.Tables;

/// <summary>The tables of a document, and which of them a line opens.</summary>
internal sealed class TableSet
{
    private readonly Dictionary<int, Table> _byStart = [];
    private readonly List<TableRow> _rows = [];
    private readonly HashSet<ParagraphSyntax> _captions = [];

    public TableSet(IReadOnlyList<Table> tables)
    {
        All = tables;
        foreach (var table in tables)
        {
            _byStart[table.First.Start] = table;
            _rows.AddRange(table.Rows);
            if (table.Caption is { } caption)
            {
                _captions.Add(caption);
            }
        }
    }

    /// <summary>In order.</summary>
    public IReadOnlyList<Table> All { get; }

    /// <summary>The table that a line opens; null where it opens none.</summary>
    public Table? OpenedBy(ParagraphSyntax line) => All.Count > 0 ? _byStart.GetValueOrDefault(line.Start) : null;

    /// <summary>Whether a line names a table.</summary>
    public bool IsCaption(ParagraphSyntax line) => All.Count > 0 && _captions.Contains(line);

    /// <summary>The row that a line is, or of which it is a cell; null for headers and lines outside tables.</summary>
    public TableRow? RowOf(ParagraphSyntax line)
    {
        var at = Ordered.FirstFrom(CollectionsMarshal.AsSpan(_rows), line.Start + 1, r => r.Line.Start) - 1;
        return at >= 0 && line.Start <= _rows[at].Words.End ? _rows[at] : null;
    }
}
