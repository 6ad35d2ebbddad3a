namespace Luoshi.Core.Text;

/// <summary>The lines of a text that a page layout broke: how wide each is, how it is set in, and what of it numbers a page.</summary>
internal sealed class PageLayout
{
    /// <summary>How far short of the page's width, or over it, a full line may end; in cells.</summary>
    public const int Raggedness = 7;

    private const int FarthestNext = 4;

    private readonly SourceDocument _source;
    private readonly int[] _widths;
    private readonly int[] _numbers;
    private readonly int _page;
    private readonly int _indent;
    private readonly int _blanks;

    private PageLayout(SourceDocument source, int[] widths, int page)
    {
        _source = source;
        _widths = widths;
        _page = page;
        _numbers = PageNumbers.InTurn(source);
        _indent = CommonIndent();
        _blanks = CommonBlanks();
    }

    /// <summary>Measures a text whose lines are as wide as given, most of them as wide as the page.</summary>
    public static PageLayout Of(SourceDocument source, int[] widths, int page) => new(source, widths, page);

    /// <summary>Whether a line of this width fills the page.</summary>
    public static bool IsFull(int width, int page) => width > page - Raggedness && width <= page + Raggedness;

    /// <summary>Whether a line fills the page.</summary>
    public bool IsFull(int line) => IsFull(_widths[line], _page);

    /// <summary>Whether a line is the number of a page.</summary>
    public bool IsPageNumber(int line) => _numbers[line] < 0 || PageNumbers.IsMarked(Trimmed(line));

    /// <summary>How many characters at the start of a line are the number of a page.</summary>
    public int Glued(int line) => Math.Max(0, _numbers[line]);

    /// <summary>The words of a line, without the number of a page before them.</summary>
    public ReadOnlySpan<char> Words(int line)
    {
        var span = _source.LineSpan(line);
        return _source.Text.AsSpan(span.Start, span.Length)[Glued(line)..].Trim();
    }

    /// <summary>Whether a line is set in further than lines are.</summary>
    public bool IsIndented(int line) => Indent(line) > _indent;

    /// <summary>Whether a line holds a tab, or opens with one.</summary>
    public bool HoldsTab(int line)
    {
        var span = _source.LineSpan(line);
        return _source.Text.AsSpan(span.Start, span.Length).Contains('\t');
    }

    /// <summary>The line that may go on with a full one: the next with words, over numbers of pages; 0 where blank lines part the two.</summary>
    public int Following(int line)
    {
        var next = line + 1;
        var numbered = false;
        var blanks = 0;
        while (next < _source.LineCount && next - line < FarthestNext + _blanks && (_widths[next] == 0 || PageNumbers.IsPlain(Trimmed(next))))
        {
            numbered |= _widths[next] > 0;
            blanks += _widths[next] == 0 ? 1 : 0;
            next++;
        }

        return next <= _source.LineCount && _widths[next] > 0 && (numbered || blanks <= _blanks) ? next : 0;
    }

    // Where a print or a page of the web set in every line, a line as far in as the others opens nothing.
    private int CommonIndent()
    {
        var counts = new int[_page + 1];
        var filled = 0;
        for (var line = 1; line <= _source.LineCount; line++)
        {
            if (_widths[line] > 0)
            {
                filled++;
                counts[Math.Min(Indent(line), _page)]++;
            }
        }

        var indent = 0;
        for (var sum = counts[0]; sum * 8 < filled; sum += counts[++indent])
        {
        }

        return Math.Max(indent, 1);
    }

    // A blank line after nearly every line parts nothing.
    private int CommonBlanks()
    {
        int filled = 0, followed = 0;
        for (var line = 1; line < _source.LineCount; line++)
        {
            filled += _widths[line] > 0 ? 1 : 0;
            followed += _widths[line] > 0 && _widths[line + 1] == 0 ? 1 : 0;
        }

        return followed * 10 >= filled * 9 ? 1 : 0;
    }

    // In cells.
    private int Indent(int line)
    {
        var span = _source.LineSpan(line);
        var indent = 0;
        foreach (var c in _source.Text.AsSpan(span.Start, span.Length))
        {
            if (!char.IsWhiteSpace(c))
            {
                break;
            }

            indent += c == '\u3000' ? 2 : 1;
        }

        return indent;
    }

    private ReadOnlySpan<char> Trimmed(int line)
    {
        var span = _source.LineSpan(line);
        return _source.Text.AsSpan(span.Start, span.Length).Trim();
    }
}
