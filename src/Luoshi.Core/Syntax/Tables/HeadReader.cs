using Luoshi.Core.Text;

namespace Luoshi.Core.Syntax.Tables;

/// <summary>
/// Reads the heads of a table whose cells stand one after another. A head may be broken over several lines (指标 / 属性), and one
/// over several columns (整治计划) stands before those it spans; where the words leave it open there is more than one reading.
/// </summary>
internal static class HeadReader
{
    private const int MostHeads = 24;
    private const int LongestPlainHead = 8;

    private static readonly WordList Tails = ["目标", "情况", "任务", "年限", "内容", "单位", "时限", "属性", "现状", "名称", "规模", "投资", "部门", "时间", "类别", "措施", "性质", "比例", "数", "值"];

    /// <summary>The readings of a run of heads, the likeliest first.</summary>
    public static List<List<TableColumn>> Read(string chars, List<CellPart> run)
    {
        var joined = Join(chars, run);
        var readings = new List<List<TableColumn>>();
        var parents = Parents(chars, joined);
        if (parents.Count > 0)
        {
            readings.Add(Columns(chars, joined, parents));
        }

        readings.Add(Columns(chars, joined, []));
        if (joined.Count < run.Count)
        {
            readings.Add(Columns(chars, run.ConvertAll(p => new List<CellPart> { p }), []));
        }

        return readings;
    }

    /// <summary>The run of heads that opens a run of cells; empty where none does.</summary>
    public static List<CellPart> Run(string chars, ICellSource cells)
    {
        var run = new List<CellPart>();
        var numbered = false;
        var opened = false;
        var known = 0;
        for (var i = 0; i < MostHeads && cells.TryGet(i, out var token); i++)
        {
            var words = Words(chars, token.Part);
            opened = numbered && token.Number == 1;
            if (opened || token.Shape is CellShape.Prose or CellShape.Attribute or CellShape.Title)
            {
                break;
            }

            var shape = HeadWords.ShapeOf(words);
            if (shape is null && !IsBracket(words) && !(numbered && OpensNumberedRow(cells, i)))
            {
                break;
            }

            numbered |= shape == ColumnShape.Number;
            known += shape is null ? 0 : 1;
            run.Add(token.Part);
        }

        return known >= 2 || (known == 1 && opened && run.Count > 2) ? run : [];
    }

    // Whether the rows' first number comes soon, so that the unknown words before it are heads, too.
    private static bool OpensNumberedRow(ICellSource cells, int at)
    {
        if (!cells.TryGet(at, out var head) || head.Shape is CellShape.Title || head.Length > HeadWords.Longest || head.Number >= 0)
        {
            return false;
        }

        for (var i = at + 1; i < MostHeads && cells.TryGet(i, out var token) && token.Shape != CellShape.Prose; i++)
        {
            if (token.Number == 1)
            {
                return i - at > 1 || head.Length <= LongestPlainHead;
            }
        }

        return false;
    }

    private static List<List<CellPart>> Join(string chars, List<CellPart> run)
    {
        var heads = new List<List<CellPart>>();
        var named = false;
        foreach (var part in run)
        {
            if (heads.Count > 0 && GoesOn(chars, heads[^1], part, named))
            {
                heads[^1].Add(part);
                continue;
            }

            named |= heads.Count > 0 && HeadWords.Usual(Text(chars, heads[^1])) == ColumnShape.Text;
            heads.Add([part]);
        }

        return heads;
    }

    private static bool GoesOn(string chars, List<CellPart> head, CellPart part, bool named)
    {
        var before = Text(chars, head);
        var words = Words(chars, part);
        if (IsBracket(words) || words[0] == '/')
        {
            return true;
        }

        var both = before + words.ToString();
        var usual = HeadWords.Usual(both) is not null;
        if (HeadWords.Usual(before) is not null && HeadWords.Usual(words) is not null)
        {
            return usual && named;
        }

        if (usual && HeadWords.Usual(before) is null)
        {
            return true;
        }

        if (HeadWords.HasYear(words) || HeadWords.Usual(before) is not null || before[^1] is '）' or '〕')
        {
            return false;
        }

        var bare = HeadWords.WithoutBracket(words);
        return Tails.Has(bare) || bare.Contains("投资", StringComparison.Ordinal);
    }

    private static bool IsBracket(ReadOnlySpan<char> words) => words.Length > 2 && words[0] is '（' or '〔' && words[^1] is '）' or '〕';

    // A head without a year before heads with years: 整治计划（处）, 2021年, 2022年.
    private static List<int> Parents(string chars, List<List<CellPart>> heads)
    {
        var parents = new List<int>();
        for (var i = 0; i + 2 < heads.Count; i++)
        {
            if (!IsLeaf(Text(chars, heads[i])) && IsYear(chars, heads, i + 1) && IsYear(chars, heads, i + 2))
            {
                parents.Add(i);
            }
        }

        return parents;

        static bool IsYear(string chars, List<List<CellPart>> heads, int i) => HeadWords.HasYear(Text(chars, heads[i])) || Text(chars, heads[i]) is "目标值" or "累计" || Text(chars, heads[i]).StartsWith("年均", StringComparison.Ordinal);
    }

    private static bool IsLeaf(string head) =>
        HeadWords.HasYear(head) || HeadWords.Usual(head) is ColumnShape.Number or ColumnShape.Unit or ColumnShape.Attribute or ColumnShape.Remark or ColumnShape.Text or ColumnShape.Body or ColumnShape.Time or ColumnShape.Category;

    private static List<TableColumn> Columns(string chars, List<List<CellPart>> heads, List<int> parents)
    {
        var columns = new List<TableColumn>();
        var above = string.Empty;
        List<CellPart> over = [];
        for (var i = 0; i < heads.Count; i++)
        {
            var text = Text(chars, heads[i]);
            if (parents.Contains(i))
            {
                (above, over) = (text, heads[i]);
                continue;
            }

            var shape = HeadWords.ShapeOf(text);
            var under = above.Length > 0 && shape is ColumnShape.Value;
            columns.Add(new TableColumn(under ? above + text : text, shape ?? ColumnShape.Any, heads[i], under ? over : []));
        }

        return Settle(columns);
    }

    /// <summary>单位 is a unit of measure only where values are measured, and a body in a table of duties.</summary>
    public static List<TableColumn> Settle(List<TableColumn> columns)
    {
        var values = columns.Exists(c => c.Shape == ColumnShape.Value);
        var duties = columns.Exists(c => c.Head.EndsWith("责任", StringComparison.Ordinal) || c.Head is "工作任务" or "职责" or "任务分工" or "工作职责");
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Shape == ColumnShape.Unit && !values && duties)
            {
                columns[i] = columns[i] with { Shape = ColumnShape.Body };
            }
        }

        // What stands before the row's number is a class of rows, whatever its head (目标).
        for (var i = columns.FindIndex(c => c.Shape == ColumnShape.Number) - 1; i >= 0; i--)
        {
            columns[i] = columns[i] with { Shape = ColumnShape.Category };
        }

        // A class without a name beside it is the name.
        var category = columns.FindIndex(c => c.Shape == ColumnShape.Category);
        if (category >= 0 && !columns.Exists(c => c.Shape == ColumnShape.Text))
        {
            columns[category] = columns[category] with { Shape = ColumnShape.Text };
        }

        return columns;
    }

    /// <summary>The normal words of a head, its lines joined.</summary>
    public static string Text(string chars, IReadOnlyList<CellPart> parts) =>
        parts.Count == 1 ? chars.Substring(parts[0].Words.Start, parts[0].Words.Length) : string.Concat(parts.Select(p => chars.Substring(p.Words.Start, p.Words.Length)));

    private static ReadOnlySpan<char> Words(string chars, CellPart part) => chars.AsSpan(part.Words.Start, part.Words.Length);
}
