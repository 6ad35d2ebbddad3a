namespace Luoshi.Web.Pages.Workbench;

/// <summary>The file name under which a draft is kept.</summary>
public static class DraftName
{
    private const int Longest = 80;
    private const string Extension = ".txt";

    /// <summary>A name that every file system takes, of the words that were given.</summary>
    public static string Of(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var name = new string([.. words.Trim().Where(character => !char.IsControl(character) && !char.IsSurrogate(character) && "\\/:*?\"<>|".IndexOf(character, StringComparison.Ordinal) < 0)]).Trim(' ', '.');
        if (name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
        {
            name = name[..^Extension.Length];
        }

        name = name.Length > Longest ? name[..Longest] : name;
        return (name.Length == 0 ? "draft" : name) + Extension;
    }
}
