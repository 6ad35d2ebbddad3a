using Luoshi.Core.Model;

namespace Luoshi.Core.Syntax;

/// <summary>
/// Gives headings their levels: the styles that occur, counted from the outside in. Where the outermost style that is
/// left starts again from one, the numbering above it was lost, and the standard scheme of official documents holds
/// (一、 is 1, （一） 2, 1. 3, （1） 4; GB/T 9704-2012, 7.3.3).
/// </summary>
internal static class LevelAssigner
{
    public static void Assign(List<ParagraphSyntax> lines)
    {
        // A notice and the plan that it issues each count their own.
        var from = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Kind == ParagraphKind.Title && OpensDocument(lines, i))
            {
                AssignPart(lines.GetRange(from, i - from));
                from = i;
            }
        }

        AssignPart(from == 0 ? lines : lines.GetRange(from, lines.Count - from));
    }

    private static bool OpensDocument(List<ParagraphSyntax> lines, int title)
    {
        for (var i = title - 1; i >= 0; i--)
        {
            if (lines[i].Kind is not (ParagraphKind.Blank or ParagraphKind.AnnexNote))
            {
                return lines[i].Kind is ParagraphKind.Date or ParagraphKind.Note or ParagraphKind.Signature;
            }
        }

        return false;
    }

    private static void AssignPart(List<ParagraphSyntax> lines)
    {
        var styles = new SortedSet<LabelStyle>();
        foreach (var line in lines)
        {
            if (line.Kind == ParagraphKind.Heading)
            {
                styles.Add(line.Label.Style);
            }
        }

        var levels = Levels(lines, [.. Ordered(lines, styles)]);
        foreach (var line in lines)
        {
            if (line.Kind == ParagraphKind.AnnexHeading)
            {
                line.Level = 1;
            }
            else if (line.Kind == ParagraphKind.Heading)
            {
                line.Level = levels[line.Label.Style];
            }
        }
    }

    // 1.1 stands under 1 where a 1 comes right before it, else right under 一、.
    private static IEnumerable<LabelStyle> Ordered(List<ParagraphSyntax> lines, SortedSet<LabelStyle> styles)
    {
        if (!styles.Contains(LabelStyle.DecimalTwo) && !styles.Contains(LabelStyle.DecimalThree))
        {
            return styles;
        }

        var nested = false;
        LabelStyle above = LabelStyle.None;
        foreach (var line in lines)
        {
            if (line.Kind == ParagraphKind.Heading)
            {
                nested |= line.Label.Style == LabelStyle.DecimalTwo && above == LabelStyle.Arabic;
                above = line.Label.Style is LabelStyle.DecimalThree ? above : line.Label.Style;
            }
        }

        return styles.OrderBy(s => s is LabelStyle.DecimalTwo or LabelStyle.DecimalThree ? ((nested ? (int)LabelStyle.Arabic : (int)LabelStyle.Chinese) * 10) + (s == LabelStyle.DecimalTwo ? 1 : 2) : (int)s * 10);
    }

    private static Dictionary<LabelStyle, int> Levels(List<ParagraphSyntax> lines, LabelStyle[] styles)
    {
        var lost = styles.Length > 0 && Standard(styles[0]) > 1 && Restarts(lines, styles[0]);
        var levels = new Dictionary<LabelStyle, int>();
        var level = lost ? Standard(styles[0]) - 1 : 0;
        foreach (var style in styles)
        {
            level = lost ? Math.Max(level + 1, Standard(style)) : level + 1;
            levels[style] = level;
        }

        return levels;
    }

    private static bool Restarts(List<ParagraphSyntax> lines, LabelStyle style) =>
        lines.Count(l => l.Kind == ParagraphKind.Heading && l.Label.Style == style && l.Label.Number == 1) > 1;

    private static int Standard(LabelStyle style) => style switch
    {
        LabelStyle.BracketedChinese => 2,
        LabelStyle.Arabic => 3,
        LabelStyle.BracketedArabic => 4,
        LabelStyle.Circled => 5,
        _ => 1,
    };
}
