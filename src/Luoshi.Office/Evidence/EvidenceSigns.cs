using System.Text;
using Luoshi.Core.Model;

namespace Luoshi.Office.Evidence;

/// <summary>Tells what a file is by its bytes. The name that somebody gave it proves nothing.</summary>
/// <remarks>No package of the feed tells OFD from other archives, or refuses what it does not know; the signs are few enough to list.</remarks>
internal static class EvidenceSigns
{
    private const int TextLooked = 1 << 16;

    /// <summary>The kind of the file; null where it is none that is taken, with the reason where there is a special one.</summary>
    /// <param name="file">The file from its start; can be sought, and is left anywhere.</param>
    public static (EvidenceKind? Kind, LocalizedText? Refusal) Read(Stream file)
    {
        Span<byte> head = stackalloc byte[16];
        file.Position = 0;
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (head.StartsWith("PK\x3\x4"u8))
        {
            return PackedSigns.Read(file);
        }

        var code = Signed(head) ?? (IsText(file) ? "text" : null);
        return (code is null ? null : EvidenceKind.Of(code), null);
    }

    private static string? Signed(ReadOnlySpan<byte> head) =>
        head.StartsWith("%PDF-"u8) ? "pdf"
        : head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? "png"
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "jpeg"
        : head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) ? "tiff"
        : head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) ? "office"
        : head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8) && !head[8..12].SequenceEqual("qt  "u8) ? "mp4"
        : null;

    /// <summary>Text has no zero bytes or control characters, decodes, and does not open like a page or a script.</summary>
    private static bool IsText(Stream file)
    {
        file.Position = 0;
        var buffer = new byte[TextLooked];
        var read = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        var bytes = buffer.AsSpan(0, read);
        if (read == 0 || bytes.ContainsAnyInRange((byte)0, (byte)8) || bytes.ContainsAnyInRange((byte)14, (byte)31))
        {
            return false;
        }

        var opening = Encoding.Latin1.GetString(bytes[..Math.Min(read, 512)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return !opening.StartsWith('<') && !opening.StartsWith("#!", StringComparison.Ordinal) && !opening.StartsWith("MZ", StringComparison.Ordinal);
    }
}
