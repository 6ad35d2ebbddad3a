using System.Text;

namespace Luoshi.Typing;

/// <summary>A draft of 40 KB: an example plan, its last paragraphs repeated or left out until it has that size.</summary>
internal static class LongDraft
{
    public const int Bytes = 40 * 1024;

    public static string Text { get; } = Make();

    /// <summary>The offset in the middle where typing begins: the end of a paragraph of work.</summary>
    public static int Middle { get; } = Text.IndexOf('\n', Text.Length / 2);

    private static string Make()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Luoshi.slnx")))
        {
            root = root.Parent;
        }

        var file = Path.Combine(root?.FullName ?? ".", "examples", "gaoxinqu-2012.txt");
        var lines = File.ReadAllText(file).ReplaceLineEndings("\n").Split('\n');
        var text = new StringBuilder();
        var bytes = 0;
        for (var i = 0; ; i++)
        {
            var line = lines[i % lines.Length];
            bytes += Encoding.UTF8.GetByteCount(line) + 1;
            if (bytes > Bytes)
            {
                return text.ToString();
            }

            text.Append(line).Append('\n');
        }
    }
}
