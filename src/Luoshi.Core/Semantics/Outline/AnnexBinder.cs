using System.Collections.Immutable;
using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Semantics.Sections;
using Luoshi.Core.Syntax;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Outline;

/// <summary>Matches the attachments that the note under the body announces with those that the text opens.</summary>
internal static class AnnexBinder
{
    public static ImmutableArray<Annex> Bind(CompileContext context)
    {
        var announced = new SortedDictionary<int, (string Title, TextSpan Span)>();
        var word = "附件";
        foreach (var line in context.Lines.Where(l => l.Kind == ParagraphKind.AnnexNote))
        {
            ReadNote(context, line, announced);
            word = context.Chars.AsSpan(line.Start).StartsWith("附表") ? "附表" : word;
        }

        var opened = context.Sections.All.Where(s => s.Heading is { Kind: ParagraphKind.AnnexHeading }).ToList();
        var numbers = announced.Keys.Concat(opened.Select(s => s.Heading?.Label.Number ?? 0)).Distinct().Order();
        return [.. numbers.Select(n => Make(context, word, n, announced.TryGetValue(n, out var note) ? note : null, opened.Find(s => s.Heading?.Label.Number == n)))];
    }

    // 附件：1．A  2．B, on one line or several.
    private static void ReadNote(CompileContext context, ParagraphSyntax line, SortedDictionary<int, (string, TextSpan)> announced)
    {
        var start = line.Start;
        var colon = context.Chars.AsSpan(start, line.End - start).IndexOf('：');
        if (context.Chars[start] == '附' && colon >= 0)
        {
            start += colon + 1;
        }

        var number = announced.Count + 1;
        var digits = 0;
        while (start + digits < line.End && char.IsAsciiDigit(context.Chars[start + digits]))
        {
            digits++;
        }

        if (digits is > 0 and < 3 && start + digits < line.End && context.Chars[start + digits] is '.' or '、')
        {
            number = int.Parse(context.Chars.AsSpan(start, digits), System.Globalization.CultureInfo.InvariantCulture);
            start += digits + 1;
        }

        for (; start < line.End; number++)
        {
            var next = NextNumber(context.Chars, start, line.End, number + 1);
            var end = next.Start < 0 ? line.End : next.Start;
            announced[number] = (context.Surface(new Stretch(start, end)), context.Span(start, end));
            start = next.Start < 0 ? line.End : next.End;
        }
    }

    // 2. within 1．A 2．B.
    private static (int Start, int End) NextNumber(string chars, int start, int end, int number)
    {
        var digits = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        for (var at = start + 1; at < end && chars.AsSpan(at, end - at).IndexOf(digits) is >= 0 and var offset; at++)
        {
            at += offset;
            var after = at + digits.Length;
            if (after < end && chars[after] is '.' or '、' && !char.IsAsciiDigit(chars[at - 1]) && (after + 1 >= end || !char.IsAsciiDigit(chars[after + 1])))
            {
                return (at, after + 1);
            }
        }

        return (-1, -1);
    }

    private static Annex Make(CompileContext context, string word, int number, (string Title, TextSpan Span)? note, SectionNode? section)
    {
        var heading = section?.Heading;
        var opened = heading is null ? (TextSpan?)null : context.Span(heading.Start, heading.End);
        var title = note?.Title ?? (heading is null ? string.Empty : context.Surface(new Stretch(heading.ContentStart, heading.End)));
        var empty = section is null || (section.Children.Count == 0 && section.Lines.TrueForAll(l => l.IsHeading || l.Kind is ParagraphKind.Blank));
        return new Annex($"{word}{number}", title, note?.Span, opened, empty);
    }
}
