using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core;
using Luoshi.Core.Model;
using Luoshi.Core.Text;
using Luoshi.Documents.Tables;

namespace Luoshi.Web.Plans;

/// <summary>Finds the things of a plan by id and by each other. Made once for each compilation.</summary>
public sealed class PlanIndex
{
    private readonly FrozenDictionary<string, PlanItem> _items;
    private readonly FrozenDictionary<string, Section> _sections;
    private readonly FrozenDictionary<string, NumberedFinding> _findings;
    private readonly FrozenDictionary<string, NumberedDate> _dates;
    private readonly FrozenDictionary<string, NumberedStretch> _uncompiled;
    private readonly ILookup<string, Responsibility> _byClause;
    private readonly ILookup<string, Responsibility> _byUnit;
    private readonly ImmutableArray<Section> _sectionsByStart;

    public PlanIndex(Compilation compilation)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        Compilation = compilation;
        var plan = compilation.Plan;
        PlanItem[] items =
        [
            .. plan.Targets, .. plan.Responsibilities, .. plan.Clauses, .. plan.Milestones, .. plan.Tasks, .. plan.Units, .. plan.Projects,
            .. plan.Headings, .. plan.Rejected,
        ];
        _items = items.SelectMany(item => new[] { (Key: item.Id, item), (Key: item.Number, item) })
            .Where(pair => pair.Key.Length > 0)
            .DistinctBy(pair => pair.Key)
            .ToFrozenDictionary(pair => pair.Key, pair => pair.item);
        _sections = plan.Sections.DistinctBy(section => section.Id).ToFrozenDictionary(section => section.Id);
        _sectionsByStart = [.. plan.Sections.OrderBy(section => section.Span)];
        Findings = [.. compilation.Findings.Select((finding, at) => new NumberedFinding(Number('F', at), finding))];
        Dates = [.. plan.Dates.Select((date, at) => new NumberedDate(Number('D', at), date))];
        _dates = Dates.ToFrozenDictionary(date => date.Number);
        _findings = Findings.ToFrozenDictionary(finding => finding.Number);
        _byClause = plan.Responsibilities.ToLookup(responsibility => responsibility.ClauseId);
        Uncompiled = [.. plan.Coverage.Spans
            .Where(span => span.Kind == CoverageKind.Uncompiled && !string.IsNullOrWhiteSpace(compilation.Source.Slice(span.Span)))
            .Select((span, at) => new NumberedStretch(Number('X', at), span.Span))];
        _uncompiled = Uncompiled.ToFrozenDictionary(stretch => stretch.Number);
        DatedTargets = DatedTarget.Of(compilation);
        Dated = [.. plan.Milestones, .. DatedTargets];
        _byUnit = plan.Responsibilities.ToLookup(responsibility => responsibility.UnitId);
    }

    public Compilation Compilation { get; }

    /// <summary>Tells this reading of a plan from every other, for what is kept about it.</summary>
    public object Identity { get; } = new();

    /// <summary>The stretches of text that were not understood.</summary>
    public ImmutableArray<NumberedStretch> Uncompiled { get; }

    public ImmutableArray<NumberedFinding> Findings { get; }

    public ImmutableArray<NumberedDate> Dates { get; }

    /// <summary>Targets that the words of their task date.</summary>
    public ImmutableArray<DatedTarget> DatedTargets { get; }

    /// <summary>All that is owed by a date: the milestones, then the dated targets.</summary>
    public ImmutableArray<DatedItem> Dated { get; }

    /// <summary>Whether the words hold any date at all.</summary>
    public bool HasDate(TextSpan words) => Compilation.Plan.Dates.Any(date => date.Span.Overlaps(words));

    /// <summary>The item with this id or number, or null.</summary>
    public PlanItem? Item(string? key) => key is null ? null : _items.GetValueOrDefault(key);

    /// <summary>The item of this kind with this id or number, or null.</summary>
    public T? Item<T>(string? key)
        where T : PlanItem => Item(key) as T;

    public NumberedFinding? Finding(string? number) => number is null ? null : _findings.GetValueOrDefault(number);

    public NumberedDate? Date(string? number) => number is null ? null : _dates.GetValueOrDefault(number);

    public NumberedStretch? Stretch(string? number) => number is null ? null : _uncompiled.GetValueOrDefault(number);

    public Section? Section(string? id) => id is null ? null : _sections.GetValueOrDefault(id);

    /// <summary>Whether the document lost the heading of a part, so that its title is made of what stands under it.</summary>
    public bool IsLost(string? id) => Section(id) is { HeadingId: null, Level: > 0 };

    /// <summary>The innermost section that holds the place, or null.</summary>
    public Section? SectionAt(int offset) => _sectionsByStart.LastOrDefault(section => section.Span.Contains(offset));

    public IEnumerable<Responsibility> OfClause(string clauseId) => _byClause[clauseId];

    public IEnumerable<Responsibility> OfUnit(string unitId) => _byUnit[unitId];

    /// <summary>Findings whose accused words or related places touch the span.</summary>
    public IEnumerable<NumberedFinding> Touching(TextSpan span) => Findings.Where(finding =>
        finding.Finding.Span.Overlaps(span) || finding.Finding.Related.Any(related => related.Span.Overlaps(span)));

    private static string Number(char kind, int at) => string.Create(CultureInfo.InvariantCulture, $"{kind}{at + 1:00}");
}
