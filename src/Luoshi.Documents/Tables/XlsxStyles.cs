using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Luoshi.Documents.Tables;

/// <summary>The few cell formats that worksheets use, by their index in the style sheet.</summary>
internal static class XlsxStyles
{
    public const uint Text = 0;
    public const uint Header = 1;
    public const uint Number = 2;
    public const uint Day = 3;
    public const uint LiteralText = 4;
    public const uint TotalText = 5;
    public const uint TotalNumber = 6;

    private const uint DayFormat = 164;

    public static Stylesheet Create() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy\\-mm\\-dd" }) { Count = 1 },
        new Fonts(Font(11), Font(11, bold: true)) { Count = 2 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFEDEBE4" }) { PatternType = PatternValues.Solid }))
        { Count = 3 },
        new Borders(new Border(), Hairline()) { Count = 2 },
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        new CellFormats(
            Format(font: 0, fill: 0),
            Format(font: 1, fill: 2, centred: true),
            Format(font: 0, fill: 0, right: true),
            Format(font: 0, fill: 0, right: true, number: DayFormat),
            Format(font: 0, fill: 0, literal: true),
            Format(font: 1, fill: 2),
            Format(font: 1, fill: 2, right: true))
        { Count = 7 },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    internal static Font Font(double size, bool bold = false, string? colour = null)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = size });
        if (colour is not null)
        {
            font.Append(new Color { Rgb = colour });
        }

        font.Append(new FontName { Val = "宋体" }, new FontCharSet { Val = 134 });
        return font;
    }

    internal static Border Hairline() => new(
        new LeftBorder(Grey()) { Style = BorderStyleValues.Thin },
        new RightBorder(Grey()) { Style = BorderStyleValues.Thin },
        new TopBorder(Grey()) { Style = BorderStyleValues.Thin },
        new BottomBorder(Grey()) { Style = BorderStyleValues.Thin },
        new DiagonalBorder());

    private static Color Grey() => new() { Rgb = "FFB8B4A8" };

    private static CellFormat Format(
        uint font, uint fill, bool centred = false, bool right = false, uint number = 0, bool literal = false) =>
        new(new Alignment
        {
            Vertical = centred ? VerticalAlignmentValues.Center : VerticalAlignmentValues.Top,
            Horizontal = centred ? HorizontalAlignmentValues.Center : right ? HorizontalAlignmentValues.Right : HorizontalAlignmentValues.Left,
            WrapText = true,
        })
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = 1,
            FormatId = 0,
            ApplyAlignment = true,
            ApplyBorder = true,
            ApplyNumberFormat = number != 0,
            QuotePrefix = literal ? BooleanValue.FromBoolean(true) : null,
        };
}
