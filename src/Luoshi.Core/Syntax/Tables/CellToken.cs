namespace Luoshi.Core.Syntax.Tables;

/// <summary>A piece of text that may be a cell or a part of one.</summary>
/// <param name="Part">Where it stands.</param>
/// <param name="Shape">What it looks like.</param>
/// <param name="Number">Its value where it is a whole number; -1 elsewhere.</param>
/// <param name="Break">What is known about rows here.</param>
internal readonly record struct CellToken(CellPart Part, CellShape Shape, int Number, RowBreak Break)
{
    public int Length => Part.Words.Length;

    public static CellToken Of(string chars, ParagraphSyntax line, Stretch words, RowBreak rowBreak)
    {
        var text = chars.AsSpan(words.Start, words.Length);
        var shape = CellShapes.Of(text, words.Start == line.Start ? line.Label.Style : LabelStyle.None);
        return new CellToken(new CellPart(line, words), shape, shape == CellShape.Integer ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : -1, rowBreak);
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
