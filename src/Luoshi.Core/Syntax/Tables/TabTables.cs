using Luoshi.Core.Model;

namespace Luoshi.Core.Syntax.Tables;

/// <summary>Tables whose rows are lines, with tabs between the cells.</summary>
internal static class TabTables
{
    // Titles and blank lines that may stand between two rows of one table.
    private const int MostTitles = 4;

    /// <summary>Reads the tables of a run of rows; returns the index after it.</summary>
    public static int Read(string chars, List<ParagraphSyntax> lines, int index, List<Table> tables)
    {
        var end = RunEnd(chars, lines, index);
        var at = index;
        while (at < end)
        {
            at = ReadOne(chars, lines, at, end, tables);
        }

        TableFrame.ReadNotes(chars, lines, end);
        return end;
    }

    // A line without tabs between rows is a title over those after it.
    private static int RunEnd(string chars, List<ParagraphSyntax> lines, int index)
    {
        var end = index + 1;
        for (var i = end; i < lines.Count && i - end < MostTitles; i++)
        {
            if (lines[i].Kind == ParagraphKind.TableRow)
            {
                end = i + 1;
            }
            else if (lines[i].Kind != ParagraphKind.Blank && !IsTitle(chars, lines[i]))
            {
                break;
            }
        }

        return end;
    }

    private static bool IsTitle(string chars, ParagraphSyntax line)
    {
        var words = chars.AsSpan(line.Start, line.End - line.Start);
        return line.Kind is ParagraphKind.Heading or ParagraphKind.Body && words.Length <= HeadWords.Longest && words[^1] is not ('。' or '；' or '：') && !TableFrame.Ends(words, line);
    }

    private static int ReadOne(string chars, List<ParagraphSyntax> lines, int from, int end, List<Table> tables)
    {
        var head = from;
        while (head < end && !IsHead(chars, lines[head], head == from))
        {
            head++;
        }

        if (head == end)
        {
            return end;
        }

        var columns = Columns(chars, TableCells.Of(chars, lines[head]), lines[head]);
        var at = head + 1;
        if (at < end && IsSubHead(chars, lines[at], columns))
        {
            columns = UnderHeads(chars, columns, TableCells.Of(chars, lines[at]), lines[at]);
            at++;
        }

        columns = HeadReader.Settle(columns);
        var builder = new TableBuilder(columns);
        for (; at < end && !IsHead(chars, lines[at], first: false); at++)
        {
            AddRow(chars, lines[at], columns, builder);
        }

        if (builder.Rows.Count > 0)
        {
            var (caption, unit) = TableFrame.Above(chars, lines, head);
            tables.Add(new Table(columns, builder.Rows, caption, unit, lines[head]));
        }

        return at;
    }

    private static void AddRow(string chars, ParagraphSyntax line, List<TableColumn> columns, TableBuilder builder)
    {
        if (line.Kind == ParagraphKind.Blank)
        {
            return;
        }

        builder.Close();
        var cells = TableCells.Of(chars, line);
        var filled = cells.FindAll(c => c.Length > 0);
        if (filled.Count == 0)
        {
            return;
        }

        if (filled.Count == 1 && columns.Count > 2)
        {
            builder.AddGroup(CellToken.Of(chars, line, filled[0], RowBreak.Here));
        }
        else
        {
            Place(chars, line, columns, builder, cells, filled);
        }

        // 一、基础设施类 over a group of rows is a heading of the outline as well.
        if (line.Kind != ParagraphKind.Heading || filled.Count > 1)
        {
            TableFrame.Demote(line, ParagraphKind.TableRow);
        }
    }

    // A row with as many cells as there are heads lies under them; one with fewer lost its merged cells.
    private static void Place(string chars, ParagraphSyntax line, List<TableColumn> columns, TableBuilder builder, List<Stretch> cells, List<Stretch> filled)
    {
        if (cells.Count >= columns.Count)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                if (cells[i].Length > 0)
                {
                    builder.Add(CellToken.Of(chars, line, cells[i], RowBreak.Never), i);
                }
            }

            return;
        }

        var tokens = filled.ConvertAll(c => CellToken.Of(chars, line, c, c == filled[0] ? RowBreak.Here : RowBreak.Never));
        var placed = new RowAligner([.. columns.Select(c => c.Shape)]).Align(new CellList(tokens), 0, out _, Math.Max(1, tokens[0].Number));
        for (var i = 0; i < tokens.Count; i++)
        {
            builder.Add(tokens[i], placed.Count == tokens.Count && placed[i].Column < columns.Count ? placed[i].Column : i);
        }
    }

    // The first row heads the table also where only its years tell (品种, 2023年目标, 2025年目标).
    private static bool IsHead(string chars, ParagraphSyntax line, bool first)
    {
        if (line.Kind != ParagraphKind.TableRow)
        {
            return false;
        }

        int usual = 0, filled = 0, like = 0, years = 0;
        foreach (var cell in TableCells.Of(chars, line))
        {
            var words = chars.AsSpan(cell.Start, cell.Length);
            filled += words.IsEmpty ? 0 : 1;
            usual += HeadWords.Usual(words) is null ? 0 : 1;
            like += HeadWords.ShapeOf(words) is null ? 0 : 1;
            years += HeadWords.HasYear(words) ? 1 : 0;
        }

        return (usual >= 1 || (first && years >= 1)) && filled >= 2 && (like * 2 > filled || (first && usual >= 2 && like * 2 == filled));
    }

    // 目标值, 年均增长 under 2025年.
    private static bool IsSubHead(string chars, ParagraphSyntax line, List<TableColumn> columns)
    {
        if (line.Kind != ParagraphKind.TableRow)
        {
            return false;
        }

        var cells = TableCells.Of(chars, line);
        var filled = cells.FindAll(c => c.Length > 0);
        return cells.Count == columns.Count && filled.Count is > 0 && filled.Count < columns.Count
            && filled.TrueForAll(c => HeadWords.ShapeOf(chars.AsSpan(c.Start, c.Length)) == ColumnShape.Value);
    }

    private static List<TableColumn> Columns(string chars, List<Stretch> cells, ParagraphSyntax line) => cells.ConvertAll(c =>
    {
        var head = chars.Substring(c.Start, c.Length);
        return new TableColumn(head, HeadWords.ShapeOf(head) ?? ColumnShape.Any, [new CellPart(line, c)], []);
    });

    private static List<TableColumn> UnderHeads(string chars, List<TableColumn> columns, List<Stretch> cells, ParagraphSyntax line)
    {
        var above = columns[0];
        var under = new List<TableColumn>();
        for (var i = 0; i < columns.Count; i++)
        {
            above = columns[i].Head.Length > 0 ? columns[i] : above;
            if (cells[i].Length == 0)
            {
                under.Add(columns[i]);
                continue;
            }

            var head = string.Concat(above.Head, chars.AsSpan(cells[i].Start, cells[i].Length));
            under.Add(new TableColumn(head, ColumnShape.Value, [.. above.Heads, new CellPart(line, cells[i])], []));
        }

        return under;
    }
}
