using System.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Luoshi.Office.Portability;

/// <summary>
/// Text that every database can keep: PostgreSQL refuses U+0000, and half of a surrogate pair has no UTF-8. Each such character is
/// kept as U+FFFD, so that lengths and places in the text stay.
/// </summary>
public sealed class PortableText() : ValueConverter<string, string>(text => Of(text), text => text)
{
    /// <summary>The text as it is kept; the same object where nothing had to change.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = FirstUnkeepable(text, 0);
        if (at < 0)
        {
            return text;
        }

        var kept = new StringBuilder(text);
        for (; at >= 0; at = FirstUnkeepable(text, at + 1))
        {
            kept[at] = (char)Rune.ReplacementChar.Value;
        }

        return kept.ToString();
    }

    private static int FirstUnkeepable(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (text[i] == '\0' || char.IsSurrogate(text[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
