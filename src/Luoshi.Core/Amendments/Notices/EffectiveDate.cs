using System.Globalization;
using Luoshi.Core.Text;

namespace Luoshi.Core.Amendments.Notices;

/// <summary>From which day a notice counts.</summary>
public static class EffectiveDate
{
    /// <summary>The day that the text names (自2014年1月1日起施行); else the day of signature; null where it gives neither.</summary>
    public static DateOnly? Of(Compilation notice)
    {
        foreach (var clause in NoticeClause.Of(notice.Source))
        {
            var text = clause.Skeleton;
            var ends = text.IndexOf("起施行", StringComparison.Ordinal) is >= 0 and var a ? a
                : text.IndexOf("起执行", StringComparison.Ordinal) is >= 0 and var b ? b
                : text.IndexOf("起实施", StringComparison.Ordinal) is >= 0 and var c ? c
                : text.IndexOf("起生效", StringComparison.Ordinal) is >= 0 and var d ? d : -1;
            var from = ends < 0 ? -1 : text.LastIndexOf('自', ends);
            if (from >= 0 && Day(text.AsSpan(from + 1, ends - from - 1)) is { } day)
            {
                return day;
            }
        }

        return notice.Plan.Document.Issued is { } issued ? First(issued.Year, issued.Month ?? 1, issued.Day ?? 1) : null;
    }

    /// <summary>Reads 2014年1月1日, 2014年1月 or 2014年; the first day where it is less than a day.</summary>
    public static DateOnly? Day(ReadOnlySpan<char> text)
    {
        var year = Part(ref text, '年');
        var month = Part(ref text, '月') ?? 1;
        var day = Part(ref text, '日') ?? 1;
        return year is { } y ? First(y, month, day) : null;
    }

    private static DateOnly? First(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 ? new DateOnly(year, month, Math.Min(day, DateTime.DaysInMonth(year, month))) : null;

    private static int? Part(ref ReadOnlySpan<char> text, char sign)
    {
        var end = text.IndexOf(sign);
        if (end <= 0 || end > 4 || !(int.TryParse(text[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var value) || Numerals.TryParse(text[..end], out value)))
        {
            return null;
        }

        text = text[(end + 1)..];
        return value;
    }
}
