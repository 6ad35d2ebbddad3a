using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Testing;

/// <summary>
/// Builds a small plan by naming its items in the order in which they stand in the text, so that a test of a later stage
/// does not depend on how an earlier stage reads.
/// </summary>
public sealed class PlanBuilder
{
    private readonly List<Target> _targets = [];
    private readonly List<Section> _sections = [];
    private readonly List<Clause> _clauses = [];
    private readonly List<Responsibility> _responsibilities = [];
    private readonly List<Unit> _units = [];
    private readonly List<Milestone> _milestones = [];
    private readonly List<DateMention> _dates = [];
    private readonly List<PlanTask> _tasks = [];
    private readonly List<Annex> _annexes = [];
    private int _at;
    private string _sectionId = "s0";
    private DocumentInfo _document;

    private PlanBuilder(string text)
    {
        Source = SourceDocument.FromText("plan.txt", text);
        _document = new(Source.Name, null, null, null, null, null, false);
    }

    /// <summary>The document.</summary>
    public SourceDocument Source { get; }

    /// <summary>The targets so far.</summary>
    public ImmutableArray<Target> Targets => [.. _targets];

    /// <summary>Starts a plan on a text.</summary>
    public static PlanBuilder On(string text) => new(text.ReplaceLineEndings("\n"));

    /// <summary>Changes what the document says about itself.</summary>
    public PlanBuilder Document(Func<DocumentInfo, DocumentInfo> change)
    {
        _document = change(_document);
        return this;
    }

    /// <summary>Adds the target whose quantity stands next in the text: "约850万平方米", "6—7家", "不少于24000件", "20%".</summary>
    public PlanBuilder Target(string indicator, string quantity, int? year = null, string? scope = null, bool increment = false)
    {
        var span = Next(quantity);
        var (low, high, unit, bound) = Read(quantity);
        var sentence = Sentence(span);
        _targets.Add(new(
            $"t{_targets.Count + 1}", $"T{_targets.Count + 1:00}", Source.LineOf(span.Start), span,
            indicator, span, low, high, unit, bound, year is int y ? new PlanDate(y) : null, null, increment, scope,
            sentence, string.Empty, _sectionId, false, false));
        return this;
    }

    /// <summary>Opens a section at the line that holds the words; it ends where the next one opens.</summary>
    public PlanBuilder Section(string words, SectionKind kind, string? parentId = null)
    {
        var span = Next(words);
        _sectionId = $"s{_sections.Count + 1}";
        _sections.Add(new(_sectionId, parentId, "h" + _sectionId, parentId is null ? 1 : 2, words, kind, Source.LineSpan(Source.LineOf(span.Start))));
        return this;
    }

    /// <summary>Adds a clause of responsibility: its words, the words of the work, and who owes what.</summary>
    public PlanBuilder Clause(string words, string work, params (string Unit, Role Role)[] owed)
    {
        var workSpan = Next(work);
        var span = Next(words);
        var id = $"k{_clauses.Count + 1}";
        _clauses.Add(new(id, $"K{_clauses.Count + 1:00}", Source.LineOf(span.Start), span, ClauseForm.Bracket, workSpan, work, "t"));
        foreach (var (unit, role) in owed)
        {
            var at = Source.Text.IndexOf(unit, span.Start, StringComparison.Ordinal);
            _responsibilities.Add(new(
                $"r{_responsibilities.Count + 1}", $"R{_responsibilities.Count + 1:00}", Source.LineOf(at), new(at, unit.Length), unit, Unit(unit), role, id));
        }

        return this;
    }

    /// <summary>Marks a unit as one of the implementing list, or adds it with a kind.</summary>
    public PlanBuilder Implementing(string unit, UnitKind kind = UnitKind.Body)
    {
        var id = Unit(unit);
        var at = _units.FindIndex(u => u.Id == id);
        _units[at] = _units[at] with { Implementing = true, Kind = kind };
        return this;
    }

    /// <summary>Adds a dated deliverable.</summary>
    public PlanBuilder Milestone(string date, string text, PlanDate when, bool before = false)
    {
        var dateSpan = Next(date);
        var span = Next(text);
        var whole = TextSpan.FromBounds(dateSpan.Start, span.End);
        _milestones.Add(new(
            $"m{_milestones.Count + 1}", $"M{_milestones.Count + 1:00}", Source.LineOf(span.Start), whole, when, dateSpan, text, null, null, before));
        _dates.Add(new(Source.LineOf(dateSpan.Start), dateSpan, when, before));
        return this;
    }

    /// <summary>Adds a date of which nothing became.</summary>
    public PlanBuilder Date(string words, PlanDate when)
    {
        var span = Next(words);
        _dates.Add(new(Source.LineOf(span.Start), span, when, false));
        return this;
    }

    /// <summary>Adds an attachment.</summary>
    public PlanBuilder Annex(Annex annex)
    {
        _annexes.Add(annex);
        return this;
    }

    /// <summary>The plan, with the given relations and lists.</summary>
    public Plan Build(ImmutableArray<Relation> relations = default, ImmutableArray<CountedList> lists = default)
    {
        var paragraphs = Enumerable.Range(1, Source.LineCount)
            .Select(l => new Paragraph(l, Source.LineSpan(l), ParagraphKind.Body, _sectionId));
        var sections = _sections.Select((s, i) =>
            s with { Span = TextSpan.FromBounds(s.Span.Start, i + 1 < _sections.Count ? _sections[i + 1].Span.Start : Source.Text.Length) });
        return new(
            _document, [.. sections], [.. paragraphs], [], Targets, [.. _responsibilities], [.. _clauses], [.. _milestones], [.. _tasks],
            [.. _units], [], [.. _dates], relations.IsDefault ? [] : relations, lists.IsDefault ? [] : lists, [.. _annexes], new Coverage([], 1));
    }

    private string Unit(string name)
    {
        var found = _units.Find(u => u.Name == name);
        if (found is null)
        {
            var at = Math.Max(Source.Text.IndexOf(name, StringComparison.Ordinal), 0);
            found = new($"u{_units.Count + 1}", $"U{_units.Count + 1:00}", Source.LineOf(at), new(at, name.Length), name, [name], UnitKind.Body, false);
            _units.Add(found);
        }

        return found.Id;
    }

    private TextSpan Next(string words)
    {
        var found = Source.Text.IndexOf(words, _at, StringComparison.Ordinal);
        if (found < 0)
        {
            throw new InvalidOperationException($"\"{words}\" does not stand in the text after offset {_at}.");
        }

        _at = found + words.Length;
        return new(found, words.Length);
    }

    private TextSpan Sentence(TextSpan span)
    {
        var line = Source.LineSpan(Source.LineOf(span.Start));
        var start = Source.Text.LastIndexOf('。', span.Start, span.Start - line.Start + 1);
        var end = Source.Text.IndexOf('。', span.End, line.End - span.End);
        return TextSpan.FromBounds(start < line.Start ? line.Start : start + 1, end < 0 ? line.End : end + 1);
    }

    private static (decimal? Low, decimal? High, string Unit, Bound Bound) Read(string quantity)
    {
        var number = quantity.AsSpan().TrimStart("约不少于低超过达到至高内");
        var bound = quantity[0] == '约' ? Bound.About
            : quantity.StartsWith("不少于", StringComparison.Ordinal) || quantity.StartsWith("不低于", StringComparison.Ordinal) ? Bound.AtLeast
            : quantity.StartsWith("不超过", StringComparison.Ordinal) || quantity.StartsWith("不高于", StringComparison.Ordinal) ? Bound.AtMost
            : Bound.Exact;
        var low = Number(ref number);
        decimal? high = null;
        if (number.Length > 0 && number[0] is '—' or '―' or '-' or '/')
        {
            var fraction = number[0] == '/';
            number = number[1..];
            var second = Number(ref number);
            low = fraction ? low / second : low;
            high = fraction ? null : second;
            bound = fraction ? bound : Bound.Range;
        }

        return bound switch
        {
            Bound.AtLeast => (low, null, number.ToString(), bound),
            Bound.AtMost => (null, low, number.ToString(), bound),
            _ => (low, high ?? low, number.ToString(), bound),
        };
    }

    private static decimal Number(ref ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || text[length] == '.'))
        {
            length++;
        }

        var value = decimal.Parse(text[..length], CultureInfo.InvariantCulture);
        text = text[length..];
        return value;
    }
}
