using System.Collections.Immutable;
using Luoshi.Office.Reports;
using Luoshi.Web.Components;
using Luoshi.Web.Lists;

namespace Luoshi.Web.Pages.Returns;

/// <summary>What lines of a return are called where one of them is chosen: no two the same, though steps of several action plans share number and name.</summary>
public static class LineLabels
{
    /// <summary>A choice for each line: the work that it belongs to first, and the day where that alone tells two of them apart.</summary>
    public static ImmutableArray<Choice> Of(IEnumerable<ReturnLine> lines)
    {
        List<ReturnLine> all = [.. lines];
        var works = all.Where(line => line.Kind == LineKind.Work).DistinctBy(line => line.Duty).ToDictionary(line => line.Duty, line => line.Number, StringComparer.Ordinal);
        var named = all.Select(line => (Line: line, Name: Name(line, works.GetValueOrDefault(line.Duty)))).ToList();
        var twice = named.CountBy(each => each.Name).Where(each => each.Value > 1).Select(each => each.Key).ToHashSet(StringComparer.Ordinal);
        return [.. named.Select(each => new Choice(each.Line.Id, twice.Contains(each.Name) ? Apart(each.Line, each.Name) : each.Name))];
    }

    private static string Name(ReturnLine line, string? work)
    {
        var own = Words.Shorten($"{line.Number} {line.Title}");
        return work is null || line.Kind == LineKind.Work ? own : $"{work} · {own}";
    }

    // Names that only differ after where they are cut, or not at all: the end of the words and the day say more.
    private static string Apart(ReturnLine line, string name)
    {
        var ending = line.Title.Length > 36 ? line.Title[^12..] : string.Empty;
        return $"{name}{ending}{(line.DueOn is { } due ? " " + Words.Date(due) : string.Empty)} #{line.Order}";
    }
}
