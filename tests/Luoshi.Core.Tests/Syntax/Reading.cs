using Luoshi.Core.Syntax;
using Luoshi.Core.Syntax.Tables;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Syntax;

/// <summary>Lines of a document as the reader sees them, written short: "1 Heading 2 总体要求".</summary>
internal static class Reading
{
    /// <summary>Kind of every line.</summary>
    public static string[] Kinds(params string[] lines) => [.. Read(lines).Lines.Select(l => l.Kind.ToString())];

    /// <summary>Line, level and title of every heading.</summary>
    public static string[] Headings(params string[] lines)
    {
        var (text, read) = Read(lines);
        return [.. read.Where(l => l.IsHeading).Select(l => $"{l.Line} {l.Level} {text.Chars[l.ContentStart..Math.Max(l.ContentStart, l.TitleEnd)]}".TrimEnd())];
    }

    /// <summary>Titles of the dash items; empty where an item has none.</summary>
    public static string[] DashTitles(params string[] lines)
    {
        var (text, read) = Read(lines);
        return [.. read.Where(l => l.Kind == Luoshi.Core.Model.ParagraphKind.Dash).Select(l => text.Chars[l.ContentStart..l.TitleEnd])];
    }

    private static (NormalizedText Text, List<ParagraphSyntax> Lines) Read(string[] lines)
    {
        var text = NormalizedText.From(string.Join('\n', lines));
        var read = OutlineReader.Read(text);
        TableReader.Read(text, read);
        OutlineReader.Close(text, read);
        return (text, read);
    }
}
