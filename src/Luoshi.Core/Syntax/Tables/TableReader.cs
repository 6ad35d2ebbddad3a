using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Syntax.Tables;

/// <summary>
/// Finds the tables of a document, in whichever way it wrote them down, and takes their lines out of the outline: rows with
/// tabs, cells one a line (as documents lose their tables), or rows whose cells are parted by blanks.
/// </summary>
internal static class TableReader
{
    /// <summary>The tables, in order.</summary>
    public static TableSet Read(NormalizedText text, List<ParagraphSyntax> lines)
    {
        var tables = new List<Table>();
        var i = 0;
        while (i < lines.Count)
        {
            var next = lines[i].Kind switch
            {
                ParagraphKind.TableRow => TabTables.Read(text.Chars, lines, i, tables),
                ParagraphKind.Body or ParagraphKind.Heading => CellTables.Read(text, lines, i, tables),
                _ => i,
            };
            if (next == i && lines[i].Kind == ParagraphKind.Body)
            {
                next = LaidOutTables.Read(text, lines, i, tables);
            }

            i = Math.Max(next, i + 1);
        }

        return new TableSet(tables);
    }
}
