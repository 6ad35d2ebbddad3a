namespace Luoshi.Core.Syntax.Tables;

/// <summary>
/// How well a cell fits a column, in points. A cell that could stand nowhere else earns most, a cell of the wrong shape
/// costs more than any that fit can earn in one row.
/// </summary>
internal sealed class ColumnFit
{
    private const int ShortWords = 14;
    private const int LongWords = 60;
    private const int LongestUnit = 9;

    /// <summary>Cost of a title at the end of a table, which stands over no row.</summary>
    public const float OpenTitle = 6;
    private readonly IReadOnlyList<ColumnShape> _columns;
    private readonly int _name;
    private readonly bool _measured;

    public ColumnFit(IReadOnlyList<ColumnShape> columns)
    {
        _columns = columns;
        _name = NameColumn(columns);
        _measured = columns.Contains(ColumnShape.Value);
    }

    // What a row is about stands in the last column of words before its unit and values, or in the first.
    private static int NameColumn(IReadOnlyList<ColumnShape> columns)
    {
        var name = -1;
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i] is ColumnShape.Value or ColumnShape.Unit && name >= 0)
            {
                break;
            }

            if (columns[i] == ColumnShape.Text && (name < 0 || columns.Contains(ColumnShape.Value)))
            {
                name = i;
            }
        }

        return name >= 0 ? name : IndexOf(columns, ColumnShape.Category);
    }

    private static int IndexOf(IReadOnlyList<ColumnShape> columns, ColumnShape shape)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i] == shape)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Cost of an empty cell.</summary>
    public float Empty(int column) => _columns[column] switch
    {
        ColumnShape.Number => _measured ? 4 : 2,
        ColumnShape.Category => 0.3f,
        ColumnShape.Remark => 0.1f,
        ColumnShape.Attribute => 1.5f,
        ColumnShape.Unit => 1,
        ColumnShape.Value => 2,
        ColumnShape.Time => 0.7f,
        _ => column != _name ? 0.9f : _measured ? 3 : 1.1f,
    };

    /// <summary>Cost of an empty cell in a row of sums, whose words are one merged cell.</summary>
    public float EmptyInTotal(int column) => _columns[column] == ColumnShape.Value ? 0.4f : 0.05f;

    /// <summary>What a token as the title over the rows after it is worth.</summary>
    public static float Title(CellToken token) => token.Shape switch
    {
        CellShape.Title => 0.4f,
        CellShape.Words or CellShape.Bodies => -1.2f,
        _ => -20,
    };

    /// <summary>What a token that opens a cell of a column is worth.</summary>
    /// <param name="token">The token.</param>
    /// <param name="column">The column.</param>
    /// <param name="next">The row number that comes next.</param>
    public float Place(CellToken token, int column, int next) => _columns[column] switch
    {
        ColumnShape.Number => token.Shape == CellShape.Integer ? token.Number == next ? 3 : token.Number == 1 ? 0 : -4 : token.Shape == CellShape.Total ? 2 : -20,
        ColumnShape.Value => Value(token),
        ColumnShape.Attribute => token.Shape == CellShape.Attribute ? 3 : token.Shape == CellShape.Dash ? 0.5f : -5,
        ColumnShape.Unit => Unit(token),
        ColumnShape.Time => Time(token),
        ColumnShape.Any => Any(token),
        ColumnShape.Body => Body(token),
        ColumnShape.Remark => token.Shape is CellShape.Words or CellShape.Bodies or CellShape.Prose or CellShape.Dash ? 0.3f : token.Shape == CellShape.Attribute ? -4 : -0.5f,
        _ => Words(token, column),
    };

    private static float Value(CellToken token) => token.Shape switch
    {
        CellShape.Integer or CellShape.Value or CellShape.Dash => 1.5f,
        CellShape.Bounded => 0.9f,
        CellShape.Date => -1,
        CellShape.Attribute => -5,
        CellShape.Words or CellShape.Bodies => token.Length <= ShortWords ? -1.2f : -4,
        _ => -4,
    };

    private static float Unit(CellToken token) => token.Shape switch
    {
        CellShape.Unit => 1.5f,
        CellShape.Words or CellShape.Bodies => token.Length <= 4 ? 1 : token.Length <= LongestUnit ? 0.3f : -4,
        CellShape.Dash => 0.8f,
        CellShape.Value => token.Length <= LongestUnit ? -1 : -5,
        _ => -5,
    };

    private static float Time(CellToken token) => token.Shape switch
    {
        CellShape.Date => 2,
        CellShape.Integer => token.Number is >= 2000 and <= 2100 ? 1.5f : -3,
        CellShape.Dash => 0.5f,
        CellShape.Words or CellShape.Bodies => token.Length <= ShortWords ? 0.3f : -2,
        _ => -4,
    };

    private static float Body(CellToken token) => token.Shape switch
    {
        CellShape.Bodies => 1.3f,
        CellShape.Words => token.Length <= ShortWords ? 0.2f : -0.5f,
        CellShape.Dash => 0.3f,
        CellShape.Unit => 0,
        _ => -3,
    };

    private static float Any(CellToken token) => token.Shape switch
    {
        CellShape.Words or CellShape.Bodies or CellShape.Value or CellShape.Bounded => 0.6f,
        CellShape.Integer or CellShape.Date or CellShape.Prose or CellShape.Unit or CellShape.Dash => 0.4f,
        CellShape.Attribute => -4,
        _ => 0,
    };

    private float Words(CellToken token, int column) => token.Shape switch
    {
        CellShape.Words or CellShape.Bodies => _measured && column == _name && token.Length > LongWords ? -2 : 0.7f,
        CellShape.Bounded => -1,
        CellShape.Title => 0.3f,
        CellShape.Prose => _measured ? -1 : column == _name ? 0 : 0.5f,
        CellShape.Unit => 0.1f,
        CellShape.Total => 0.5f,
        CellShape.Dash => column == _name ? -2 : 0.2f,
        CellShape.Date => -1,
        CellShape.Value => -2,
        CellShape.Attribute => -6,
        _ => -3,
    };

    /// <summary>What a token as the next part of the cell before it is worth.</summary>
    public float Join(CellToken before, CellToken token, int column, int parts)
    {
        var fit = Place(token, column, -1);
        if (fit <= -4 || before.Shape is CellShape.Dash or CellShape.Integer || token.Shape == CellShape.Dash || _columns[column] == ColumnShape.Number)
        {
            return -12;
        }

        // Cells of words wrap often and wherever the column ends; the first line of what wrapped is full.
        var words = _columns[column] is ColumnShape.Text or ColumnShape.Body or ColumnShape.Remark or ColumnShape.Category or ColumnShape.Any;
        var cost = words ? 0.9f : 1.2f;
        if (words && token.Length > before.Length + 2 && before.Shape != CellShape.Prose)
        {
            cost += 1.1f;
        }

        if (before.Shape == CellShape.Prose && words)
        {
            cost = 0.6f;
        }

        return Math.Min(fit, 0.5f) - (cost * Math.Min(parts, 4));
    }
}
