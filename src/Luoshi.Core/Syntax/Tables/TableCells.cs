namespace Luoshi.Core.Syntax.Tables;

/// <summary>The cells of a table row, which tabs separate.</summary>
internal static class TableCells
{
    public static List<Stretch> Of(string chars, ParagraphSyntax row)
    {
        var cells = new List<Stretch>();
        var from = row.Start;
        for (var i = row.Start; i <= row.End; i++)
        {
            if (i == row.End || chars[i] == '\t')
            {
                cells.Add(new Stretch(from, i));
                from = i + 1;
            }
        }

        return cells;
    }
}
