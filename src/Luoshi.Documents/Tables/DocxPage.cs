using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Luoshi.Documents.Tables;

/// <summary>Page, fonts and page numbers of <see cref="DocxTableWriter"/>.</summary>
internal static class DocxPage
{
    /// <summary>Width between the margins, in twentieths of a point: the 225 mm of the type area, lying on its side.</summary>
    public const int TextWidth = 16838 - 1984 - 2098;

    /// <summary>
    /// GB/T 9704 gives A4 37 mm at the top, 28 mm at the binding, 156 by 225 mm of type. A wide table is turned so that
    /// its head lies at the binding: the binding margin comes to the top and the top margin to the right.
    /// </summary>
    public static SectionProperties Section() => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = "rIdOdd" },
        new FooterReference { Type = HeaderFooterValues.Even, Id = "rIdEven" },
        new PageSize { Width = 16838, Height = 11906, Orient = PageOrientationValues.Landscape },
        new PageMargin { Top = 1588, Right = 2098, Bottom = 1474, Left = 1984, Header = 851, Footer = 850, Gutter = 0 });

    /// <summary>— 1 —, size 4 as the standard has it.</summary>
    public static Footer Footer(JustificationValues side)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new Justification { Val = side }));
        paragraph.Append(
            DocxText.Run("— ", DocxText.PageNumber),
            DocxText.Field(new FieldChar { FieldCharType = FieldCharValues.Begin }),
            DocxText.Field(new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
            DocxText.Field(new FieldChar { FieldCharType = FieldCharValues.Separate }),
            DocxText.Run("1", DocxText.PageNumber),
            DocxText.Field(new FieldChar { FieldCharType = FieldCharValues.End }),
            DocxText.Run(" —", DocxText.PageNumber));
        return new Footer(paragraph);
    }

    public static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "仿宋", HighAnsi = "仿宋", EastAsia = "仿宋", ComplexScript = "仿宋" },
                new FontSize { Val = "21" },
                new Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new SpacingBetweenLines { Before = "0", After = "0" }))));
}
