using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Syntax;

/// <summary>
/// Finds the lines around the body: catalogue data, title, document number, addressee, signature, date and notes.
/// A file may hold a notice and the plan it issues; each has a frame of its own.
/// </summary>
internal static class FrameReader
{
    private const int LongestTitle = 80;
    private const int LongestSignature = 40;
    private const int LongestAddressee = 400;

    public static void Read(NormalizedText text, List<ParagraphSyntax> lines)
    {
        var open = true;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var content = text.Chars.AsSpan(line.Start, line.End - line.Start);
            if (line.Kind != ParagraphKind.Body)
            {
                open &= line.Kind == ParagraphKind.Blank;
                continue;
            }

            if (IsDate(content))
            {
                line.Kind = ParagraphKind.Date;
                Sign(text, lines, i);
                open = true;
            }
            else if (IsNote(content))
            {
                line.Kind = ParagraphKind.Note;
            }
            else if (open)
            {
                open = ReadHead(line, content);
            }
            else if (IsTitle(content) && FollowsEnd(lines, i))
            {
                line.Kind = ParagraphKind.Title;
            }
        }
    }

    // Returns whether the frame goes on after this line.
    private static bool ReadHead(ParagraphSyntax line, ReadOnlySpan<char> content)
    {
        if (IsDocumentNumber(content) && content.IndexOf('：') < 0)
        {
            line.Kind = ParagraphKind.DocumentNumber;
        }
        else if (content.Length <= LongestAddressee && content[^1] == '：' && content.IndexOf('。') < 0)
        {
            line.Kind = ParagraphKind.Addressee;
            return false;
        }
        else if (IsMetadata(content))
        {
            line.Kind = ParagraphKind.Metadata;
        }
        else if (IsTitle(content))
        {
            line.Kind = ParagraphKind.Title;
        }
        else
        {
            return false;
        }

        return true;
    }

    // The line or lines just above the date, when short and without punctuation, are the signing bodies.
    private static void Sign(NormalizedText text, List<ParagraphSyntax> lines, int date)
    {
        for (var i = date - 1; i >= 0 && i >= date - 3; i--)
        {
            var line = lines[i];
            var content = text.Chars.AsSpan(line.Start, line.End - line.Start);
            if (line.Kind == ParagraphKind.Blank)
            {
                continue;
            }

            if (line.Kind is not (ParagraphKind.Body or ParagraphKind.Title) || content.Length > LongestSignature || content.IndexOfAny("。，；：、") >= 0)
            {
                return;
            }

            line.Kind = ParagraphKind.Signature;
        }
    }

    private static bool FollowsEnd(List<ParagraphSyntax> lines, int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (lines[i].Kind != ParagraphKind.Blank)
            {
                return lines[i].Kind is ParagraphKind.Date or ParagraphKind.Note or ParagraphKind.AnnexHeading
                    || (lines[i].Kind == ParagraphKind.Title && index - i == 1);
            }
        }

        return false;
    }

    private static bool IsTitle(ReadOnlySpan<char> content) =>
        content.Length <= LongestTitle && content.IndexOfAny("。；！？") < 0 && content[^1] is not ('：' or '，' or '、');

    private static bool IsNote(ReadOnlySpan<char> content) =>
        content.Length <= 30 && content[0] == '（' && content[^1] == '）' && (content[1..].StartsWith("此件") || content[1..].StartsWith("联系"));

    private static bool IsMetadata(ReadOnlySpan<char> content)
    {
        if (content.StartsWith("http"))
        {
            return true;
        }

        var colon = content.IndexOf('：');
        return colon is > 1 and <= 6 && content.IndexOf('。') < 0;
    }

    private static bool IsDocumentNumber(ReadOnlySpan<char> content)
    {
        var open = content.IndexOf('〔');
        return open > 0 && content.Length <= 30 && content.IndexOf('：') < 0 && content[^1] == '号' && content.Length > open + 6 && content[open + 5] == '〕';
    }

    /// <summary>Whether the whole line is a date: 2019年1月12日, 二〇一二年七月二十四日.</summary>
    public static bool IsDate(ReadOnlySpan<char> content)
    {
        if (content.Length is < 8 or > 14 || content[^1] != '日' || content.IndexOf('年') != 4)
        {
            return false;
        }

        var month = content.IndexOf('月');
        return month > 5 && IsNumber(content[..4]) && IsNumber(content[5..month]) && IsNumber(content[(month + 1)..^1]);
    }

    private static bool IsNumber(ReadOnlySpan<char> content)
    {
        foreach (var c in content)
        {
            if (!char.IsAsciiDigit(c) && !Numerals.IsNumeral(c))
            {
                return false;
            }
        }

        return !content.IsEmpty;
    }
}
