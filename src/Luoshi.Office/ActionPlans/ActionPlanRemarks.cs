using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Cases;

namespace Luoshi.Office.ActionPlans;

/// <summary>That a version went back, with what was said of its paragraphs.</summary>
/// <param name="Version">The number of the version that was filed.</param>
/// <param name="ByStep">What was said of each step, by its number in that version; 0 is the goal.</param>
public sealed record ReturnedVersion(int Version, RecordedEvent Event, ImmutableSortedDictionary<int, string> ByStep);

/// <summary>Remarks by paragraph, as they are kept in the data of a case: a line each, which begins with the number of a step.</summary>
public static class ActionPlanRemarks
{
    /// <summary>The remarks as the case keeps them; what is blank is left out.</summary>
    public static string Join(IEnumerable<(int Step, string Remark)> remarks)
    {
        ArgumentNullException.ThrowIfNull(remarks);
        return string.Join('\n', remarks.Where(each => !string.IsNullOrWhiteSpace(each.Remark))
            .Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Step}：{string.Join(' ', each.Remark.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))}")));
    }

    /// <summary>Reads what <see cref="Join"/> wrote.</summary>
    public static ImmutableSortedDictionary<int, string> Split(string? remarks)
    {
        var byStep = ImmutableSortedDictionary.CreateBuilder<int, string>();
        foreach (var line in (remarks ?? string.Empty).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var end = line.IndexOfAny(['：', ':']);
            if (end > 0 && int.TryParse(line[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var step))
            {
                byStep[step] = byStep.TryGetValue(step, out var before) ? $"{before} {line[(end + 1)..].Trim()}" : line[(end + 1)..].Trim();
            }
        }

        return byStep.ToImmutable();
    }

    /// <summary>Every version that went back, the last first.</summary>
    public static ImmutableArray<ReturnedVersion> Of(OpenCase open)
    {
        ArgumentNullException.ThrowIfNull(open);
        List<ReturnedVersion> returned = [];
        var filed = 0;
        foreach (var happened in open.Snapshot.Events.Zip(open.Events))
        {
            if (happened.First.Action == ActionPlanKind.FileAction)
            {
                filed = int.TryParse(happened.First.Data.GetValueOrDefault(ActionPlanData.Version), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            }
            else if (happened.First.Action == ActionPlanKind.ReturnAction)
            {
                returned.Add(new(filed, happened.Second, Split(happened.First.Data.GetValueOrDefault(ActionPlanData.Remarks))));
            }
        }

        returned.Reverse();
        return [.. returned];
    }

    /// <summary>The number of the version that was filed last; null while none was.</summary>
    public static int? Filed(CaseSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return int.TryParse(snapshot.Data.GetValueOrDefault(ActionPlanData.Version), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
