namespace Luoshi.Core.Measures;

/// <summary>
/// The text of a document with one form of each punctuation mark and digit, and every offset unchanged, so that finders
/// can look around a span without minding how the document was typed.
/// </summary>
internal static class FlatText
{
    /// <summary>Flattens a text; the result has the same length.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, static (flat, source) =>
        {
            for (var i = 0; i < flat.Length; i++)
            {
                flat[i] = Fold(source, i);
            }
        });
    }

    private static char Fold(string text, int at)
    {
        var c = text[at];
        if (c is >= '\uFF10' and <= '\uFF19' or >= '\uFF21' and <= '\uFF3A' or >= '\uFF41' and <= '\uFF5A')
        {
            return (char)(c - 0xFEE0);
        }

        return c switch
        {
            '(' => '（',
            ')' => '）',
            ',' => IsDigitAt(text, at - 1) && IsDigitAt(text, at + 1) ? ',' : '，',
            ';' => '；',
            ':' => '：',
            '．' => '.',
            '％' => '%',
            '!' => '！',
            '?' => '？',
            '―' or '–' or '‒' or '－' or '─' or '━' or '─' or '-' or '～' or '~' => '—',
            '○' or '◯' => '〇',
            '\u3000' or '\u00A0' => ' ',
            _ => c,
        };
    }

    private static bool IsDigitAt(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);
}
