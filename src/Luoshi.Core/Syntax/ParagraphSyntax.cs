using Luoshi.Core.Model;

namespace Luoshi.Core.Syntax;

/// <summary>One line as the reader sees it. Offsets are normal offsets.</summary>
internal sealed class ParagraphSyntax(int line, int start, int end)
{
    /// <summary>1-based.</summary>
    public int Line { get; } = line;

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
