using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Emit;

/// <summary>
/// Prints findings for people: the line, a run of marks under the accused words, what is the matter, the sum as one
/// would write it on paper, what to do, and the other lines it rests on. Columns are those of a terminal.
/// </summary>
public sealed class FindingsText
{
    private const int GutterWidth = 7;

    // More places than this are for the browser and the JSON, which have all of them.
    private const int MostRelated = 8;
    private readonly TextWriter _output;
    private readonly string _language;
    private readonly int _columns;

    /// <summary>Prints to a writer.</summary>
    /// <param name="output">Where to print. Lines end in LF.</param>
    /// <param name="language">"zh" or "en".</param>
    /// <param name="columns">The width to which quoted lines are cut.</param>
    public FindingsText(TextWriter output, string language, int columns = 100)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 20);
        _output = output;
        _language = language;
        _columns = columns - GutterWidth;
    }

    /// <summary>Prints one document's findings; a line that is accused more than once is quoted once for each.</summary>
    public void Write(FindingReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        foreach (var finding in report.Findings)
        {
            Write(report, finding);
        }

        foreach (var obsolete in report.Obsolete)
        {
            Line($"{report.Path}: {EmitLanguage.Obsolete(obsolete).For(_language)}");
        }
    }

    /// <summary>Prints how many findings of each level there are.</summary>
    public void WriteSummary(IReadOnlyCollection<FindingReport> reports)
    {
        var all = reports.SelectMany(report => report.Findings).ToList();
        var levels = all.Where(finding => finding.Acknowledged is null).CountBy(finding => finding.Level).ToDictionary();
        Line(levels.Count == 0
            ? EmitLanguage.NoFindings.For(_language)
            : EmitLanguage.Count(
                levels.GetValueOrDefault(FindingLevel.Error),
                levels.GetValueOrDefault(FindingLevel.Warning),
                levels.GetValueOrDefault(FindingLevel.Info)).For(_language));
        var known = all.Count(finding => finding.Acknowledged is not null);
        if (known > 0)
        {
            Line(EmitLanguage.CountAcknowledged(known).For(_language));
        }
    }

    private void Write(FindingReport report, Finding finding)
    {
        var column = finding.Span.Start - report.Source.LineSpan(finding.Line).Start + 1;
        Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Path}:{finding.Line}:{column}: {EmitLanguage.Level(finding.Level).For(_language)} {finding.Code}: {finding.Message.For(_language)}"));
        Quote(report.Source, finding.Span, '^', "");
        foreach (var step in finding.Working)
        {
            Note(EmitLanguage.Working, step);
        }

        foreach (var related in finding.Related.Take(MostRelated))
        {
            Quote(report.Source, related.Span, '-', " " + related.Note.For(_language));
        }

        if (finding.Related.Length > MostRelated)
        {
            Line("     | " + EmitLanguage.More(finding.Related.Length - MostRelated).For(_language));
        }

        Note(EmitLanguage.Help, finding.Help);
        if (finding.Acknowledged is { } known)
        {
            Note(EmitLanguage.Acknowledged, EmitLanguage.By(known));
        }

        foreach (var fix in finding.Fixes)
        {
            Note(fix.Preferred ? EmitLanguage.Fix : EmitLanguage.Choice, fix.Title);
        }

        Line("");
    }

    private void Quote(SourceDocument source, TextSpan span, char mark, string note)
    {
        if (source.Text.Length == 0)
        {
            return;
        }

        var excerpt = LineExcerpt.Of(source, span, _columns);
        Line(string.Create(CultureInfo.InvariantCulture, $"{source.LineOf(span.Start),5}| {excerpt.Text}"));
        Line("     | " + new string(' ', excerpt.Indent) + new string(mark, excerpt.Width) + note);
    }

    private void Note(LocalizedText label, LocalizedText text)
    {
        if (text.For(_language) is { Length: > 0 } words)
        {
            Line($"     = {label.For(_language)}{(_language == "en" ? ": " : "：")}{words}");
        }
    }

    private void Line(string text)
    {
        _output.Write(text);
        _output.Write('\n');
    }
}
