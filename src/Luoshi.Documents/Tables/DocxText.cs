using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Luoshi.Documents.Tables;

/// <summary>A face and size of type, in half points, with the space around a paragraph set in it.</summary>
internal sealed record DocxType(string Font, int HalfPoints, int Before = 0, int After = 0);

/// <summary>Paragraphs and runs of <see cref="DocxTableWriter"/>.</summary>
internal static class DocxText
{
    public static readonly DocxType Annex = new("黑体", 32);
    public static readonly DocxType Title = new("方正小标宋简体", 44, Before: 240, After: 240);
    public static readonly DocxType Head = new("黑体", 21);
    public static readonly DocxType Cell = new("仿宋", 21);
    public static readonly DocxType Note = new("仿宋", 21, Before: 120);
    public static readonly DocxType PageNumber = new("宋体", 28);

    public static Paragraph Paragraph(string text, DocxType type, JustificationValues side, bool newPage = false)
    {
        var properties = new ParagraphProperties();
        if (newPage)
        {
            properties.Append(new PageBreakBefore());
        }

        if (type.Before > 0 || type.After > 0)
        {
            properties.Append(new SpacingBetweenLines { Before = Digits(type.Before), After = Digits(type.After) });
        }

        properties.Append(new Justification { Val = side });
        return new Paragraph(properties, Run(text, type));
    }

    public static Run Run(string text, DocxType type) => new(
        Properties(type),
        new Text(SafeText.ForXml(text)) { Space = SpaceProcessingModeValues.Preserve });

    public static Run Field(OpenXmlElement part) => new(Properties(PageNumber), part);

    /// <summary>A cell's value as words.</summary>
    public static string Shown(TableCell cell) => cell switch
    {
        { Number: decimal number } => number.ToString(CultureInfo.InvariantCulture),
        { Day: DateOnly day } => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => cell.Text ?? string.Empty,
    };

    private static RunProperties Properties(DocxType type) => new(
        new RunFonts { Ascii = type.Font, HighAnsi = type.Font, EastAsia = type.Font },
        new FontSize { Val = Digits(type.HalfPoints) });

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
