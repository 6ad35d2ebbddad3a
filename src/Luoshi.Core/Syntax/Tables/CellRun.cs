using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Syntax.Tables;

/// <summary>
/// The cells from a line on, read as they are asked for, to the first line that can be no part of the table or that opens
/// the same header again.
/// </summary>
internal sealed class CellRun(NormalizedText text, List<ParagraphSyntax> lines, int index) : ICellSource
{
    // What is longer is read in parts.
    private const int MostTokens = 20000;
    private readonly List<CellToken> _tokens = [];
    private readonly int _leastGap = LeastGap(text, lines[index]);
    private readonly int _first = index;
    private int _next = index;

    /// <summary>Whether the cells of a row stand in one line, blanks between them.</summary>
    public bool Gapped => _leastGap > 0;

    /// <summary>The token at a place; false after the last.</summary>
    public bool TryGet(int at, out CellToken token)
    {
        while (at >= _tokens.Count && ReadLine())
        {
        }

        token = at < _tokens.Count ? _tokens[at] : default;
        return at < _tokens.Count;
    }

    private bool ReadLine()
    {
        while (_next < lines.Count && lines[_next].Kind == ParagraphKind.Blank)
        {
            _next++;
        }

        if (_next >= lines.Count || _tokens.Count >= MostTokens || (_next > _first && IsOutside(lines[_next])))
        {
            _next = lines.Count;
            return false;
        }

        var line = lines[_next++];
        if (Gapped)
        {
            Split(line);
        }
        else
        {
            _tokens.Add(CellToken.Of(text.Chars, line, OneCell(line) ?? new Stretch(line.Start, line.End), RowBreak.Open));
        }

        return true;
    }

    private bool IsOutside(ParagraphSyntax line)
    {
        var words = text.Chars.AsSpan(line.Start, line.End - line.Start);
        return (line.Kind == ParagraphKind.TableRow && OneCell(line) is null) || TableFrame.Ends(words, line)
            || words.SequenceEqual(text.Chars.AsSpan(lines[_first].Start, lines[_first].End - lines[_first].Start));
    }

    // A tab before or after the text parts no cells.
    private Stretch? OneCell(ParagraphSyntax line)
    {
        var words = text.Chars.AsSpan(line.Start, line.End - line.Start).Trim('\t');
        if (words.IsEmpty || words.Contains('\t'))
        {
            return null;
        }

        var start = line.Start + text.Chars.AsSpan(line.Start, line.End - line.Start).IndexOf(words);
        return new Stretch(start, start + words.Length);
    }

    private void Split(ParagraphSyntax line)
    {
        var from = line.Start;
        for (var i = line.Start + 1; i <= line.End; i++)
        {
            if (i == line.End || GapAt(text, i) >= _leastGap)
            {
                _tokens.Add(CellToken.Of(text.Chars, line, new Stretch(from, i), from == line.Start ? RowBreak.Open : RowBreak.Never));
                from = i;
            }
        }
    }

    // How wide the blanks between the cells of a row are, by its header; 0 where a line is one cell.
    private static int LeastGap(NormalizedText text, ParagraphSyntax head)
    {
        for (var least = 2; least > 0; least--)
        {
            int from = head.Start, heads = 0, parts = 0;
            var usual = false;
            for (var i = head.Start + 1; i <= head.End; i++)
            {
                if (i == head.End || GapAt(text, i) >= least)
                {
                    heads += HeadWords.ShapeOf(text.Chars.AsSpan(from, i - from)) is null ? 0 : 1;
                    usual |= parts == 0 && HeadWords.Usual(text.Chars.AsSpan(from, i - from)) is not null;
                    parts++;
                    from = i;
                }
            }

            if ((heads >= 3 && heads * 2 > parts) || (least > 1 && usual && parts >= 3))
            {
                return least;
            }
        }

        return 0;
    }

    private static int GapAt(NormalizedText text, int offset) => text.ToSource(offset) - text.ToSource(offset - 1) - 1;
}
