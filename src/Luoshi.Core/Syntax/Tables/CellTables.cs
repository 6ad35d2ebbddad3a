using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Syntax.Tables;

/// <summary>Tables whose cells stand one a line, or several a line with blanks between them.</summary>
internal static class CellTables
{
    // A table earns this much for each of its rows, or it is none.
    private const float LeastFit = 2;
    private const int LongestHeadLine = 80;

    // The likeliest reading of the heads gives way only to one that fits the rows clearly better.
    private const float ClearlyBetter = 1.1f;

    /// <summary>Reads the table that opens at a line; returns where to go on, the line itself where none does.</summary>
    public static int Read(NormalizedText text, List<ParagraphSyntax> lines, int index, List<Table> tables)
    {
        if (!MayOpen(text, lines[index]))
        {
            return index;
        }

        var cells = new CellRun(text, lines, index);
        var run = HeadReader.Run(text.Chars, cells);
        if (run.Count < 2)
        {
            return index;
        }

        if (cells.Gapped && LaidOutTables.ReadUnder(text, lines, index, tables) is var end && end > index)
        {
            return end;
        }

        List<Placement> best = [];
        List<TableColumn> columns = [];
        float bestScore = 0;
        foreach (var reading in HeadReader.Read(text.Chars, run).Where(IsTable))
        {
            var placed = new RowAligner([.. reading.Select(c => c.Shape)]).Align(cells, run.Count, out var score);
            if (score > bestScore * (best.Count == 0 ? 1 : ClearlyBetter))
            {
                (best, columns, bestScore) = (placed, reading, score);
            }
        }

        var rows = best.Count(p => p.Opens && p.Column < columns.Count);
        var after = lines.IndexOf(run[^1].Line, index) + 1;
        if (rows == 0 || bestScore < rows * LeastFit || !Repeats(columns, best, rows))
        {
            return after;
        }

        tables.Add(Build(text.Chars, lines, index, columns, cells, run.Count, best, out var last));
        return Close(text.Chars, lines, index, last);
    }

    // One row alone is a table only where it is numbered.
    private static bool Repeats(List<TableColumn> columns, List<Placement> placed, int rows) =>
        rows > 1 || (columns[0].Shape == ColumnShape.Number && placed.Exists(p => p.Opens && p.Column == 0));

    private static bool IsTable(List<TableColumn> columns) =>
        columns.Count >= 3 || (columns.Count == 2 && columns.Exists(c => c.Shape is ColumnShape.Value or ColumnShape.Number));

    // Cheap enough for every line: a table opens with a short line that is, or begins with, the usual head of a first column.
    private static bool MayOpen(NormalizedText text, ParagraphSyntax line)
    {
        var words = text.Chars.AsSpan(line.Start, line.End - line.Start);
        if (words.Length is < 2 or > LongestHeadLine)
        {
            return false;
        }

        if (HeadWords.Usual(words) is not null)
        {
            return true;
        }

        var first = words.Length <= HeadWords.Longest ? words.Length : HeadWords.Longest;
        for (var length = 2; length < first && length <= 5; length++)
        {
            if (HeadWords.Usual(words[..length]) is not null && text.GapBefore(line.Start + length))
            {
                return true;
            }
        }

        return false;
    }

    private static Table Build(
        string chars, List<ParagraphSyntax> lines, int index, List<TableColumn> columns, CellRun cells, int from, List<Placement> placed, out ParagraphSyntax last)
    {
        last = lines[index];
        var builder = new TableBuilder(columns);
        for (var i = 0; i < placed.Count; i++)
        {
            if (!cells.TryGet(from + i, out var token))
            {
                break;
            }

            last = token.Part.Line;
            if (placed[i].Column == columns.Count)
            {
                builder.AddGroup(token);
                continue;
            }

            if (placed[i].Opens)
            {
                builder.Close();
            }

            builder.Add(token, placed[i].Column);
        }

        var (caption, unit) = TableFrame.Above(chars, lines, index);
        return new Table(columns, builder.Rows, caption, unit, lines[index]);
    }

    private static int Close(string chars, List<ParagraphSyntax> lines, int index, ParagraphSyntax last)
    {
        var end = lines.IndexOf(last, index) + 1;
        for (var i = index; i < end; i++)
        {
            if (lines[i].Kind != ParagraphKind.Blank)
            {
                TableFrame.Demote(lines[i], ParagraphKind.TableRow);
            }
        }

        TableFrame.ReadNotes(chars, lines, end);
        return end;
    }
}
