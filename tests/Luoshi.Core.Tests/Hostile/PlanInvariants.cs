using System.Text.Json;
using Luoshi.Core.Emit;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Tests.Hostile;

/// <summary>What holds for every compilation, whatever the text was. Each violation is a sentence.</summary>
internal static class PlanInvariants
{
    public static IReadOnlyList<string> Violations(Compilation compilation) =>
        [.. Spans(compilation), .. Lines(compilation), .. Coverage(compilation), .. Identities(compilation.Plan), .. Values(compilation), .. Json(compilation)];

    private static IEnumerable<string> Spans(Compilation compilation) =>
        PlanSpans.Of(compilation)
            .Where(place => place.Span.Start < 0 || place.Span.Length < 0 || place.Span.End > compilation.Source.Text.Length)
            .Select(place => $"{place.Name} {place.Span} lies outside the text of {compilation.Source.Text.Length}");

    private static IEnumerable<string> Lines(Compilation compilation)
    {
        var (source, plan, findings) = compilation;
        var placed = PlanSpans.Items(plan).Select(item => ($"{item.Number} {item.Id}", item.Line, item.Span))
            .Concat(plan.Dates.Select(date => ("date", date.Line, date.Span)))
            .Concat(plan.CountedLists.Select(list => ("counted list", list.Line, list.CountSpan)))
            .Concat(findings.Select(finding => (finding.Code, finding.Line, finding.Span)));
        foreach (var (name, line, span) in placed)
        {
            if (line != source.LineOf(span.Start))
            {
                yield return $"{name} says line {line} but starts in line {source.LineOf(span.Start)}";
            }
        }

        // A line that lost its breaks is several paragraphs, which leave nothing out.
        var next = 0;
        for (var line = 1; line <= source.LineCount; line++)
        {
            var span = source.LineSpan(line);
            var at = span.Start;
            var first = next;
            while (next < plan.Paragraphs.Length && plan.Paragraphs[next].Line == line && plan.Paragraphs[next].Span.Start == at)
            {
                at = plan.Paragraphs[next++].Span.End;
            }

            if (next == first || at != span.End || (line == source.LineCount && next < plan.Paragraphs.Length))
            {
                yield return $"paragraphs do not follow the lines from line {line} of {source.LineCount}";
                yield break;
            }
        }
    }

    private static IEnumerable<string> Coverage(Compilation compilation)
    {
        var at = 0;
        foreach (var (span, _) in compilation.Plan.Coverage.Spans)
        {
            if (span.Start != at || span.Length <= 0)
            {
                yield return $"coverage has {span} where {at} was to follow";
                yield break;
            }

            at = span.End;
        }

        if (at != compilation.Source.Text.Length)
        {
            yield return $"coverage ends at {at} of {compilation.Source.Text.Length}";
        }

        if (compilation.Plan.Coverage.Share is not (>= 0 and <= 1))
        {
            yield return $"coverage share is {compilation.Plan.Coverage.Share}";
        }
    }

    private static IEnumerable<string> Identities(Plan plan)
    {
        var ids = PlanSpans.Items(plan).Select(item => item.Id).Concat(plan.Sections.Select(section => section.Id)).ToList();
        foreach (var id in ids.CountBy(id => id).Where(count => count.Value > 1))
        {
            yield return $"id {id.Key} is given {id.Value} times";
        }

        var known = ids.ToHashSet();
        foreach (var (from, to) in PlanSpans.References(plan).Where(reference => reference.To is { } id && !known.Contains(id)))
        {
            yield return $"{from} points to {to}, which is nothing";
        }
    }

    private static IEnumerable<string> Values(Compilation compilation)
    {
        foreach (var target in compilation.Plan.Targets.Where(target => target.Low > target.High))
        {
            yield return $"{target.Number} has low {target.Low} above high {target.High}";
        }

        foreach (var date in PlanSpans.Dates(compilation.Plan).Where(date => !IsReal(date)))
        {
            yield return $"date {date} is in no calendar";
        }
    }

    /// <summary>A day that its month lacks is kept as written (2月30日); everything else must be a date.</summary>
    private static bool IsReal(PlanDate date) =>
        date.Year is >= 1 and <= 9999 && date.Month is null or (>= 1 and <= 12) && date.Day is null or (>= 1 and <= 31)
        && (date.FromYear is null || date.FromYear <= date.Year) && date.LastDay.Year == date.Year;

    private static IEnumerable<string> Json(Compilation compilation)
    {
        var bytes = PlanJsonWriter.ToBytes(compilation);
        var again = PlanJsonWriter.ToBytes(PlanCompiler.Compile(SourceDocument.FromText(compilation.Source.Name, compilation.Source.Text)));
        if (!bytes.Span.SequenceEqual(again.Span))
        {
            yield return "a second compilation gives other JSON";
        }

        JsonDocument.Parse(bytes).Dispose();
    }
}
