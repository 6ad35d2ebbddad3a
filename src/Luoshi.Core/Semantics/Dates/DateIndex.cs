using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Dates;

/// <summary>The dates of a document by line, and which of them governs a sentence that has none.</summary>
internal sealed class DateIndex
{
    private const int LongestCitation = 80;

    // How many dates back in a paragraph one may still govern.
    private const int FarthestDate = 8;
    private readonly List<DateToken>[] _byLine;
    private readonly CompileContext _context;
    private readonly PlanDate? _issued;

    public DateIndex(CompileContext context, PlanDate? issued)
    {
        _context = context;
        _issued = issued;
        _byLine = new List<DateToken>[context.Lines.Count];
        var scanner = new DateScanner(context.Chars, issued?.Year);
        for (var i = 0; i < _byLine.Length; i++)
        {
            var line = context.Lines[i];
            _byLine[i] = line.Kind is ParagraphKind.Blank or ParagraphKind.Metadata or ParagraphKind.DocumentNumber ? [] : scanner.Scan(line.Start, line.End).FindAll(d => !IsCited(line, d));
        }
    }

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
    public ImmutableArray<DateMention> Mentions() =>
        [.. _context.Lines.SelectMany(l => Of(l).Where(d => !d.Recurrent).Select(d => new DateMention(_context.LineOf(l, d.Start), _context.Span(d.Start, d.End), d.When, d.Before)))];

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

        return all.GetRange(first, end - first);
    }

    private static int FirstFrom(List<DateToken> dates, int offset) => Ordered.FirstFrom(CollectionsMarshal.AsSpan(dates), offset, d => d.Start);

    /// <summary>Whether something can still be owed by the date: it does not lie before the document, and is no history.</summary>
    public bool CanBind(DateToken date)
    {
        if (date.Recurrent || date.Entry is DateEntry.Past or DateEntry.From)
        {
            return false;
        }

        return _issued is not { } issued || date.When.Year > issued.Year
            || (date.When.Year == issued.Year && (date.When.Month ?? 12) >= (issued.Month ?? 1));
    }

    /// <summary>
    /// The date that governs a sentence without one: the last before it in the paragraph, else the heading's, else the
    /// one that opens a section of goals.
    /// </summary>
    public DateToken? Governing(ParagraphSyntax line, int sentenceStart)
    {
        var all = Of(line);
        var next = FirstFrom(all, sentenceStart);
        for (var i = next - 1; i >= 0 && i >= next - FarthestDate; i--)
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
            if (section.Heading is { } heading && heading != line && Of(heading).Find(CanBind) is { End: > 0 } titled)
            {
                return titled;
            }

            if (section.Kind == SectionKind.Goals && Opening(section.Lines, line) is { } opening)
            {
                return opening;
            }
        }

        return null;
    }

    // （A局负责，2022年底前完成）: the bracket dates the sentences that it closes.
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
        return open >= 0 && _context.Chars[sentenceStart + open] == '（' && _context.Chars.AsSpan(after.End, line.End - after.End).StartsWith("完成") ? after : null;
    }

    // 到2025年，基本形成…: the first paragraph of the section, before the line, opens with a date.
    private DateToken? Opening(List<ParagraphSyntax> lines, ParagraphSyntax line)
    {
        var first = lines.Find(l => l.Kind is ParagraphKind.Body);
        if (first is null || first.Index >= line.Index)
        {
            return null;
        }

        var date = Of(first).Find(CanBind);
        return date.End > 0 && date.Start - first.Start <= 30 ? date : null;
    }
}
