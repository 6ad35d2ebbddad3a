using Luoshi.Core.Model;
using Luoshi.Core.Semantics.Context;
using Luoshi.Core.Syntax;
using Luoshi.Core.Syntax.Tables;

namespace Luoshi.Core.Semantics.Dates;

/// <summary>
/// Reads dates as tables write them: besides those of running text also bare years and months (2025, 2022.6, 2021-2023),
/// which only a column of times or a head makes into dates, and five-year plans without the word 期间.
/// </summary>
internal sealed class CellDates(CompileContext context, DateIndex dates)
{
    private static readonly string[] Plans = ["十一五", "十二五", "十三五", "十四五", "十五五", "十六五"];
    private const int FirstPlanEnds = 2010;
    private const int YearsOfPlan = 5;

    /// <summary>The first date of a stretch by which something can be owed; null where it has none.</summary>
    public DateToken? Due(ParagraphSyntax line, Stretch words) => Of(line, words) is { } date && dates.CanBind(date) ? date : null;

    /// <summary>The first date of a stretch; null where it has none.</summary>
    public DateToken? Of(ParagraphSyntax line, Stretch words)
    {
        var found = dates.In(line, words);
        return found.Count > 0 ? found[0] : Bare(words) ?? PlanIn(words);
    }

    /// <summary>The first date of a cell by which something can be owed, with its line.</summary>
    public (ParagraphSyntax Line, DateToken Date)? Due(TableCell cell)
    {
        foreach (var part in cell.Parts)
        {
            if (Due(part.Line, part.Words) is { } date)
            {
                return (part.Line, date);
            }
        }

        return null;
    }

    /// <summary>The period of the five-year plan that a stretch names; null where it names none.</summary>
    public DateToken? PlanIn(Stretch words)
    {
        var text = context.Chars.AsSpan(words.Start, words.Length);
        for (var i = 0; i < Plans.Length; i++)
        {
            var at = text.IndexOf(Plans[i]);
            if (at >= 0)
            {
                var last = FirstPlanEnds + (YearsOfPlan * i);
                return new DateToken(words.Start + at, words.Start + at + 3, new PlanDate(last, FromYear: last - YearsOfPlan + 1), DateEntry.Plain, false, false);
            }
        }

        return null;
    }

    // 2025, 2022.6, 2022-06-30, 2021-2023.
    private DateToken? Bare(Stretch words)
    {
        var at = words.Start;
        if (Number(ref at, words.End, 4) is not (>= 1990 and <= 2100 and var year))
        {
            return null;
        }

        if (at == words.End)
        {
            return Token(words.Start, at, new PlanDate(year));
        }

        var sign = context.Chars[at];
        var from = at++;
        if (at < words.End && context.Chars[at] == sign && sign == '—')
        {
            at++;
        }

        if (sign is '-' or '—' or '~' or '至' && Number(ref at, words.End, 4) is { } last && last is >= 1990 and <= 2100)
        {
            return last >= year ? Token(words.Start, at, new PlanDate(last, FromYear: year)) : null;
        }

        at = from + 1;
        if (sign is not ('.' or '-' or '/') || Number(ref at, words.End, 2) is not (>= 1 and <= 12 and var month))
        {
            return null;
        }

        from = at;
        if (at < words.End && context.Chars[at++] is '.' or '-' or '/' && Number(ref at, words.End, 2) is >= 1 and <= 31 and var day)
        {
            return Token(words.Start, at, new PlanDate(year, month, day));
        }

        return Token(words.Start, from, new PlanDate(year, month));
    }

    private static DateToken Token(int start, int end, PlanDate date) => new(start, end, date, DateEntry.Plain, false, false);

    private int? Number(ref int at, int end, int longest)
    {
        var start = at;
        var value = 0;
        while (at < end && at - start < longest && char.IsAsciiDigit(context.Chars[at]))
        {
            value = (value * 10) + context.Chars[at++] - '0';
        }

        return at > start && (at == end || !char.IsAsciiDigit(context.Chars[at])) ? value : null;
    }
}
