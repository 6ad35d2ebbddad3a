using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Syntax.Tables;

/// <summary>
/// Tables of indicators as they are laid out on a page: a row a line, blanks between its cells, and a cell that takes more
/// lines goes on above and below its row. What tells a row is its attribute (约束性, 预期性); its heads stand in the lines above.
/// </summary>
internal static class LaidOutTables
{
    private const int LongestLine = 80;
    private const int LongestHeadLine = 40;
    private const int MostHeadLines = 8;

    // Lines that cells take between two rows.
    private const int MostBetween = 5;
    private static readonly WordList Attributes = ["约束性", "预期性"];

    /// <summary>Reads the table whose first row is a line; returns where to go on, the line itself where it is none.</summary>
    public static int Read(NormalizedText text, List<ParagraphSyntax> lines, int index, List<Table> tables)
    {
        if (!MayBeRow(text.Chars, lines[index]) || !IsRow(Cells(text, lines[index])))
        {
            return index;
        }

        var (rows, end) = Rows(text, lines, index);
        var head = HeadStart(text, lines, index);
        var values = ValueHeads(text, lines, head, index, out var headEnd);
        var width = rows.Where(r => r.IsRow).Select(r => r.Values.Count).DefaultIfEmpty().Max();
        if (rows.Count(r => r.IsRow) < 2 || width == 0 || values.Count < width)
        {
            return index;
        }

        for (var i = index - 1; i >= headEnd; i--)
        {
            rows.Insert(0, new LaidOutLine(lines[i], Cells(text, lines[i])));
        }

        // Heads over several columns stand before those they span.
        values.RemoveRange(0, values.Count - width);
        var (caption, unit) = TableFrame.Above(text.Chars, lines, head);
        tables.Add(new Table(Columns(text.Chars, values), Build(rows, width), caption, unit, lines[head]));
        for (var i = head; i < end; i++)
        {
            TableFrame.Demote(lines[i], lines[i].Kind == ParagraphKind.Blank ? ParagraphKind.Blank : ParagraphKind.TableRow);
        }

        return ReadFootnotes(text, lines, end);
    }

    /// <summary>Reads the table under a line of heads; returns where to go on, the line itself where there is none.</summary>
    public static int ReadUnder(NormalizedText text, List<ParagraphSyntax> lines, int index, List<Table> tables)
    {
        for (var i = index + 1; i < lines.Count && i <= index + MostHeadLines; i++)
        {
            if (MayBeRow(text.Chars, lines[i]))
            {
                return Read(text, lines, i, tables) is var end && end > i ? end : index;
            }
        }

        return index;
    }

    private static bool MayBeRow(string chars, ParagraphSyntax line) =>
        line.End - line.Start is > 5 and <= LongestLine && Attributes.IsIn(chars.AsSpan(line.Start, line.End - line.Start));

    private static bool IsRow(List<CellToken> cells) => cells.Count >= 3 && cells.Exists(c => c.Shape == CellShape.Attribute);

    private static List<CellToken> Cells(NormalizedText text, ParagraphSyntax line)
    {
        var cells = new List<CellToken>();
        var from = line.Start;
        foreach (var gap in text.GapsIn(line.Start, line.End, 1).Append(line.End))
        {
            if (gap > from)
            {
                cells.Add(CellToken.Of(text.Chars, line, new Stretch(from, gap), RowBreak.Open));
            }

            from = gap;
        }

        return cells;
    }

    // The rows and what their cells take between them; the table ends behind its last row and what that takes.
    private static (List<LaidOutLine> Rows, int End) Rows(NormalizedText text, List<ParagraphSyntax> lines, int index)
    {
        var rows = new List<LaidOutLine>();
        var (lastRow, lastLine) = (0, index);
        for (var i = index; i < lines.Count && rows.Count - lastRow <= MostBetween; i++)
        {
            var line = lines[i];
            var words = text.Chars.AsSpan(line.Start, line.End - line.Start);
            if (line.Kind is not (ParagraphKind.Body or ParagraphKind.Heading) || words.Length > LongestLine || words[^1] is '。' || TableFrame.Ends(words, line))
            {
                break;
            }

            rows.Add(new LaidOutLine(line, Cells(text, line)));
            if (rows[^1].IsRow)
            {
                (lastRow, lastLine) = (rows.Count - 1, i);
            }
        }

        // What the last row takes above it, it takes below it too.
        var above = 0;
        while (rows[lastRow].IsIncomplete && lastRow - above - 1 >= 0 && !rows[lastRow - above - 1].IsRow)
        {
            above++;
        }

        var kept = Math.Min(rows.Count, lastRow + 1 + Math.Min(above, 2));
        rows.RemoveRange(kept, rows.Count - kept);
        return (rows, lastLine + kept - lastRow);
    }

    private static int HeadStart(NormalizedText text, List<ParagraphSyntax> lines, int index)
    {
        var head = index;
        while (head > 0 && index - head < MostHeadLines && IsHeadLine(text, lines[head - 1]))
        {
            head--;
        }

        return head;
    }

    // Several heads, or a piece of one; a longer line is the caption.
    private static bool IsHeadLine(NormalizedText text, ParagraphSyntax line)
    {
        var length = line.End - line.Start;
        return line.Kind == ParagraphKind.Body && length is > 0 and <= LongestHeadLine && text.Chars[line.End - 1] is not ('。' or '；' or '：')
            && (length <= 4 || Cells(text, line).Count > 1 || HeadWords.Usual(text.Chars.AsSpan(line.Start, length)) is not null);
    }

    private static List<CellPart> ValueHeads(NormalizedText text, List<ParagraphSyntax> lines, int head, int index, out int end)
    {
        var heads = new List<CellPart>();
        end = head;
        for (var i = head; i < index; i++)
        {
            foreach (var cell in Cells(text, lines[i]))
            {
                var words = text.Chars.AsSpan(cell.Part.Words.Start, cell.Length);
                if (cell.Shape != CellShape.Attribute && HeadWords.ShapeOf(words) == ColumnShape.Value)
                {
                    heads.Add(cell.Part);
                    end = i + 1;
                }
                else if (HeadWords.Usual(words) is not null)
                {
                    end = i + 1;
                }
            }
        }

        return heads;
    }

    private static List<TableColumn> Columns(string chars, List<CellPart> values) =>
    [
        new("序号", ColumnShape.Number, [], []), new("指标", ColumnShape.Text, [], []), new("单位", ColumnShape.Unit, [], []),
        .. values.Select(v => new TableColumn(chars.Substring(v.Words.Start, v.Words.Length), ColumnShape.Value, [v], [])),
        new("属性", ColumnShape.Attribute, [], []),
    ];

    private static List<TableRow> Build(List<LaidOutLine> lines, int width)
    {
        var rows = new List<TableRow>();
        var taken = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsRow)
            {
                continue;
            }

            var above = i - taken;
            var below = 0;
            while (lines[i].IsIncomplete && below < above && i + below + 1 < lines.Count && !lines[i + below + 1].IsRow)
            {
                below++;
            }

            var first = lines[i].IsIncomplete ? taken : i;
            rows.Add(lines[i].Row([.. lines.GetRange(first, i - first), .. lines.GetRange(i + 1, below)], width, lines[first], lines[i + below], rows.Count > 0 ? rows[^1] : null));
            taken = i + below + 1;
        }

        return rows;
    }

    // 1 指……。 under a table: the notes to numbers that stand behind its names.
    private static int ReadFootnotes(NormalizedText text, List<ParagraphSyntax> lines, int index)
    {
        var next = 1;
        var open = false;
        for (; index < lines.Count; index++)
        {
            var line = lines[index];
            var cells = line.Kind is ParagraphKind.Body ? Cells(text, line) : [];
            if (!open && !(cells.Count > 1 && cells[0].Number == next))
            {
                break;
            }

            next += open ? 0 : 1;
            open = line.Kind == ParagraphKind.Body && text.Chars[line.End - 1] != '。';
            TableFrame.Demote(line, line.Kind == ParagraphKind.Body ? ParagraphKind.Note : line.Kind);
        }

        return index;
    }
}
