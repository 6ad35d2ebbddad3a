namespace Luoshi.Core.Syntax.Tables;

/// <summary>Cells in reading order.</summary>
internal interface ICellSource
{
    /// <summary>The token at a place; false after the last.</summary>
    bool TryGet(int at, out CellToken token);
}

/// <summary>Cells already at hand.</summary>
internal sealed class CellList(IReadOnlyList<CellToken> tokens) : ICellSource
{
    public bool TryGet(int at, out CellToken token)
    {
        token = at < tokens.Count ? tokens[at] : default;
        return at < tokens.Count;
    }
}
