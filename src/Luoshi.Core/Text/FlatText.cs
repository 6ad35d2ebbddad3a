using System.Buffers;

namespace Luoshi.Core.Text;

/// <summary>
/// The text of a document with one form of each punctuation mark and digit, and every offset unchanged, so that finders
/// can look around a span without minding how the document was typed.
/// </summary>
internal static class FlatText
{
    private static readonly char[] Folded = Build();

    // Few characters of a document are written another way; the search skips the others many at a time.
    private static readonly SearchValues<char> Others =
        SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i).Where(c => Folded[c] != c)]);

    /// <summary>Flattens a text; the result has the same length.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().IndexOfAny(Others) < 0 ? text : string.Create(text.Length, text, Flatten);
    }

    private static void Flatten(Span<char> flat, string source)
    {
        source.CopyTo(flat);
        for (var at = 0; flat[at..].IndexOfAny(Others) is >= 0 and var offset; at++)
        {
            at += offset;
            flat[at] = flat[at] == ',' && IsDigitAt(source, at - 1) && IsDigitAt(source, at + 1) ? ',' : Folded[flat[at]];
        }
    }

    private static bool IsDigitAt(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = Fold((char)i);
        }

        return table;
    }

    private static char Fold(char c)
    {
        if (c is >= '\uFF10' and <= '\uFF19' or >= '\uFF21' and <= '\uFF3A' or >= '\uFF41' and <= '\uFF5A')
        {
            return (char)(c - 0xFEE0);
        }

        return c switch
        {
            '(' => '（',
            ')' => '）',
            ',' => '，',
            ';' => '；',
            ':' => '：',
            '．' => '.',
            '％' => '%',
            '!' => '！',
            '?' => '？',
            '―' or '–' or '‒' or '－' or '─' or '━' or '-' or '～' or '~' => '—',
            '○' or '◯' => '〇',
            '\u3000' or '\u00A0' => ' ',
            _ => c,
        };
    }
}
