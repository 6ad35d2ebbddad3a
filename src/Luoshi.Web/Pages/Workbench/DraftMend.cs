using System.Globalization;
using System.Text;
using Luoshi.Core.Model;

namespace Luoshi.Web.Pages.Workbench;

/// <summary>Mends a draft as a button of a finding says. The script does the same in the box itself, where it can be undone.</summary>
public static class DraftMend
{
    /// <summary>What the button of a finding's n-th fix sends.</summary>
    public static string Name(FindingRow row, int fix)
    {
        ArgumentNullException.ThrowIfNull(row);
        return string.Create(CultureInfo.InvariantCulture, $"{row.Key}/{fix}");
    }

    /// <summary>The text with the fix that a button named; the text itself where the draft has no such finding any more.</summary>
    public static string Apply(DraftView view, string name)
    {
        ArgumentNullException.ThrowIfNull(view);
        var fix = view.Findings.SelectMany(row => row.Finding.Fixes.Select((fix, at) => (Name: Name(row, at), fix))).FirstOrDefault(pair => pair.Name == name).fix;
        return fix is null ? view.Draft.Text : Apply(view.Draft.Text, fix);
    }

    private static string Apply(string text, QuickFix fix)
    {
        var mended = new StringBuilder(text.Length + 64);
        var at = 0;
        foreach (var edit in fix.Edits)
        {
            mended.Append(text, at, edit.Span.Start - at).Append(edit.Replacement);
            at = edit.Span.End;
        }

        return mended.Append(text, at, text.Length - at).ToString();
    }
}
