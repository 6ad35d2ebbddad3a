using Luoshi.Core.Model;
using Luoshi.Core.Syntax;

namespace Luoshi.Core.Semantics.Sections;

/// <summary>Gives each section its kind: from its title, from the section above, or from what it holds.</summary>
internal static class KindAssigner
{
    public static void Assign(List<SectionNode> sections, Func<ParagraphSyntax, string> titleOf)
    {
        // Without any heading the whole text may be work.
        if (sections.Count == 1)
        {
            sections[0].Kind = SectionKind.Work;
        }

        foreach (var section in sections)
        {
            if (section.Parent is not { } parent)
            {
                continue;
            }

            var above = parent.Level == 0 ? (SectionKind?)null : parent.Kind;
            section.Kind = section.Heading switch
            {
                { Kind: ParagraphKind.AnnexHeading } => SectionKind.Annex,
                { } heading => SectionKinds.FromTitle(titleOf(heading), above) ?? above ?? SectionKind.Work,
                null => FromContents(section, titleOf),
            };
        }
    }

    // A section whose own heading was lost is what its parts say it is; without parts, text full of dates to meet is goals.
    private static SectionKind FromContents(SectionNode section, Func<ParagraphSyntax, string> titleOf)
    {
        foreach (var child in section.Children)
        {
            if (child.Heading is { } heading && SectionKinds.FromTitle(titleOf(heading), null) is { } kind)
            {
                return kind;
            }
        }

        return section.Children.Count > 0 ? SectionKind.Work : SectionKind.Goals;
    }
}
