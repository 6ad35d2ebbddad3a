namespace Luoshi.Web.Pages.Downloads;

/// <summary>Names of files that people take away: short, and allowed on every system.</summary>
internal static class FileNames
{
    private const int Longest = 60;

    /// <summary>The plan's title and what the file holds, such as 某方案-指标.xlsx.</summary>
    public static string For(string title, string name)
    {
        var kept = Clean(title);
        return (kept.Length == 0 ? "plan" : kept.Length <= Longest ? kept : kept[..Longest]) + "-" + Clean(name);
    }

    /// <summary>A name without what no system allows.</summary>
    public static string Of(string name) => Clean(name) is { Length: > 0 } kept ? kept : "file";

    private static string Clean(string text) => string.Concat(text.Where(c => !Forbidden(c))).Trim().TrimStart('.');

    private static bool Forbidden(char c) => char.IsControl(c) || char.IsSurrogate(c) || c is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|';
}
