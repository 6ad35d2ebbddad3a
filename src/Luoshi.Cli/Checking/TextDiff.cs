using System.Globalization;
using System.Text;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Cli.Checking;

/// <summary>Shows changes of a text line by line: the lines as they were, then as they are.</summary>
internal static class TextDiff
{
    /// <summary>The changed lines with their numbers in the old text.</summary>
    public static string Of(SourceDocument source, IEnumerable<TextEdit> edits)
    {
        var shown = new StringBuilder();
        var group = new List<TextEdit>();
        var last = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Span.Start))
        {
            if (group.Count > 0 && source.LineOf(edit.Span.Start) > last)
            {
                Show(source, group, shown);
                group.Clear();
            }

            group.Add(edit);
            last = source.LineOf(edit.Span.End);
        }

        if (group.Count > 0)
        {
            Show(source, group, shown);
        }

        return shown.ToString();
    }

    private static void Show(SourceDocument source, List<TextEdit> edits, StringBuilder shown)
    {
        var (first, last) = (source.LineOf(edits[0].Span.Start), source.LineOf(edits[^1].Span.End));
        var (start, end) = (source.LineSpan(first).Start, source.LineSpan(last).End);
        var after = new StringBuilder();
        var at = start;
        foreach (var edit in edits)
        {
            after.Append(source.Text, at, edit.Span.Start - at).Append(edit.Replacement);
            at = edit.Span.End;
        }

        after.Append(source.Text, at, Math.Max(0, end - at));
        shown.Append(CultureInfo.InvariantCulture, $"@@ {first} @@\n");
        Lines('-', source.Text[start..end], shown);
        Lines('+', after.ToString(), shown);
    }

    private static void Lines(char sign, string text, StringBuilder shown)
    {
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            shown.Append(sign).Append(line).Append('\n');
        }
    }
}
