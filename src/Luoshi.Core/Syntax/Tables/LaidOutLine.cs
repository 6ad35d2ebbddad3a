namespace Luoshi.Core.Syntax.Tables;

/// <summary>A line of a table laid out on a page: a row, or what its cells take above and below it.</summary>
internal sealed class LaidOutLine
{
    private readonly ParagraphSyntax _line;
    private readonly List<CellPart> _name = [];
    private readonly List<CellPart> _unit = [];
    private readonly CellPart? _attribute;
    private readonly CellPart? _number;

    public LaidOutLine(ParagraphSyntax line, List<CellToken> cells)
    {
        _line = line;
        var attribute = cells.FindIndex(c => c.Shape == CellShape.Attribute);
        IsRow = attribute >= 0 && cells.Count >= 3;
        var words = new List<CellToken>();
        for (var i = 0; i < cells.Count; i++)
        {
            if (i == 0 && cells[i].Shape == CellShape.Integer && IsRow)
            {
                _number = cells[i].Part;
            }
            else if (i == attribute)
            {
                _attribute = cells[i].Part;
            }
            else if (IsRow ? i > attribute || IsValue(cells[i]) : IsValue(cells[i]) || cells[i].Labelled)
            {
                Values.Add(cells[i].Part);
            }
            else
            {
                words.Add(cells[i]);
            }
        }

        Sort(words);
    }

    /// <summary>Whether it has the attribute that tells a row.</summary>
    public bool IsRow { get; }

    /// <summary>Its values from left to right.</summary>
    public List<CellPart> Values { get; } = [];

    /// <summary>Whether its name or its unit stands in other lines.</summary>
    public bool IsIncomplete => IsRow && (_name.Count == 0 || _unit.Count == 0);

    /// <summary>The row with what its cells take in other lines.</summary>
    /// <param name="others">Those lines, from top to bottom.</param>
    /// <param name="width">How many columns of values there are.</param>
    /// <param name="first">The topmost line of the row.</param>
    /// <param name="last">The lowest.</param>
    /// <param name="before">The row above it.</param>
    public TableRow Row(List<LaidOutLine> others, int width, LaidOutLine first, LaidOutLine last, TableRow? before)
    {
        List<CellPart> name = [.. _name], unit = [.. _unit], values = [];
        foreach (var other in others)
        {
            // A lone word beside a name that is whole belongs to the unit: 万元/ above, 人 below.
            (_name.Count > 0 ? unit : name).AddRange(other._name);
            unit.AddRange(_unit.Count == 0 ? other._unit : []);
            values.AddRange(other.Values);
        }

        var cells = new TableCell[width + 4];
        cells[0] = _number is { } number ? new TableCell([number]) : TableCell.Empty;
        cells[1] = new TableCell(name);
        cells[2] = new TableCell(unit);
        cells[^1] = _attribute is { } attribute ? new TableCell([attribute]) : TableCell.Empty;
        for (var i = 0; i < width; i++)
        {
            var own = i - (width - Values.Count);
            cells[i + 3] = own >= 0 ? new TableCell([Values[own]]) : i == 0 ? new TableCell(values) : TableCell.Empty;
        }

        return new TableRow(first._line, new Stretch(first._line.Start, last._line.End), cells, TableRowKind.Plain, before);
    }

    private static bool IsValue(CellToken cell) => cell.Shape is CellShape.Value or CellShape.Bounded or CellShape.Dash or CellShape.Integer;

    private void Sort(List<CellToken> words)
    {
        if (words.Count == 1 && words[0].Shape == CellShape.Unit)
        {
            _unit.Add(words[0].Part);
        }
        else if (words.Count > 0)
        {
            _name.AddRange(words.Take(Math.Max(1, words.Count - 1)).Select(w => w.Part));
            _unit.AddRange(words.Skip(1).TakeLast(1).Select(w => w.Part));
        }
    }
}
