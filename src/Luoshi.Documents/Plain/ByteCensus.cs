using System.Buffers;
using System.Text;

namespace Luoshi.Documents.Plain;

/// <summary>How many multi-byte characters the bytes hold under one reading.</summary>
/// <param name="Sound">Well-formed characters of more than one byte.</param>
/// <param name="SoundBytes">The bytes they take.</param>
/// <param name="Damaged">Places that are not well formed; bytes side by side are one place.</param>
/// <param name="DamagedBytes">The bytes they take.</param>
/// <param name="Common">Of the sound ones, those in the rows of GB2312, where nearly all characters of real documents lie.</param>
internal readonly record struct ByteCensus(int Sound, int SoundBytes, int Damaged, int DamagedBytes, int Common)
{
    public static ByteCensus OfUtf8(ReadOnlySpan<byte> bytes) => Count(bytes, static (rest, out common) =>
    {
        common = false;
        return Rune.DecodeFromUtf8(rest, out _, out var consumed) == OperationStatus.Done ? consumed : 0;
    });

    public static ByteCensus OfGb18030(ReadOnlySpan<byte> bytes) => Count(bytes, static (rest, out common) =>
    {
        common = rest is [>= 0xA1 and <= 0xF7, >= 0xA1 and <= 0xFE, ..];
        return rest switch
        {
            [>= 0x81 and <= 0xFE, >= 0x40 and not 0x7F and not 0xFF, ..] => 2,
            [>= 0x81 and <= 0xFE, >= 0x30 and <= 0x39, >= 0x81 and <= 0xFE, >= 0x30 and <= 0x39, ..] => 4,
            _ => 0,
        };
    });

    private static ByteCensus Count(ReadOnlySpan<byte> bytes, CharacterLength lengthOf)
    {
        int sound = 0, soundBytes = 0, damaged = 0, damagedBytes = 0, common = 0, afterDamage = -1;
        for (var at = 0; at < bytes.Length;)
        {
            var ascii = bytes[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
            {
                break;
            }

            at += ascii;
            var length = lengthOf(bytes[at..], out var isCommon);
            if (length == 0)
            {
                damaged += at == afterDamage ? 0 : 1;
                damagedBytes++;
                afterDamage = ++at;
                continue;
            }

            at += length;
            sound++;
            soundBytes += length;
            common += isCommon ? 1 : 0;
        }

        return new(sound, soundBytes, damaged, damagedBytes, common);
    }

    /// <summary>The length of the well-formed character at the start of <paramref name="rest"/>; 0 where there is none.</summary>
    private delegate int CharacterLength(ReadOnlySpan<byte> rest, out bool common);
}
