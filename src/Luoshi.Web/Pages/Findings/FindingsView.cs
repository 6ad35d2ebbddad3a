using System.Collections.Immutable;
using Luoshi.Core;
using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Documents.Tables;
using Luoshi.Web.Lists;
using Luoshi.Web.Plans;

namespace Luoshi.Web.Pages.Findings;

/// <summary>A place that a finding rests on.</summary>
public sealed record RelatedPlace(int Line, string Words, LocalizedText Note);

/// <summary>A finding as the list shows it.</summary>
public sealed record FindingRow(NumberedFinding Numbered, Excerpt Excerpt, ImmutableArray<RelatedPlace> Related)
{
    public Finding Finding => Numbered.Finding;
}

/// <summary>How many findings there are of one sort.</summary>
public sealed record FindingCount<T>(T Value, int Count);

/// <summary>The list of findings as a reader asked for it; the counts are those of the whole plan.</summary>
public sealed record FindingsView(
    ImmutableArray<FindingRow> Rows, int Total, ImmutableArray<FindingCount<FindingFamily>> Families,
    ImmutableArray<FindingCount<FindingLevel>> Levels, ImmutableArray<FindingCount<string>> Codes)
{
    public const string StateKey = "state";
    public const string OpenState = "open";
    public const string AcknowledgedState = "acknowledged";

    // From so many on, findings of one rule stand together, so that they do not drown the others.
    private const int Many = 6;

    public const string FamilyKey = "family";
    public const string LevelKey = "level";
    public const string CodeKey = "code";
    public const string ByLevel = "level";
    public const string ByCode = "code";

    public static FindingsView From(Compilation compilation, PlanIndex index, ListQuery query, FindingStates? states = null)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(query);
        var all = states?.Findings ?? index.Findings;
        var rows = all.Where(finding => Wanted(finding, query)).Select(finding => Row(compilation.Source, finding));
        return new FindingsView(
            query.Sort switch
            {
                ByLevel => [.. query.Order(rows, row => -(int)row.Finding.Level)],
                ByCode => [.. query.Order(rows, row => row.Finding.Code, StringComparer.Ordinal)],
                _ => [.. rows],
            },
            all.Length,
            [.. Enum.GetValues<FindingFamily>().Select(family => new FindingCount<FindingFamily>(family, all.Count(each => each.Finding.Family == family)))],
            [.. Enum.GetValues<FindingLevel>().Select(level => new FindingCount<FindingLevel>(level, all.Count(each => each.Finding.Level == level)))],
            [.. all.CountBy(each => each.Finding.Code).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new FindingCount<string>(pair.Key, pair.Value))])
        {
            States = (all.Count(each => each.Finding.Acknowledged is null), all.Count(each => each.Finding.Acknowledged is not null)),
        };
    }

    /// <summary>How many findings nobody acknowledged, and how many somebody did.</summary>
    public (int Open, int Acknowledged) States { get; init; }

    /// <summary>
    /// The rows as they are shown: each by itself, or with all others of its rule at the place of the first, where there are
    /// many of them and the reader asked neither for one rule nor for another order.
    /// </summary>
    public IEnumerable<ImmutableArray<FindingRow>> Groups(ListQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query[CodeKey].Length > 0 || query.Sort.Length > 0)
        {
            return Rows.Select(row => ImmutableArray.Create(row));
        }

        var byCode = Rows.ToLookup(row => row.Finding.Code);
        return Rows.Where(row => byCode[row.Finding.Code].Count() < Many || byCode[row.Finding.Code].First() == row)
            .Select(row => byCode[row.Finding.Code].Count() < Many ? ImmutableArray.Create(row) : [.. byCode[row.Finding.Code]]);
    }

    /// <summary>How a family or level stands in an address.</summary>
    public static string Key(Enum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.ToString().ToLowerInvariant();
    }

    private static bool Wanted(NumberedFinding numbered, ListQuery query)
    {
        var finding = numbered.Finding;
        return query.Takes(FamilyKey, Key(finding.Family)) && query.Takes(LevelKey, Key(finding.Level)) && query.Takes(CodeKey, finding.Code)
            && query.Takes(StateKey, finding.Acknowledged is null ? OpenState : AcknowledgedState)
            && query.Finds([numbered.Number, finding.Code, finding.Message.Zh, finding.Message.En, finding.Help.Zh, finding.Help.En]);
    }

    private static FindingRow Row(SourceDocument source, NumberedFinding numbered) => new(
        numbered, Excerpt.Of(source, numbered.Finding.Span),
        [
            .. numbered.Finding.Related.Select(related => new RelatedPlace(
                source.LineOf(Math.Clamp(related.Span.Start, 0, source.Text.Length)), Wording.Of(source, related.Span), related.Note)),
        ]);
}
