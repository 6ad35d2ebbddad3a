namespace Luoshi.Core.Text;

/// <summary>The table behind <see cref="NormalizedText"/>: what each character counts as.</summary>
internal static class Fold
{
    /// <summary>Marks characters that are left out; it cannot stand in well-formed text.</summary>
    public const char Dropped = '\uFFFF';

    /// <summary>One entry for each UTF-16 code unit.</summary>
    public static readonly char[] Table = Build();

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = char.IsWhiteSpace((char)i) || char.IsControl((char)i) ? Dropped : (char)i;
        }

        // Full-width ASCII.
        for (var c = '\uFF01'; c <= '\uFF5E'; c++)
        {
            table[c] = (char)(c - '\uFF01' + '!');
        }

        Set(table, "\u200B\u200C\u200D\u2060\uFEFF\u00AD\uFFFF", Dropped);
        Set(table, "\n\r", '\n');
        table['\t'] = '\t';
        Set(table, "―–‒−－─━", '—');
        Set(table, "～〜∼", '~');
        Set(table, "○〇Ｏ◯", '〇');
        Set(table, "﹒", '.');
        Set(table, "﹪", '%');
        Set(table, "∶﹕", ':');
        Set(table, "((（﹙【", '（');
        Set(table, "))）﹚】", '）');
        Set(table, "[［", '〔');
        Set(table, "]］", '〕');
        Set(table, "!！", '！');
        Set(table, "?？", '？');
        Set(table, "／", '/');
        return table;
    }

    private static void Set(char[] table, string from, char to)
    {
        foreach (var c in from)
        {
            table[c] = to;
        }
    }
}
