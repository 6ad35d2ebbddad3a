using System.Buffers;
using System.Text;

namespace Luoshi.Documents.Plain;

/// <summary>How many multi-byte characters the bytes hold under one reading.</summary>
/// <param name="Sound">Well-formed characters of more than one byte.</param>
/// <param name="Damaged">Places that are not well formed.</param>
/// <param name="Common">Of the sound ones, those in the rows of GB2312, where nearly all characters of real documents lie.</param>
internal readonly record struct ByteCensus(int Sound, int Damaged, int Common)
{
    public static ByteCensus OfUtf8(ReadOnlySpan<byte> bytes)
    {
        int sound = 0, damaged = 0;
        while (SkipAscii(ref bytes))
        {
            var valid = Rune.DecodeFromUtf8(bytes, out _, out var consumed) == OperationStatus.Done;
            (sound, damaged) = valid ? (sound + 1, damaged) : (sound, damaged + 1);
            bytes = bytes[consumed..];
        }

        return new(sound, damaged, 0);
    }

    public static ByteCensus OfGb18030(ReadOnlySpan<byte> bytes)
    {
        int sound = 0, damaged = 0, common = 0;
        while (SkipAscii(ref bytes))
        {
            var length = bytes switch
            {
                [>= 0x81 and <= 0xFE, >= 0x40 and not 0x7F and not 0xFF, ..] => 2,
                [>= 0x81 and <= 0xFE, >= 0x30 and <= 0x39, >= 0x81 and <= 0xFE, >= 0x30 and <= 0x39, ..] => 4,
                _ => 0,
            };
            common += length == 2 && bytes[0] is >= 0xA1 and <= 0xF7 && bytes[1] >= 0xA1 ? 1 : 0;
            (sound, damaged) = length > 0 ? (sound + 1, damaged) : (sound, damaged + 1);
            bytes = bytes[Math.Max(1, length)..];
        }

        return new(sound, damaged, common);
    }

    private static bool SkipAscii(ref ReadOnlySpan<byte> bytes)
    {
        var at = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        bytes = at < 0 ? [] : bytes[at..];
        return at >= 0;
    }
}
