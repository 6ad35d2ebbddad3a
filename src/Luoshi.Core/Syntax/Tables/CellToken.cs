using System.Globalization;
using Luoshi.Core.Text;

namespace Luoshi.Core.Syntax.Tables;

/// <summary>A piece of text that may be a cell or a part of one.</summary>
/// <param name="Part">Where it stands.</param>
/// <param name="Shape">What it looks like.</param>
/// <param name="Number">Its value where it is a whole number; -1 elsewhere.</param>
/// <param name="Break">What is known about rows here.</param>
/// <param name="Labelled">Whether it is a value behind a label: 零星：五年累计约20〕.</param>
internal readonly record struct CellToken(CellPart Part, CellShape Shape, int Number, RowBreak Break, bool Labelled)
{
    private const int LongestNumber = 4;

    public int Length => Part.Words.Length;

    public static CellToken Of(string chars, ParagraphSyntax line, Stretch words, RowBreak rowBreak)
    {
        var text = chars.AsSpan(words.Start, words.Length);
        var label = words.Start == line.Start ? line.Label : OutlineLabel.None;
        var number = NumberOf(text, label);
        return new CellToken(new CellPart(line, words), number >= 0 ? CellShape.Integer : CellShapes.Of(text, label.Style), number, rowBreak, text.Contains('：') && text.TrimEnd("〕）") is [.., >= '0' and <= '9']);
    }

    // 12, 十二, 12. and （十二）, with nothing after them.
    private static int NumberOf(ReadOnlySpan<char> text, OutlineLabel label)
    {
        if (label.Style != LabelStyle.None && label.Length == text.Length)
        {
            return label.Number;
        }

        return text.Length > LongestNumber ? -1
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || (Numerals.IsNumeral(text[0]) && Numerals.TryParse(text, out number)) ? number
            : -1;
    }
}

/// <summary>Whether a row may begin with a token.</summary>
internal enum RowBreak
{
    /// <summary>Nothing tells.</summary>
    Open,

    /// <summary>A row begins here.</summary>
    Here,

    /// <summary>The row before goes on.</summary>
    Never,
}
