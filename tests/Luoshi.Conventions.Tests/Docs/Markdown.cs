using System.Text.RegularExpressions;
using Luoshi.Conventions.Tests.Reading;

namespace Luoshi.Conventions.Tests.Docs;

/// <summary>What a Markdown file promises its reader: links, headings to link to, commands to type.</summary>
static partial class Markdown
{
    /// <summary>Targets of links and pictures that point inside the repository.</summary>
    public static IEnumerable<(int Line, string Target)> Links(SourceFile file) =>
        from line in file.Lines
        from Match match in Link().Matches(Code().Replace(line.Text, ""))
        let target = match.Groups[1].Value
        where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
        select (line.Number, Uri.UnescapeDataString(target));

    /// <summary>The anchors that its headings make.</summary>
    public static IEnumerable<string> Anchors(SourceFile file) =>
        from line in file.Lines
        let match = Heading().Match(line.Text)
        where match.Success
        select NotInAnchor().Replace(match.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    /// <summary>Commands of the repository that it quotes: <c>./luoshi check</c> and the like.</summary>
    public static IEnumerable<(int Line, string Script, string? Verb)> Commands(SourceFile file) =>
        from line in file.Lines
        from Match match in Command().Matches(line.Text)
        select (line.Number, match.Groups[1].Value, match.Groups[2].Success ? match.Groups[2].Value : null);

    [GeneratedRegex(@"\]\(([^)\s]+)(?:\s+""[^""]*"")?\)|(?<=src="")([^""]+)(?="")")]
    private static partial Regex Link();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Code();

    [GeneratedRegex("^#{1,6} +(.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N}_\- ]")]
    private static partial Regex NotInAnchor();

    [GeneratedRegex(@"(?<![\w.])(?:\./|(?=\.ci/))([\w./-]*\w)(?: +([a-z][\w-]*))?")]
    private static partial Regex Command();
}
