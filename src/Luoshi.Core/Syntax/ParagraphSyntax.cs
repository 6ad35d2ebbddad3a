using Luoshi.Core.Model;

namespace Luoshi.Core.Syntax;

/// <summary>
/// One paragraph as the reader sees it: a line; or a part of one, in text that lost its line breaks; or several, in text
/// whose page layout broke its lines. Offsets are normal offsets.
/// </summary>
internal sealed class ParagraphSyntax(int index, int line, int start, int end)
{
    /// <summary>Its place among the paragraphs, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>The line in which it starts, 1-based.</summary>
    public int Line { get; } = line;

    /// <summary>The line in which it ends.</summary>
    public int LastLine { get; init; } = line;

    /// <summary>Whether it was cut out of a line that holds most of the text.</summary>
    public bool RunOn { get; init; }

    public int Start { get; } = start;

    public int End { get; } = end;

    public ParagraphKind Kind { get; set; } = ParagraphKind.Body;

    public OutlineLabel Label { get; set; }

    /// <summary>Level of a heading; 0 elsewhere.</summary>
    public int Level { get; set; }

    /// <summary>After the label or dash.</summary>
    public int ContentStart { get; set; } = start;

    /// <summary>Where the heading's or dash item's title ends; equals <see cref="ContentStart"/> elsewhere.</summary>
    public int TitleEnd { get; set; } = start;

    public bool IsHeading => Kind is ParagraphKind.Heading or ParagraphKind.AnnexHeading;
}
