using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Syntax;

/// <summary>Splits normal text into lines and finds numbered headings, dash items, tables and the frame around the body.</summary>
internal static class OutlineReader
{
    // A dash item's title is short; anything longer is a sentence.
    private const int LongestDashTitle = 40;
    private const int FewestArticles = 3;
    private static readonly WordList DutySigns = ["牵头", "负责", "单位：", "部门：", "配合）"];

    /// <summary>Reads the paragraphs of a document, blank lines included; its tables are not yet known.</summary>
    public static List<ParagraphSyntax> Read(NormalizedText text)
    {
        var lines = ParagraphReader.Read(text);
        SequenceReader.Read(text, lines);
        var regulation = IsRegulation(lines);
        var inAnnexNote = false;
        var lastNote = 0;
        foreach (var line in lines)
        {
            Classify(text, line, regulation, ref inAnnexNote);
            lastNote = NumberOfNote(text, line, lastNote);
        }

        ContentsReader.Read(text, lines);
        return lines;
    }

    /// <summary>Finds the frame and the levels, once the tables have taken their lines.</summary>
    public static void Close(NormalizedText text, List<ParagraphSyntax> lines)
    {
        FrameReader.Read(text, lines);
        LevelAssigner.Assign(lines);
    }

    /// <summary>Whether the text is law-like: set out in articles (第一条).</summary>
    public static bool IsRegulation(List<ParagraphSyntax> lines) => lines.Count(l => l.Label.Style == LabelStyle.Article) >= FewestArticles;

    private static void Classify(NormalizedText text, ParagraphSyntax line, bool regulation, ref bool inAnnexNote)
    {
        var content = text.Chars.AsSpan(line.Start, line.End - line.Start);
        if (content.IsEmpty)
        {
            line.Kind = ParagraphKind.Blank;
            return;
        }

        if (ContentsReader.IsEntry(content))
        {
            line.Kind = ParagraphKind.Metadata;
            line.Label = OutlineLabel.None;
            return;
        }

        if (line.Label.Style == LabelStyle.Annex)
        {
            line.Kind = ParagraphKind.AnnexHeading;
            inAnnexNote = false;
            OpenTitle(text, line);
            return;
        }

        if (content.Contains('\t'))
        {
            line.Kind = ParagraphKind.TableRow;
            return;
        }

        if (IsAnnexNote(content) || (inAnnexNote && IsAnnexNoteItem(content)))
        {
            line.Kind = ParagraphKind.AnnexNote;
            inAnnexNote = true;
            return;
        }

        inAnnexNote = false;
        if (IsHeading(line.Label.Style, regulation))
        {
            line.Kind = ParagraphKind.Heading;
            OpenTitle(text, line);
        }
        else if (content[0] == '—' || (content[0] is '-' or '•' or '●' or '■' && content.Length > 1))
        {
            OpenDash(text, line, content);
        }
    }

    // 注：1.…, 2.…, 3.… under a table: what stands in their turn is no heading. Returns the number of the note, 0 for none.
    private static int NumberOfNote(NormalizedText text, ParagraphSyntax line, int last)
    {
        if (line.Kind == ParagraphKind.Blank)
        {
            return last;
        }

        var content = text.Chars.AsSpan(line.Start, line.End - line.Start);
        var first = line.Kind == ParagraphKind.Body && OpensNotes(content);
        if (!first && (last == 0 || line.Label.Style != LabelStyle.Arabic || line.Label.Number != last + 1))
        {
            return 0;
        }

        line.Kind = ParagraphKind.Note;
        line.Label = OutlineLabel.None;
        line.ContentStart = line.TitleEnd = line.Start;
        return last + 1;
    }

    private static bool OpensNotes(ReadOnlySpan<char> content)
    {
        var colon = content.IndexOf('：');
        return colon is 1 or 2 && content[..colon] is "注" or "备注" or "说明" && content[(colon + 1)..].TrimStart() is ['1', '.' or '、', ..];
    }

    private static bool IsHeading(LabelStyle style, bool regulation) => style switch
    {
        LabelStyle.None or LabelStyle.Annex or LabelStyle.Article => false,
        LabelStyle.Book or LabelStyle.Chapter or LabelStyle.Division => true,
        _ => !regulation,
    };

    private static bool IsAnnexNote(ReadOnlySpan<char> content) =>
        content.StartsWith("附件：") || content.StartsWith("附件:") || content.StartsWith("附：") || content.StartsWith("附表：") || content.StartsWith("附图：");

    private static bool IsAnnexNoteItem(ReadOnlySpan<char> content)
    {
        var digits = 0;
        while (digits < content.Length && char.IsAsciiDigit(content[digits]))
        {
            digits++;
        }

        return digits is > 0 and < 3 && digits < content.Length && content[digits] is '.' or '、' && content.IndexOf('。') < 0;
    }

    private static void OpenTitle(NormalizedText text, ParagraphSyntax line)
    {
        line.ContentStart = line.Start + line.Label.Length;
        var content = text.Chars.AsSpan(line.ContentStart, line.End - line.ContentStart);
        if (line.Kind == ParagraphKind.AnnexHeading)
        {
            line.ContentStart += content.Length - content.TrimStart("：:、.").Length;
            line.TitleEnd = line.End;
            return;
        }

        var stop = content.IndexOf('。');
        line.TitleEnd = stop < 0 ? line.End : line.ContentStart + stop;
        line.TitleEnd -= DutyBracket(text.Chars.AsSpan(line.ContentStart, line.TitleEnd - line.ContentStart));
    }

    // （一）建设底座（A局牵头，B局配合）: the length of the bracket, which is no part of the title.
    private static int DutyBracket(ReadOnlySpan<char> title)
    {
        var open = title.IsEmpty || title[^1] != '）' ? -1 : title.LastIndexOf('（');
        return open > 1 && DutySigns.IsIn(title[open..]) ? title.Length - open : 0;
    }

    private static void OpenDash(NormalizedText text, ParagraphSyntax line, ReadOnlySpan<char> content)
    {
        var dashes = content.Length - content.TrimStart("—-•●■").Length;
        line.Kind = ParagraphKind.Dash;
        line.ContentStart = line.Start + dashes;
        line.TitleEnd = line.ContentStart;
        var stop = text.Chars.AsSpan(line.ContentStart, line.End - line.ContentStart).IndexOfAny('。', '：', '，');
        if (stop > 0 && stop <= LongestDashTitle && text.Chars[line.ContentStart + stop] != '，')
        {
            line.TitleEnd = line.ContentStart + stop;
        }
    }
}
