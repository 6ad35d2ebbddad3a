using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Semantics.Sections;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Dates;

/// <summary>The dates of a document by line, and which of them governs a sentence that has none.</summary>
internal sealed class DateIndex
{
    private const int LongestCitation = 80;

    // How many dates back in a paragraph one may still govern.
    private const int FarthestDate = 8;
    private const int LongestParagraph = 500;
    private const int LongestLabel = 20;
    private const int LongestTitle = 10;

    // A paragraph longer than this is several that lost their breaks.
    private const int LongestLine = 1500;
    private readonly List<DateToken>[] _byLine;

    // Shared by the lines and sentences without a date, which are most.
    private readonly List<DateToken> _none = [];
    private readonly CompileContext _context;
    private readonly PlanDate? _issued;
    private readonly PlanDate? _known;
    private readonly Opened?[] _opened;
    private DateToken?[]? _annexDates;

    // Asked of nearly every line and section.
    private readonly Predicate<DateToken> _canBind;
    private readonly Predicate<DateToken> _isPromise;

    public DateIndex(CompileContext context, PlanDate? issued)
    {
        _context = context;
        _issued = issued;
        (_canBind, _isPromise) = (CanBind, IsPromise);
        _opened = new Opened?[context.Sections.All.Count];
        _byLine = new List<DateToken>[context.Lines.Count];
        var scanner = new DateScanner(context.Chars, issued?.Year, LooksBack());
        for (var i = 0; i < _byLine.Length; i++)
        {
            var line = context.Lines[i];
            _byLine[i] = line.Kind is ParagraphKind.Blank or ParagraphKind.Metadata or ParagraphKind.DocumentNumber ? _none : Uncited(line, scanner.Scan(line.Start, line.End));
        }

        _known = issued is null ? LatestKnown() : null;
    }

    private static readonly WordList Reports = ["工作报告", "总结", "回顾", "情况的报告", "执行情况"];

    private bool LooksBack()
    {
        for (var i = 0; i < _context.Lines.Count; i++)
        {
            var line = _context.Lines[i];
            if (line.Kind == ParagraphKind.Title && Reports.IsIn(_context.Chars.AsSpan(line.Start, line.End - line.Start)))
            {
                return true;
            }
        }

        return false;
    }

    // 2019年以来, 自2022年1月1日起施行: a text without a date of issue is no older than what it looks back on.
    private PlanDate? LatestKnown()
    {
        PlanDate? latest = null;
        for (var i = 0; i < _byLine.Length; i++)
        {
            foreach (var date in _byLine[i])
            {
                // 2021年1月27日…通过: a day in the lines above the text.
                var passed = date.When.Day is not null && _context.Lines[i].Kind is ParagraphKind.Title or ParagraphKind.Note;
                var known = passed || date.Entry == DateEntry.Past ? passed || IsSince(date) : date.Entry == DateEntry.From && IsInForce(_context.Lines[i], date);
                if (known && !date.Recurrent && (latest is not { } last || date.When.Year > last.Year))
                {
                    latest = new PlanDate(date.When.Year);
                }
            }
        }

        return latest;
    }

    private bool IsSince(DateToken date) =>
        date.End + 2 <= _context.Chars.Length && (_context.Chars.AsSpan(date.End).StartsWith("以来") || _context.Chars.AsSpan(date.Start).StartsWith("截"));

    private bool IsInForce(ParagraphSyntax line, DateToken date) =>
        _context.Chars.AsSpan(date.End, Math.Min(6, line.End - date.End)) is var rest && (rest.IndexOf("施行") >= 0 || rest.IndexOf("实行") >= 0 || rest.IndexOf("执行") >= 0);

    private List<DateToken> Uncited(ParagraphSyntax line, List<DateToken> dates)
    {
        foreach (var date in dates)
        {
            if (IsCited(line, date))
            {
                return WithoutCited(line, dates);
            }
        }

        return dates.Count == 0 ? _none : dates;
    }

    private List<DateToken> WithoutCited(ParagraphSyntax line, List<DateToken> dates) => dates.FindAll(d => !IsCited(line, d));

    // 《…规划（2009―2015年）》: a date in the title of another document is neither a deadline nor a date of this one.
    private bool IsCited(ParagraphSyntax line, DateToken date)
    {
        var from = Math.Max(line.Start, date.Start - LongestCitation);
        var before = _context.Chars.AsSpan(from, date.Start - from);
        return line.Kind != ParagraphKind.Title && before.LastIndexOf('《') > before.LastIndexOf('》');
    }

    /// <summary>The dates of a line, in order.</summary>
    public List<DateToken> Of(ParagraphSyntax line) => _byLine[line.Index];

    /// <summary>Every date of the document.</summary>
    public ImmutableArray<DateMention> Mentions()
    {
        var mentions = ImmutableArray.CreateBuilder<DateMention>();
        foreach (var line in _context.Lines)
        {
            foreach (var date in Of(line))
            {
                if (!date.Recurrent)
                {
                    mentions.Add(new DateMention(_context.LineOf(line, date.Start), _context.Span(date.Start, date.End), date.When, date.Before));
                }
            }
        }

        return mentions.ToImmutable();
    }

    /// <summary>The dates of a sentence, in order.</summary>
    public List<DateToken> In(ParagraphSyntax line, Stretch sentence)
    {
        var all = Of(line);
        var first = FirstFrom(all, sentence.Start);
        var end = first;
        while (end < all.Count && all[end].End <= sentence.End)
        {
            end++;
        }

        return first == end ? _none : all.GetRange(first, end - first);
    }

    /// <summary>Those of the dates that can bind; the list itself where all can, so nobody may change either.</summary>
    public List<DateToken> Binding(List<DateToken> dates)
    {
        var free = 0;
        foreach (var date in dates)
        {
            free += CanBind(date) ? 0 : 1;
        }

        return free == 0 ? dates : free == dates.Count ? _none : dates.FindAll(_canBind);
    }

    private static int FirstFrom(List<DateToken> dates, int offset) => Ordered.FirstFrom(CollectionsMarshal.AsSpan(dates), offset, d => d.Start);

    /// <summary>Whether something can still be owed by the date: it does not lie before the document, and is no history.</summary>
    public bool CanBind(DateToken date)
    {
        if (date.Recurrent || date.Entry is DateEntry.Past or DateEntry.From)
        {
            return false;
        }

        return (_issued ?? _known) is not { } issued || date.When.Year > issued.Year
            || (date.When.Year == issued.Year && (date.When.Month ?? 12) >= (issued.Month ?? 1));
    }

    /// <summary>Whether a paragraph before the first heading holds promises: it says by when (到2022年，…).</summary>
    public bool Promises(ParagraphSyntax line) => line.Kind == ParagraphKind.Body && Of(line).Exists(_isPromise);

    /// <summary>Whether such a date stands in the sentence or before it in the paragraph; a purpose (为…) is none.</summary>
    public bool Promised(ParagraphSyntax line, Stretch sentence) =>
        _context.Chars[sentence.Start] is not '为' && Of(line).Exists(d => d.Start < sentence.End && IsPromise(d));

    /// <summary>Whether something begins at the date that does not lie before the document: 从2019年开始.</summary>
    public bool StartsThen(DateToken date) => date.Entry == DateEntry.From && !date.Recurrent && CanBind(date with { Entry = DateEntry.Plain });

    private bool IsPromise(DateToken date) => date.Entry == DateEntry.By && CanBind(date);

    /// <summary>
    /// The date that governs a sentence without one: the last before it in the paragraph, else the heading's, else the
    /// one that opens a section of goals.
    /// </summary>
    public DateToken? Governing(ParagraphSyntax line, int sentenceStart)
    {
        var all = Of(line);
        var next = FirstFrom(all, sentenceStart);
        var floor = line.RunOn || line.End - line.Start > LongestLine ? ItemStart(line, sentenceStart) : line.Start;
        for (var i = next - 1; i >= 0 && i >= next - FarthestDate && all[i].Start >= floor; i--)
        {
            if (CanBind(all[i]))
            {
                return all[i];
            }
        }

        if (InDutyBracket(line, sentenceStart) is { } bracketed)
        {
            return bracketed;
        }

        foreach (var section in _context.Sections.Of(line).SelfAndAncestors())
        {
            var opened = OpenedBy(section);
            if (opened.Titled is { } titled && section.Heading != line)
            {
                return titled;
            }

            if (opened.Opening is { } opening && opened.Line < line.Line)
            {
                return opening;
            }

            if (opened.Labelled is { } labelled && section == _context.Sections.Of(line))
            {
                return labelled;
            }
        }

        return AnnexDates[_context.Sections.Of(line).Index];
    }

    // The outline of an attachment starts again at level 1: its parts stand beside its title, not under it.
    private DateToken?[] AnnexDates => _annexDates ??= ReadAnnexDates();

    private DateToken?[] ReadAnnexDates()
    {
        var dates = new DateToken?[_context.Sections.All.Count];
        DateToken? current = null;
        foreach (var section in _context.Sections.All)
        {
            current = section.Kind == SectionKind.Annex ? OpenedBy(section).Titled : current;
            dates[section.Index] = current;
        }

        return dates;
    }

    // In text that lost its line breaks, 生态渔业：…, 特色粮油产业。 and 专栏3 open what was a paragraph of its own.
    private int ItemStart(ParagraphSyntax line, int sentenceStart)
    {
        var floor = Math.Max(line.Start, sentenceStart - LongestParagraph);
        for (var at = sentenceStart; at > floor; at--)
        {
            if (at == sentenceStart || _context.Chars[at - 1] is '。' or '；')
            {
                if (OpensItem(_context.Chars.AsSpan(at, Math.Min(LongestLabel, line.End - at))))
                {
                    return at;
                }
            }
        }

        return floor;
    }

    private static bool OpensItem(ReadOnlySpan<char> text)
    {
        var stop = text.IndexOfAny("：。，；、");
        return text.StartsWith("专栏") || (stop > 1 && (text[stop] == '：' || (text[stop] == '。' && stop <= LongestTitle)));
    }

    // What of a section governs its lines, worked out once: they all ask.
    private Opened OpenedBy(SectionNode section) => _opened[section.Index] ??= Open(section);

    private Opened Open(SectionNode section)
    {
        DateToken? titled = section.Heading is { } heading && Of(heading).Find(_canBind) is { End: > 0 } own ? own : null;
        if (titled is null && section.Kind == SectionKind.Annex && section.Lines.Find(l => l.Kind == ParagraphKind.Title && Of(l).Exists(_canBind)) is { } title)
        {
            // 附件1 2022年目标任务: the attachment's own title.
            titled = Of(title).Find(_canBind);
        }

        var first = section.Lines.Find(l => l.Kind is ParagraphKind.Body);
        var opening = first is null ? null : section.Kind == SectionKind.Goals ? Opening(first) : Announces(first) && Opening(first) is { Entry: DateEntry.By } announced ? announced : null;
        var label = section.Lines.Find(l => l.Kind == ParagraphKind.Body && TimeLabels.Opens(_context.Chars, l) && Of(l).Exists(_canBind));
        return new Opened(titled, opening, first?.Line ?? 0, label is null ? null : Of(label).Find(_canBind));
    }

    // 到2025年，各片区按以下规模建设。: what follows is what the sentence announces.
    private bool Announces(ParagraphSyntax line)
    {
        var text = _context.Chars.AsSpan(line.Start, line.End - line.Start);
        return text.Length <= 120 && (text.EndsWith("：") || text.EndsWith(":") || text.IndexOf("以下") >= 0 || text.IndexOf("如下") >= 0 || text.IndexOf("下列") >= 0);
    }

    private sealed record Opened(DateToken? Titled, DateToken? Opening, int Line, DateToken? Labelled);

    // （A局负责，2022年底前完成）, （责任单位：A局；完成时限：2022年底）: the bracket dates the sentences that it closes.
    private DateToken? InDutyBracket(ParagraphSyntax line, int sentenceStart)
    {
        var all = Of(line);
        var next = FirstFrom(all, sentenceStart);
        if (next >= all.Count || !CanBind(all[next]))
        {
            return null;
        }

        var after = all[next];
        var open = _context.Chars.AsSpan(sentenceStart, after.Start - sentenceStart).LastIndexOfAny('（', '）');
        return open >= 0 && _context.Chars[sentenceStart + open] == '（'
            && (_context.Chars.AsSpan(after.End, line.End - after.End).StartsWith("完成") || (after.End < line.End && _context.Chars[after.End] == '）' && _context.Chars[after.Start - 1] is '，' or '；') || TimeLabels.Precedes(_context.Chars, sentenceStart + open, after.Start)) ? after : null;
    }

    // 到2025年，基本形成…: the first paragraph of the section opens with a date.
    private DateToken? Opening(ParagraphSyntax first)
    {
        var date = Of(first).Find(_canBind);
        return date.End > 0 && date.Start - first.Start <= 30 ? date : null;
    }
}
