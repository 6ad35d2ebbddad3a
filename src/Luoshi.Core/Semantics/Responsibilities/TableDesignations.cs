using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Units;
using Luoshi.Core.Syntax;
using Luoshi.Core.Syntax.Tables;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Responsibilities;

/// <summary>Reads the columns of a table whose heads name responsible units.</summary>
internal sealed class TableDesignations(NormalizedText text, ClauseParser parser)
{
    private static readonly WordList Bodies = ["单位", "部门", "主体", "科室", "处室", "股室", "机构"];
    private static readonly WordList Leading = ["牵头", "主办", "主责", "主管", "第一责任"];
    private static readonly WordList Assisting = ["配合", "协办", "协助", "协同", "参与", "参加", "支持", "协作", "辅助"];
    private static readonly WordList Owing = ["责任", "负责", "实施", "承办", "落实", "指导", "承担", "推进", "组织", "分工", "完成"];

    /// <summary>The rows of a table that designate somebody.</summary>
    public IEnumerable<(TableRow Row, List<Designation> Designations)> Read(Table table)
    {
        var columns = Columns(table, parser.FirstLeads);
        if (columns.Count == 0)
        {
            yield break;
        }

        foreach (var row in table.Rows)
        {
            var found = new List<Designation>();
            foreach (var (column, role, firstLeads) in columns)
            {
                foreach (var part in row.Cells[column].Parts)
                {
                    found.AddRange(ReadCell(part.Words, role, firstLeads && found.Count == 0));
                }
            }

            if (found.Count > 0)
            {
                yield return (row, found);
            }
        }
    }

    private static List<(int Column, Role Role, bool FirstLeads)> Columns(Table table, bool ruled)
    {
        var columns = new List<(int Column, Role Role, bool FirstLeads)>();
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (RoleOf(table.Columns[i].Head) is { } role)
            {
                columns.Add((i, role, role == Role.Responsible && IsFirstLeading(table.Columns[i].Head)));
            }
        }

        // 列第一位者为牵头单位，下同 above the table holds in it, unless a column of its own names the lead.
        return ruled && !columns.Exists(c => c.Role == Role.Lead) ? [.. columns.Select(c => c with { FirstLeads = c.FirstLeads || c.Role == Role.Responsible })] : columns;
    }

    // 责任单位（排名第一的为牵头单位）.
    private static bool IsFirstLeading(string head) => head.Contains("牵头", StringComparison.Ordinal) && head.Contains('第');

    private static Role? RoleOf(string head)
    {
        var words = HeadWords.WithoutBracket(head);
        if (Bodies.AtEnd(words) == 0)
        {
            return null;
        }

        // 市级责任单位, 主要责任单位: a word or two may stand before.
        return Opens(words, Leading) ? Role.Lead : Opens(words, Assisting) ? Role.Assist : Opens(words, Owing) ? Role.Responsible : null;
    }

    private static bool Opens(ReadOnlySpan<char> words, WordList roles) => roles.IndexIn(words) is >= 0 and <= 4;

    private List<Designation> ReadCell(Stretch cell, Role role, bool firstLeads)
    {
        var words = text.Chars.AsSpan(cell.Start, cell.Length);
        if (words.IndexOf('：') >= 0 || words.Contains("牵头", StringComparison.Ordinal) || words.EndsWith("配合"))
        {
            // 市A局牵头，市B局配合 under 责任单位: the cell says more than the head.
            var own = parser.Parse(cell.Start, cell.End);
            if (own.Count > 0)
            {
                return own;
            }
        }

        var found = new List<Designation>();
        foreach (var piece in Pieces(cell))
        {
            var units = UnitListParser.Parse(text.Chars, piece.Start, piece.End, loose: true) ?? [];
            for (var i = 0; i < units.Count; i++)
            {
                found.Add(new Designation(units[i], firstLeads && found.Count == 0 ? Role.Lead : RoleNotes.Of(text.Chars, units, i) ?? role));
            }
        }

        return found;
    }

    // Blanks part units where nothing else does: 市水利局 市财政局.
    private List<Stretch> Pieces(Stretch cell)
    {
        var pieces = new List<Stretch>();
        var from = cell.Start;
        for (var i = cell.Start + 1; i < cell.End; i++)
        {
            if (text.GapBefore(i) && text.Chars[i - 1] is not ('、' or '，' or '；') && UnitNames.IsUnit(text.Chars.AsSpan(from, i - from)))
            {
                pieces.Add(new Stretch(from, i));
                from = i;
            }
        }

        pieces.Add(new Stretch(from, cell.End));
        return pieces.TrueForAll(p => UnitListParser.Parse(text.Chars, p.Start, p.End, loose: true) is not null) ? pieces : [cell];
    }
}
