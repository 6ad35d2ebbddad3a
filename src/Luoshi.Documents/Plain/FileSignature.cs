using Luoshi.Core.Model;

namespace Luoshi.Documents.Plain;

/// <summary>Recognises files that are not plain text by their first bytes, so that a refusal can name what they are.</summary>
internal static class FileSignature
{
    /// <summary>How far a ZIP archive is searched for the entry that tells a Word file from a spreadsheet.</summary>
    private const int ZipSearch = 256 * 1024;

    public static LocalizedText? Find(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) ? new("PDF 文件", "a PDF file")
        : bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8) ? Zip(bytes)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
            ? new("旧版 Office 或 WPS 文件（.doc、.xls、.wps）", "an old Office or WPS file (.doc, .xls, .wps)")
        : bytes.StartsWith("{\\rtf"u8) ? new("RTF 文件", "an RTF file")
        : IsImage(bytes) ? new("图片", "an image")
        : IsArchive(bytes) ? new("压缩包", "a compressed archive")
        : IsProgram(bytes) ? new("可执行程序", "an executable program")
        : IsUtf32(bytes) ? new("UTF-32 编码的文本", "text in UTF-32")
        : null;

    private static LocalizedText Zip(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, ZipSearch)];
        var tail = bytes[Math.Max(0, bytes.Length - ZipSearch)..];
        return Holds(head, tail, "word/"u8) ? new("Word 文件（.docx）", "a Word file (.docx)")
            : Holds(head, tail, "xl/"u8) ? new("Excel 文件（.xlsx）", "an Excel file (.xlsx)")
            : Holds(head, tail, "OFD.xml"u8) ? new("OFD 版式文件", "an OFD file")
            : new("ZIP 压缩包", "a ZIP archive");
    }

    private static bool Holds(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail, ReadOnlySpan<byte> entry) =>
        head.IndexOf(entry) >= 0 || tail.IndexOf(entry) >= 0;

    private static bool IsImage(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || bytes.StartsWith("GIF8"u8) || bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8);

    private static bool IsArchive(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]) || bytes.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF])
        || bytes.StartsWith("Rar!\x1A"u8);

    private static bool IsProgram(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("\x7F"u8) && bytes[1..].StartsWith("ELF"u8) || bytes.StartsWith("MZ"u8) && bytes.IndexOf((byte)0) is >= 0 and < 64;

    private static bool IsUtf32(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]);
}
