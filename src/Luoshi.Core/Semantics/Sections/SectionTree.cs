using Luoshi.Core.Model;
using Luoshi.Core.Syntax;

namespace Luoshi.Core.Semantics.Sections;

/// <summary>A section while it is being built. Offsets are normal offsets.</summary>
internal sealed class SectionNode(int index, SectionNode? parent, int level, ParagraphSyntax? heading)
{
    public int Index { get; } = index;

    public SectionNode? Parent { get; } = parent;

    public int Level { get; } = level;

    /// <summary>Null for the frame and for sections whose numbering was lost.</summary>
    public ParagraphSyntax? Heading { get; } = heading;

    public List<SectionNode> Children { get; } = [];

    public List<ParagraphSyntax> Lines { get; } = [];

    public SectionKind Kind { get; set; }

    /// <summary>The section and those that hold it.</summary>
    public IEnumerable<SectionNode> SelfAndAncestors()
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            yield return node;
        }
    }
}

/// <summary>The outline as a tree, and the section of every line.</summary>
internal sealed class SectionTree
{
    private readonly SectionNode[] _byLine;

    private SectionTree(List<SectionNode> all, SectionNode[] byLine)
    {
        All = all;
        _byLine = byLine;
    }

    /// <summary>Every section in document order; the first is the frame.</summary>
    public List<SectionNode> All { get; }

    /// <summary>The innermost section of a line.</summary>
    public SectionNode Of(ParagraphSyntax line) => _byLine[line.Index];

    /// <summary>Builds the tree from lines that have their levels.</summary>
    public static SectionTree Build(List<ParagraphSyntax> lines, Func<ParagraphSyntax, string> titleOf)
    {
        var root = new SectionNode(0, null, 0, null) { Kind = SectionKind.Frame };
        var all = new List<SectionNode> { root };
        var byLine = new SectionNode[lines.Count];
        var current = root;
        var lostAbove = LostLevel(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsHeading)
            {
                var parent = Enclosing(current, line.Level);
                if (lostAbove > 0 && line.Level == lostAbove + 1 && (line.Label.Number == 1 || parent == root))
                {
                    parent = Open(all, root, lostAbove, null);
                }

                current = Open(all, parent, line.Level, line);
            }
            else if (line.Kind is ParagraphKind.Title or ParagraphKind.DocumentNumber or ParagraphKind.Addressee && current.Heading?.Kind != ParagraphKind.AnnexHeading)
            {
                // Another document begins; what stands before its first heading is its frame.
                current = root;
            }
            else if (line.Kind == ParagraphKind.Blank && lostAbove > 0 && OpensLostSection(lines, i))
            {
                current = Open(all, root, lostAbove, null);
            }

            byLine[i] = current;
            current.Lines.Add(line);
        }

        KindAssigner.Assign(all, titleOf);
        return new SectionTree(all, byLine);
    }

    private static SectionNode Enclosing(SectionNode node, int level)
    {
        while (node.Level >= level && node.Parent is not null)
        {
            node = node.Parent;
        }

        return node;
    }

    private static SectionNode Open(List<SectionNode> all, SectionNode parent, int level, ParagraphSyntax? heading)
    {
        var node = new SectionNode(all.Count, parent, level, heading);
        parent.Children.Add(node);
        all.Add(node);
        return node;
    }

    // The level whose numbers were lost: one above the outermost that is left.
    private static int LostLevel(List<ParagraphSyntax> lines)
    {
        var outermost = int.MaxValue;
        foreach (var line in lines)
        {
            if (line.Kind == ParagraphKind.Heading)
            {
                outermost = Math.Min(outermost, line.Level);
            }
        }

        return outermost is int.MaxValue ? 0 : outermost - 1;
    }

    // Where the headings' line is left blank, text that no heading opens is a section of its own.
    private static bool OpensLostSection(List<ParagraphSyntax> lines, int blank)
    {
        for (var i = blank + 1; i < lines.Count; i++)
        {
            if (lines[i].Kind != ParagraphKind.Blank)
            {
                return lines[i].Kind == ParagraphKind.Body && lines.FindIndex(0, blank, l => l.Kind == ParagraphKind.Heading) >= 0;
            }
        }

        return false;
    }
}
