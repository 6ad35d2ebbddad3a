namespace Luoshi.Core.Syntax.Tables;

/// <summary>
/// Lays a run of cells out in the columns they fit best, where the document kept neither rows nor empty cells: a row number
/// counts on, values stand under years, words under names. Of all ways to do so it takes the one that fits best as a whole
/// (a Viterbi search, linear in the number of cells), and ends the table where cells cease to fit.
/// </summary>
internal sealed class RowAligner
{
    // The search gives up where the best way has lost as much as this against what it had.
    private const float WorstLoss = 14;
    private readonly IReadOnlyList<ColumnShape> _columns;
    private readonly ColumnFit _fit;
    private readonly int _group;

    // Cost of leaving out all columns before one, and all from one on.
    private readonly float[] _before;
    private readonly float[] _after;
    private readonly float[] _inTotal;

    public RowAligner(IReadOnlyList<ColumnShape> columns)
    {
        _columns = columns;
        _fit = new ColumnFit(columns);
        _group = columns.Count;
        _before = new float[columns.Count + 2];
        _after = new float[columns.Count + 2];
        _inTotal = new float[columns.Count + 2];
        for (var i = 0; i < columns.Count; i++)
        {
            _before[i + 1] = _before[i] + _fit.Empty(i);
            _inTotal[i + 1] = _inTotal[i] + _fit.EmptyInTotal(i);
        }

        for (var i = columns.Count - 1; i >= 0; i--)
        {
            _after[i] = _after[i + 1] + _fit.Empty(i);
        }
    }

    /// <summary>The column of each token that belongs to the table, from the first on; the number of columns stands for a title over rows.</summary>
    /// <param name="cells">The cells in reading order.</param>
    /// <param name="from">The first of them.</param>
    /// <param name="score">How well the cells fit.</param>
    /// <param name="number">The number of the first row.</param>
    public List<Placement> Align(ICellSource cells, int from, out float score, int number = 1)
    {
        var states = new List<State[]>();
        var previous = Array.Empty<State>();
        float bestEnd = 0, best = 0;
        var end = (Token: -1, Column: -1);
        CellToken before = default;
        for (var i = from; cells.TryGet(i, out var token); i++)
        {
            var current = Step(token, before, previous, i == from ? number : null);
            before = token;
            states.Add(current);
            previous = current;
            var top = float.NegativeInfinity;
            for (var c = 0; c <= _group; c++)
            {
                top = Math.Max(top, current[c].Score);
                var closed = c == _group ? current[c].Score - ColumnFit.OpenTitle : Closed(current[c], c);
                if (closed > bestEnd)
                {
                    bestEnd = closed;
                    end = (i - from, c);
                }
            }

            best = Math.Max(best, top);
            if (top < best - WorstLoss)
            {
                break;
            }
        }

        score = bestEnd;
        return Trace(states, end.Token, end.Column);
    }

    private static List<Placement> Trace(List<State[]> states, int token, int column)
    {
        var placed = new List<Placement>(token + 1);
        while (token >= 0)
        {
            var state = states[token][column];
            placed.Add(new Placement(column, state.Opens));
            column = state.From;
            token--;
        }

        placed.Reverse();
        return placed;
    }

    private State[] Step(CellToken token, CellToken before, State[] previous, int? number)
    {
        var current = new State[_group + 1];
        for (var c = 0; c <= _group; c++)
        {
            current[c].Score = float.NegativeInfinity;
            if (number is int first)
            {
                Offer(ref current[c], Opened(token, c, first, out var next), -1, true, next, 1, token.Shape == CellShape.Total);
                continue;
            }

            for (var p = 0; p <= _group; p++)
            {
                if (!float.IsNegativeInfinity(previous[p].Score))
                {
                    From(token, before, previous[p], p, c, ref current[c]);
                }
            }
        }

        return current;
    }

    // From the column of the token before to a column: the next part of one cell, a later cell of the row, or a new row.
    private void From(CellToken token, CellToken before, State state, int p, int c, ref State current)
    {
        if (token.Break != RowBreak.Here)
        {
            if (p == c && c < _group)
            {
                var joined = state.Score + _fit.Join(before, token, c, state.Parts);
                Offer(ref current, joined, p, false, state.Next, state.Parts + 1, state.Total);
            }
            else if (p < c && c < _group)
            {
                var empty = state.Total ? _inTotal : _before;
                Offer(ref current, state.Score + Place(token, c, state.Next, out var next) - (empty[c] - empty[p + 1]), p, false, next, 1, state.Total);
            }
        }

        if (token.Break != RowBreak.Never)
        {
            Offer(ref current, Closed(state, p) + Opened(token, c, state.Next, out var next), p, true, next, 1, token.Shape == CellShape.Total);
        }
    }

    // What a row is worth if it ends here.
    private float Closed(State state, int column) =>
        column == _group ? state.Score : state.Score - (state.Total ? _inTotal[^2] - _inTotal[column + 1] : _after[column + 1]);

    // What a token that opens a row is worth; nothing is amiss before the words of a sum.
    private float Opened(CellToken token, int column, int next, out int after) =>
        Place(token, column, next, out after) - (column == _group ? 0 : token.Shape == CellShape.Total ? _inTotal[column] : _before[column]);

    private float Place(CellToken token, int column, int next, out int after)
    {
        after = next;
        if (column == _group)
        {
            return ColumnFit.Title(token);
        }

        if (_columns[column] == ColumnShape.Number && token.Shape == CellShape.Integer)
        {
            after = token.Number + 1;
        }

        return _fit.Place(token, column, next);
    }

    private static void Offer(ref State state, float score, int from, bool opens, int next, int parts, bool total)
    {
        if (score > state.Score)
        {
            state = new State { Score = score, From = from, Opens = opens, Next = next, Parts = parts, Total = total };
        }
    }

    private struct State
    {
        public float Score;
        public int From;
        public int Next;
        public int Parts;
        public bool Opens;
        public bool Total;
    }
}

/// <summary>Where a token stands: its column, and whether it opens a row.</summary>
internal readonly record struct Placement(int Column, bool Opens);
