using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using Luoshi.Core.Model;

namespace Luoshi.Office.Evidence;

/// <summary>Tells office files, which are archives, by their parts, and refuses those that could do harm where they are opened.</summary>
internal static class PackedSigns
{
    // An archive that lists more parts than any office file has is not worth opening; its list alone could fill the memory.
    private const int MostParts = 20_000;
    private const long LongestList = 4 << 20;

    // Large tables pack well, but not so well; what is small does no harm however well it packs.
    private const long MostUnpacked = 64L << 20;
    private const int MostTimes = 100;

    private static readonly LocalizedText Macros = new(
        "文件含有宏，没有收下。请另存为不含宏的文件后再交。", "The file holds macros and was not taken. Save it without macros and hand it in again.");

    private static readonly LocalizedText Many = new(
        "压缩的文件里部件太多，不是正常的办公文档，没有收下。", "The archive lists more parts than any office file has; it was not taken.");

    public static (EvidenceKind? Kind, LocalizedText? Refusal) Read(Stream file)
    {
        if (ListLength(file) is not { } length)
        {
            return (null, null);
        }

        if (length > LongestList)
        {
            return (null, Many);
        }

        try
        {
            file.Position = 0;
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return archive.Entries.Count > MostParts ? (null, Many)
                // A macro runs when the file is opened, whatever its name ends in.
                : archive.Entries.Any(part => part.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) ? (null, Macros)
                : Unpacked(archive.Entries.Select(part => part.Length)) is var unpacked && unpacked > MostUnpacked && unpacked / MostTimes > file.Length ? (null, Bomb(file.Length, unpacked))
                : (KindOf(archive), null);
        }
        catch (InvalidDataException)
        {
            return (null, null);
        }
    }

    private static EvidenceKind? KindOf(ZipArchive archive)
    {
        var code = archive.GetEntry("OFD.xml") is not null ? "ofd"
            : archive.GetEntry("[Content_Types].xml") is null ? null
            : archive.GetEntry("word/document.xml") is not null ? "docx"
            : archive.GetEntry("xl/workbook.xml") is not null ? "xlsx"
            : archive.GetEntry("ppt/presentation.xml") is not null ? "pptx"
            : null;
        return code is null ? null : EvidenceKind.Of(code);
    }

    // Sizes are what the archive says of itself and may be anything.
    private static long Unpacked(IEnumerable<long> sizes) => sizes.Aggregate(0L, (sum, size) => size < 0 || sum > long.MaxValue - size ? long.MaxValue : sum + size);

    private static LocalizedText Bomb(long packed, long unpacked)
    {
        var times = (unpacked / packed).ToString(CultureInfo.InvariantCulture);
        return new(
            $"文件解开后是原来的 {times} 倍，可能是压缩炸弹，没有收下。请另存一份后再交。",
            $"The file unpacks to {times} times its size, as files do that are made to fill a disk; it was not taken. Save it anew and hand that in.");
    }

    /// <summary>How many bytes the list of parts takes up at the end of the archive; null where there is no such list, or none that office programs write.</summary>
    private static long? ListLength(Stream file)
    {
        const int EndLength = 22;
        const int LongestComment = ushort.MaxValue;
        var tail = new byte[(int)Math.Min(file.Length, EndLength + LongestComment)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("PK\x5\x6"u8);
        if (end < 0 || tail.Length - end < EndLength)
        {
            return null;
        }

        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        var length = file.Length - tail.Length + end - start;
        return length < 0 ? null : length;
    }
}
