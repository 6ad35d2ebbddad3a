namespace Luoshi.Web.Api.Guide;

/// <summary>The words of the document are Chinese and English in one; the page shows the reader's.</summary>
internal static class GuideText
{
    private const string Between = " / ";

    /// <summary>One side of “中文 / English”; the whole where it has no two sides.</summary>
    public static string Pick(string text, bool english)
    {
        var at = text.IndexOf(Between, StringComparison.Ordinal);
        return at < 0 ? text : english ? text[(at + Between.Length)..] : text[..at];
    }

    /// <summary>The paragraphs in the reader's language; a paragraph of both is cut.</summary>
    public static IEnumerable<string> Paragraphs(string text, bool english) => text
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        .Where(paragraph => paragraph.Contains(Between, StringComparison.Ordinal) || IsEnglish(paragraph) == english);

    private static bool IsEnglish(string paragraph) => paragraph.Count(char.IsAsciiLetter) > paragraph.Length / 2;
}
