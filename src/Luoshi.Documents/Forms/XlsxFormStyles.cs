using DocumentFormat.OpenXml.Spreadsheet;
using static Luoshi.Documents.Tables.XlsxStyles;

namespace Luoshi.Documents.Forms;

/// <summary>The cell formats of forms, by their index: what is locked is grey, what is filled in is white, what is to be mended is red.</summary>
internal static class XlsxFormStyles
{
    public const uint Locked = 0;
    public const uint Header = 1;
    public const uint LockedNumber = 2;
    public const uint Open = 3;
    public const uint OpenNumber = 4;
    public const uint Marked = 5;
    public const uint MarkedNumber = 6;
    public const uint Title = 7;
    public const uint Note = 8;
    public const uint Errors = 9;

    private const uint TextFormat = 49;

    public static Stylesheet Create() => new(
        new Fonts(Font(11), Font(11, bold: true), Font(14, bold: true), Font(11, colour: "FF9C1C1C")) { Count = 4 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Fill("FFEDEBE4"), Fill("FFF6F5F1"), Fill("FFFBD9D3"))
        { Count = 5 },
        new Borders(new Border(), Hairline()) { Count = 2 },
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        new CellFormats(
            Format(0, 3), Format(1, 2, centred: true), Format(0, 3, right: true), Format(0, 0, open: true), Format(0, 0, open: true, right: true),
            Format(0, 4, open: true), Format(0, 4, open: true, right: true), Format(2, 0, border: 0), Format(0, 0, border: 0), Format(3, 4))
        { Count = 10 },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static Fill Fill(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    // What is filled in is text also where somebody types =, unless it is a figure: no program makes a formula or a day of it.
    private static CellFormat Format(uint font, uint fill, bool centred = false, bool right = false, bool open = false, uint border = 1) => new(
        new Alignment
        {
            Vertical = centred ? VerticalAlignmentValues.Center : VerticalAlignmentValues.Top,
            Horizontal = centred ? HorizontalAlignmentValues.Center : right ? HorizontalAlignmentValues.Right : HorizontalAlignmentValues.Left,
            WrapText = true,
        },
        new Protection { Locked = !open })
    {
        NumberFormatId = open && !right ? TextFormat : 0,
        FontId = font,
        FillId = fill,
        BorderId = border,
        FormatId = 0,
        ApplyAlignment = true,
        ApplyBorder = true,
        ApplyProtection = true,
        ApplyNumberFormat = true,
    };
}
