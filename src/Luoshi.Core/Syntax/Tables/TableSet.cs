namespace Luoshi.Core.Syntax.Tables;

/// <summary>The tables of a document, and which of them a line opens.</summary>
internal sealed class TableSet
{
    private readonly Dictionary<int, Table> _byStart = [];

    public TableSet(IReadOnlyList<Table> tables)
    {
        All = tables;
        foreach (var table in tables)
        {
            _byStart[table.First.Start] = table;
        }
    }

    /// <summary>In order.</summary>
    public IReadOnlyList<Table> All { get; }

    /// <summary>The table that a line opens; null where it opens none.</summary>
    public Table? OpenedBy(ParagraphSyntax line) => All.Count > 0 ? _byStart.GetValueOrDefault(line.Start) : null;
}
