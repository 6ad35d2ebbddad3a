using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Units;
using Luoshi.Core.Syntax;

namespace Luoshi.Core.Semantics.Responsibilities;

/// <summary>Reads the columns of a table whose header names responsible units.</summary>
internal sealed class TableDesignations(string chars)
{
    private readonly List<(int Column, Role Role)> _columns = [];

    /// <summary>Forgets the header: the table has ended.</summary>
    public void Reset() => _columns.Clear();

    /// <summary>The designations of a row; empty for the header itself.</summary>
    public List<Designation> Read(ParagraphSyntax row)
    {
        var cells = TableCells.Of(chars, row);
        if (ReadHeader(cells))
        {
            return [];
        }

        var found = new List<Designation>();
        foreach (var (column, role) in _columns)
        {
            if (column < cells.Count)
            {
                foreach (var unit in UnitListParser.Parse(chars, cells[column].Start, cells[column].End, loose: true) ?? [])
                {
                    found.Add(new Designation(unit, role));
                }
            }
        }

        return found;
    }

    private bool ReadHeader(List<Stretch> cells)
    {
        var header = new List<(int, Role)>();
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = chars.AsSpan(cells[i].Start, cells[i].Length);
            foreach (var (word, role) in RoleWords.Labels)
            {
                if (cell.SequenceEqual(word) || (cell.StartsWith(word) && cell[word.Length] == '（'))
                {
                    header.Add((i, role));
                }
            }
        }

        if (header.Count == 0)
        {
            return false;
        }

        _columns.Clear();
        _columns.AddRange(header);
        return true;
    }
}
