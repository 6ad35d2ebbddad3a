using System.Collections.Immutable;
using Luoshi.Core.Audit.Network;
using Luoshi.Core.Measures;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Audit.Rules;

/// <summary>What every rule reads: the plan, look-ups over it, and the solved networks. Made once for each audit.</summary>
internal sealed class AuditContext
{
    private const int LongestTitle = 24;
    private const int LongestTerm = 4;
    private const int Reach = 400;

    private static readonly WordList Terms =
    [
        "职责", "分工", "组织体系", "组织架构", "组织机构", "机构设置", "范围", "对象", "步骤", "阶段", "进度", "时间安排", "流程", "程序", "条件", "原则", "要求", "组织领导", "组织实施", "保障", "附则", "资金安排", "资金筹措", "投资估算", "投资规模", "建设标准",
    ];

    private readonly Lazy<ILookup<int, Figure>> _byLine;
    private readonly Lazy<QuantityNetwork> _implied;
    private readonly Lazy<QuantityNetwork> _allowed;
    private readonly Lazy<ImmutableArray<AssignedWork>> _assigned;
    private readonly Lazy<string?[]> _sectionOfLine;
    private readonly Lazy<Filed<string, Responsibility>> _owed;
    private readonly Lazy<ILookup<RelationKind, Relation>> _relations;
    private readonly Lazy<WordList> _unitNames;
    private readonly Lazy<HashSet<int>> _tableLines;
    private readonly Dictionary<string, bool> _terms = new(StringComparer.Ordinal);

    /// <summary>Prepares a plan for its rules.</summary>
    public AuditContext(SourceDocument source, Plan plan, AuditSettings settings)
        : this(source, plan, settings, FigureSheet.Of(source, plan.Targets))
    {
    }

    /// <summary>The same, where the targets have been read as figures.</summary>
    public AuditContext(SourceDocument source, Plan plan, AuditSettings settings, FigureSheet sheet)
    {
        Source = source;
        Plan = plan;
        Settings = settings;
        Figures = ById(sheet.Figures, f => f.Target.Id);
        Sections = ById(plan.Sections, s => s.Id);
        _byLine = new(() => plan.Targets.Where(t => Figures.ContainsKey(t.Id)).ToLookup(t => t.Line, t => Figures[t.Id]));
        _implied = new(() => NetworkBuilder.Build(source, plan.Relations, Figures, f => f.Stated));
        _allowed = new(() => NetworkBuilder.Build(source, plan.Relations, Figures, Allowed));
        _assigned = new(() => AssignedWork.Of(plan));
        _sectionOfLine = new(() => SectionsOfLines(plan));
        _relations = new(() => plan.Relations.Where(r => Figures.ContainsKey(r.WholeId) && r.PartIds.All(Figures.ContainsKey)).ToLookup(r => r.Kind));
        _owed = new(() => Filed<string, Responsibility>.By(plan.Responsibilities, r => r.ClauseId));
        _unitNames = new(() => UnitNames(plan));
        _tableLines = new(() => [.. plan.Paragraphs.Where(p => p.Kind == ParagraphKind.TableRow).Select(p => p.Line)]);
    }

    /// <summary>The document.</summary>
    public SourceDocument Source { get; }

    /// <summary>The plan.</summary>
    public Plan Plan { get; }

    /// <summary>The judgements to use.</summary>
    public AuditSettings Settings { get; }

    /// <summary>The targets as figures, by id.</summary>
    public IReadOnlyDictionary<string, Figure> Figures { get; }

    /// <summary>The figures of each line.</summary>
    public ILookup<int, Figure> ByLine => _byLine.Value;

    /// <summary>The sections by id.</summary>
    public IReadOnlyDictionary<string, Section> Sections { get; }

    /// <summary>What follows from the figures as written; used for what the plan implies.</summary>
    public QuantityNetwork Implied => _implied.Value;

    /// <summary>What follows from what the figures allow; used for what cannot be.</summary>
    public QuantityNetwork Possible => _allowed.Value;

    /// <summary>What is owed, by the id of the clause that says so.</summary>
    public Filed<string, Responsibility> Owed => _owed.Value;

    /// <summary>The stretches of work that somebody owes.</summary>
    public ImmutableArray<AssignedWork> Assigned => _assigned.Value;

    /// <summary>
    /// Whether a section, or one that it stands in, says who does what or under which terms (职责, 范围, 步骤) and so is no
    /// list of work to be assigned.
    /// </summary>
    public bool IsTerms(string? sectionId)
    {
        if (sectionId is null)
        {
            return false;
        }

        if (!_terms.TryGetValue(sectionId, out var terms))
        {
            _terms[sectionId] = terms = SaysTerms(sectionId);
        }

        return terms;
    }

    private bool SaysTerms(string sectionId)
    {
        // Targets stand in goals under a heading such as 总体要求; they are no terms.
        if (Sections.TryGetValue(sectionId, out var own) && own.Kind == SectionKind.Goals)
        {
            return false;
        }

        var id = sectionId;
        for (var depth = 0; id is not null && depth < 12 && Sections.TryGetValue(id, out var section); depth++)
        {
            if (Terms.IsIn(Short(section.Title)))
            {
                return true;
            }

            id = section.ParentId;
        }

        return false;
    }

    /// <summary>
    /// Whether the plan assigns its work as a rule: more than one clause, and at least half of its tasks have one. Only then
    /// is a task without a clause an omission.
    /// </summary>
    public bool AssignsWork => Plan.Clauses.Length > 1 && Plan.Tasks.Count(t => !t.ClauseIds.IsEmpty) * 2 >= Plan.Tasks.Length;

    /// <summary>Whether a title by itself says so, where the document lost its line breaks and with them its sections.</summary>
    public static bool IsTermsTitle(string title) => Terms.IsIn(Short(title).AsSpan(0, Math.Min(LongestTerm, Short(title).Length)));

    /// <summary>Whether both figures stand in tables, where a label stands again for each area and each part of a project.</summary>
    public bool BothInTables(Target one, Target other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return _tableLines.Value.Contains(one.Line) && _tableLines.Value.Contains(other.Line);
    }

    /// <summary>The innermost section of a line; null for a line outside all paragraphs.</summary>
    public string? SectionOfLine(int line) => line >= 0 && line < _sectionOfLine.Value.Length ? _sectionOfLine.Value[line] : null;

    /// <summary>Whether the words name a unit that the plan knows, with or without 各 before it.</summary>
    public bool NamesUnit(ReadOnlySpan<char> words) => _unitNames.Value.IsIn(words);

    /// <summary>
    /// The words of a target's sentence around its number. Bounded, so that a line without stops and with many targets is
    /// not read again as a whole for each of them.
    /// </summary>
    public string SentenceOf(Target target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return Near(target.Span, target.Sentence);
    }

    /// <summary>Whether the words of a target's sentence around its number name a unit.</summary>
    public bool NamesUnit(Target target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return NamesUnit(Around(target.Span, target.Sentence));
    }

    /// <summary>The words of a stretch within reach of a span.</summary>
    public string Near(TextSpan span, TextSpan within) => Around(span, within).ToString();

    private ReadOnlySpan<char> Around(TextSpan span, TextSpan within)
    {
        var start = Math.Max(within.Start, span.Start - Reach);
        var end = Math.Min(Math.Min(within.End, span.End + Reach), Source.Text.Length);
        return start < end ? Source.Text.AsSpan(start, end - start) : [];
    }

    /// <summary>A title short enough for a message: up to its first comma, at most 24 characters.</summary>
    public static string Short(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var cut = title.AsSpan().IndexOfAny("，；：。");
        var end = Math.Min(cut > 1 ? cut : title.Length, LongestTitle);
        return end < title.Length && cut != end ? title[..end] + "…" : title[..end];
    }

    /// <summary>The relations of a kind whose targets all exist.</summary>
    public IEnumerable<Relation> Relations(RelationKind kind) => _relations.Value[kind];

    /// <summary>
    /// What a figure allows: 约 by the stated tolerance; a rate or density by half of its last written digit, since it was
    /// rounded when it was written.
    /// </summary>
    public Interval Allowed(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var allowed = figure.Allowed(Settings.AboutTolerance);
        if (figure.Form is FigureForm.Level or FigureForm.Multiple || figure.Target.Bound is Bound.AtLeast or Bound.AtMost or Bound.About)
        {
            return allowed;
        }

        return new(allowed.Low - HalfDigit(figure.Target.Low, figure.Measure), allowed.High + HalfDigit(figure.Target.High, figure.Measure));
    }

    // The first of each id.
    private static Dictionary<string, T> ById<T>(IReadOnlyCollection<T> items, Func<T, string> id)
    {
        var byId = new Dictionary<string, T>(items.Count, StringComparer.Ordinal);
        foreach (var item in items)
        {
            byId.TryAdd(id(item), item);
        }

        return byId;
    }

    private static string?[] SectionsOfLines(Plan plan)
    {
        var sections = new string?[plan.Paragraphs.Length == 0 ? 0 : plan.Paragraphs.Max(p => p.Line) + 1];
        foreach (var paragraph in plan.Paragraphs)
        {
            sections[paragraph.Line] ??= paragraph.SectionId;
        }

        return sections;
    }

    private static WordList UnitNames(Plan plan) =>
        [.. plan.Units.SelectMany(u => u.Names).Select(n => n.TrimStart('各')).Where(n => n.Length > 2)];

    private static decimal? HalfDigit(decimal? written, Measure measure)
    {
        if (written is not decimal value)
        {
            return null;
        }

        var unit = 1m;
        for (var digits = value.Scale; digits > 0; digits--)
        {
            unit /= 10;
        }

        return unit / 2 * measure.Scale;
    }
}
