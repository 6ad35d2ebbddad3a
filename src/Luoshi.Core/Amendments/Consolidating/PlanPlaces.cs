using Luoshi.Core.Amendments.Notices;
using Luoshi.Core.Model;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Amendments.Consolidating;

/// <summary>Finds what a notice speaks of in the plan that it amends.</summary>
internal sealed class PlanPlaces
{
    private readonly Dictionary<string, TextSpan> _sections;

    public PlanPlaces(Compilation compilation)
    {
        Compilation = compilation;
        Text = AnchorText.Of(compilation.Source);
        _sections = compilation.Plan.Sections.Where(s => s.HeadingId is not null).DistinctBy(s => s.HeadingId).ToDictionary(s => s.HeadingId ?? string.Empty, s => s.Span, StringComparer.Ordinal);
    }

    public Compilation Compilation { get; }

    public AnchorText Text { get; }

    public TextSpan All => new(0, Compilation.Source.Text.Length);

    /// <summary>All places of some words inside a stretch.</summary>
    public List<TextSpan> Find(string words, TextSpan within)
    {
        var folded = AnchorText.Fold(words);
        return [.. Text.PlacesOf(folded).Select(p => Text.ToSource(p, folded.Length)).Where(within.Contains)];
    }

    /// <summary>The stretch that parts name, from the outside in; or what is wrong with which of them.</summary>
    public (TextSpan Span, Heading? Heading, PlacementTrouble Trouble, string About) Part(IEnumerable<PartName> parts)
    {
        (TextSpan Span, Heading? Heading) at = (All, null);
        foreach (var part in parts)
        {
            var found = Candidates(part, at.Span);
            if (found.Count != 1)
            {
                return (default, null, found.Count == 0 ? PlacementTrouble.Missing : PlacementTrouble.Ambiguous, part.Words);
            }

            at = found[0];
        }

        return (at.Span, at.Heading, PlacementTrouble.None, string.Empty);
    }

    /// <summary>The lines that hold a stretch, with the end of the last one.</summary>
    public TextSpan WholeLines(TextSpan span)
    {
        var source = Compilation.Source;
        var (first, last) = (source.LineOf(span.Start), source.LineOf(Math.Max(span.Start, span.End - 1)));
        var start = source.LineSpan(first).Start;
        return TextSpan.FromBounds(start, last < source.LineCount ? source.LineSpan(last + 1).Start : source.Text.Length);
    }

    /// <summary>The parts of a stretch that are about something: sections under a heading that names it, else lines that do.</summary>
    public List<TextSpan> About(string subject, TextSpan within)
    {
        var folded = AnchorText.Fold(subject);
        var headed = Compilation.Plan.Headings
            .Where(h => within.Contains(h.Span) && folded.Length > 1 && Contains(AnchorText.Fold(h.Title), folded)).Select(h => _sections.GetValueOrDefault(h.Id, h.Span)).ToList();
        return headed.Count > 0 ? headed : [.. Find(subject, within).Select(p => Compilation.Source.LineSpan(Compilation.Source.LineOf(p.Start))).Distinct()];
    }

    private static bool Contains(string title, string words) => title.Contains(words, StringComparison.Ordinal) || (title.Length > 3 && words.Contains(title, StringComparison.Ordinal));

    private List<(TextSpan Span, Heading? Heading)> Candidates(PartName part, TextSpan within)
    {
        var headings = Compilation.Plan.Headings.Where(h => within.Contains(h.Span)).ToList();
        if (part.Number is not { } number)
        {
            var words = AnchorText.Fold(part.Words);
            var exact = headings.FindAll(h => AnchorText.Fold(h.Label + h.Title) == words || AnchorText.Fold(h.Title) == words);
            return exact.Count > 0
                ? [.. exact.Select(Section)]
                : [.. Find(part.Words, within).Select(p => (Compilation.Source.LineSpan(Compilation.Source.LineOf(p.Start)), (Heading?)null)).Distinct()];
        }

        var numbered = headings.FindAll(h => LabelOf(h) is var label && label.Number == number && Fits(label.Style, part));
        if (part.Kind == "条" && numbered.Count == 0)
        {
            return Articles(part, within);
        }

        // 第三项 of a plan with （三） in one section and 3. in another: the outermost style that has it, if it has it once.
        var outermost = numbered.Count > 0 ? numbered.Min(h => h.Level) : 0;
        var tasks = Compilation.Plan.Tasks.Select(t => t.HeadingId).ToHashSet(StringComparer.Ordinal);
        var work = part.Kind is "项" or "点" ? numbered.FindAll(h => tasks.Contains(h.Id)) : [];
        return [.. (work.Count == 1 ? work : numbered.Count(h => h.Level == outermost) == 1 && part.Kind is not ("项" or "点") ? numbered.FindAll(h => h.Level == outermost) : numbered).Select(Section)];
    }

    private (TextSpan Span, Heading? Heading) Section(Heading heading) => (_sections.GetValueOrDefault(heading.Id, heading.Span), heading);

    // 第三条 is a paragraph of its own, not a heading.
    private List<(TextSpan, Heading?)> Articles(PartName part, TextSpan within) =>
        [.. Compilation.Plan.Paragraphs
            .Where(p => within.Contains(p.Span) && AnchorText.Fold(Compilation.Source.Slice(p.Span with { Length = Math.Min(p.Span.Length, 20) })).StartsWith(part.Words, StringComparison.Ordinal))
            .Select(p => (p.Span, (Heading?)null))];

    private static OutlineLabel LabelOf(Heading heading) =>
        LabelReader.Read(NormalizedText.From(SourceDocument.FromText(string.Empty, heading.Label + "甲")), 0, heading.Label.Length + 1);

    private static bool Fits(LabelStyle style, PartName part) => part.Kind switch
    {
        "附件" => style == LabelStyle.Annex,
        "章" => style is LabelStyle.Chapter or LabelStyle.Chinese,
        "部分" or "大项" => style is LabelStyle.Chapter or LabelStyle.Chinese,
        "节" => style is LabelStyle.Division or LabelStyle.BracketedChinese,
        "条" => style is LabelStyle.Article or LabelStyle.Chinese or LabelStyle.Arabic or LabelStyle.BracketedChinese,
        _ when part.Bracketed => style is LabelStyle.BracketedChinese or LabelStyle.BracketedArabic,
        _ => style is not (LabelStyle.Annex or LabelStyle.Chapter or LabelStyle.Book),
    };
}
