using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Syntax.Tables;

/// <summary>The lines around a table: the caption and the unit above it, the notes under it.</summary>
internal static class TableFrame
{
    private const int FarthestCaption = 4;
    private const int LongestCaption = 70;
    private const int LongestUnit = 12;

    // （计量单位：
    private const int LongestUnitLabel = 6;
    private static readonly WordList NoteWords = ["注：", "注1", "备注：", "说明：", "注释：", "注〔", "资料来源"];

    /// <summary>Whether a line can belong to no table, so that one above it has ended.</summary>
    public static bool Ends(ReadOnlySpan<char> words, ParagraphSyntax line) =>
        line.Kind is ParagraphKind.AnnexHeading or ParagraphKind.AnnexNote || IsNote(words) || IsCaption(words) || words.StartsWith("专栏");

    /// <summary>Whether a line is a note under a table.</summary>
    public static bool IsNote(ReadOnlySpan<char> words) => NoteWords.AtStart(words) > 0;

    // 表3 …, 附表1 …, 表一：….
    private static bool IsCaption(ReadOnlySpan<char> words) =>
        words.Length is > 2 and <= LongestCaption && words.StartsWith("附表") is var annex && (annex || words[0] == '表')
        && words[annex ? 2 : 1] is var sign && (char.IsAsciiDigit(sign) || Numerals.IsNumeral(sign));

    /// <summary>The caption above the line at an index, and the unit of its values.</summary>
    public static (ParagraphSyntax? Caption, Stretch? Unit) Above(string chars, List<ParagraphSyntax> lines, int index)
    {
        Stretch? unit = null;
        var passed = 0;
        for (var i = index - 1; i >= 0 && passed < FarthestCaption; i--)
        {
            var line = lines[i];
            if (line.Kind == ParagraphKind.Blank)
            {
                continue;
            }

            passed++;
            var words = chars.AsSpan(line.Start, line.End - line.Start);
            if (line.Kind == ParagraphKind.TableRow || words.Length > LongestCaption || words[^1] is '。' or '；')
            {
                break;
            }

            var own = UnitIn(chars, line);
            unit ??= own;
            if (own is null || own.Value.Start - line.Start > LongestUnitLabel)
            {
                return line.Kind is ParagraphKind.Blank or ParagraphKind.Date ? (null, unit) : (line, unit);
            }
        }

        return (null, unit);
    }

    // （单位：万元）, 单位：万元.
    private static Stretch? UnitIn(string chars, ParagraphSyntax line)
    {
        var words = chars.AsSpan(line.Start, line.End - line.Start);
        var at = words.LastIndexOf("单位：");
        if (at < 0 || (at > 0 && words[at - 1] is not ('（' or '〔' or '量')))
        {
            return null;
        }

        var from = at + 3;
        var rest = words[from..];
        var stop = rest.IndexOfAny('）', '〕');
        var length = stop < 0 ? rest.Length : stop;
        return length is > 0 and <= LongestUnit && rest[..length].IndexOfAny("、，；") < 0 ? new Stretch(line.Start + from, line.Start + from + length) : null;
    }

    /// <summary>Takes the notes that follow a table out of the outline.</summary>
    public static void ReadNotes(string chars, List<ParagraphSyntax> lines, int index)
    {
        var noted = false;
        var number = 1;
        for (var i = index; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Kind == ParagraphKind.Blank)
            {
                continue;
            }

            var note = IsNote(chars.AsSpan(line.Start, line.End - line.Start));
            if (!note && !(noted && line.Label.Style is LabelStyle.Arabic or LabelStyle.BracketedArabic or LabelStyle.Circled && line.Label.Number == number + 1))
            {
                return;
            }

            number = note ? 1 : number + 1;
            noted = true;
            Demote(line, ParagraphKind.Note);
        }
    }

    /// <summary>Makes a line part of a table: whatever number opens it is no heading.</summary>
    public static void Demote(ParagraphSyntax line, ParagraphKind kind)
    {
        line.Kind = kind;
        line.Label = OutlineLabel.None;
        line.ContentStart = line.TitleEnd = line.Start;
    }
}
