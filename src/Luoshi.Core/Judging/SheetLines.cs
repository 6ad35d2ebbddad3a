using System.Text;

namespace Luoshi.Core.Judging;

/// <summary>Takes a table of text apart: commas or tabs, quoted cells with doubled quotes, which may hold line ends; blank lines left out.</summary>
internal static class SheetLines
{
    public static IEnumerable<(int Line, List<string> Cells)> Of(string text)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        int line = 1, opened = 1;
        var quoted = false;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (quoted && i < text.Length)
            {
                quoted = c != '"' || (i + 1 < text.Length && text[i + 1] == '"');
                i += c == '"' && quoted ? 1 : 0;
                _ = quoted ? cell.Append(c) : cell;
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c is ',' or '\t' or '\n')
            {
                cells.Add(cell.ToString().Trim().TrimStart('\uFEFF'));
                cell.Clear();
                if (c == '\n')
                {
                    if (cells.Exists(s => s.Length > 0))
                    {
                        yield return (opened, cells);
                    }

                    cells = [];
                    opened = line + 1;
                }
            }
            else
            {
                cell.Append(c);
            }

            line += c == '\n' ? 1 : 0;
        }
    }
}
