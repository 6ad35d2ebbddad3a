using System.Buffers;
using Luoshi.Core.Model;
using Luoshi.Core.Text;

namespace Luoshi.Core.Semantics.Dates;

/// <summary>Dates that name no year by number: 今年, 6月底前, 年底前, 三季度, “十四五”期间.</summary>
internal sealed partial class DateScanner
{
    // 年底前, 年内, 今年, 每年: dates that lean on the year of the document or of the date before.
    private bool TryYearWord(int sign, int floor, int end, out DateToken date)
    {
        date = default;
        var rest = chars.AsSpan(sign, end - sign);
        if (sign > floor && chars[sign - 1] == '每')
        {
            date = new DateToken(sign - 1, sign + 1, new PlanDate(_year ?? 0), DateEntry.Plain, false, true);
            return true;
        }

        if (sign > floor && TryOtherYear(sign, floor, end, out date))
        {
            return true;
        }

        if (sign - 1 > floor && chars[sign - 1] == '半' && chars[sign - 2] is '上' or '下' && _year is int halved)
        {
            date = new DateToken(sign - 2, sign + 1, new PlanDate(halved, chars[sign - 2] == '上' ? 6 : 12), DateEntry.Plain, false, false);
            return true;
        }

        // 力争全年融资60亿元, 全年接待游客300万人次 in a plan.
        if (sign > floor && chars[sign - 1] == '全' && IsWholeYear(sign - 1, floor) && _year is int whole)
        {
            date = new DateToken(sign - 1, sign + 1, new PlanDate(whole), DateEntry.Plain, false, false);
            return true;
        }

        var named = sign > floor && chars[sign - 1] is '今' or '本';
        if (named && sign + 1 < end && char.IsAsciiDigit(chars[sign + 1]))
        {
            // 今年9月底前 is one date.
            return false;
        }

        // 今年年底前 is one date.
        var doubled = named && rest.StartsWith("年年") ? 1 : 0;
        rest = rest[doubled..];
        var word = rest.StartsWith("年底前") ? 3 : rest.StartsWith("年底") || rest.StartsWith("年内") || rest.StartsWith("年度") ? 2 : named ? 1 : 0;
        if (rest.StartsWith("年度") && !named)
        {
            return false;
        }

        if (word == 0 || _year is not int year || (sign > floor && (char.IsAsciiDigit(chars[sign - 1]) || Numerals.IsNumeral(chars[sign - 1]))))
        {
            return false;
        }

        var start = sign > floor && chars[sign - 1] is '今' or '本' or '当' ? sign - 1 : sign;
        var entry = Entry(ref start, floor);
        date = new DateToken(start, sign + doubled + word, new PlanDate(year), entry, false, false);
        return true;
    }

    private static readonly WordList ThisYear = ["力争", "确保", "争取", "力争实现"];

    // A report says the same of the year that is over.
    private bool IsWholeYear(int at, int floor) =>
        ThisYear.AtEnd(chars.AsSpan(floor, at - floor)) > 0 || (!looksBack && (at == 0 || chars[at - 1] is '。' or '；' or '，' or '：' or '\n'));

    // 次年, 翌年: the year after the date before. 明年: the year after that of the document.
    private bool TryOtherYear(int sign, int floor, int end, out DateToken date)
    {
        date = default;
        var year = chars[sign - 1] switch { '次' or '翌' => _year + 1, '明' => _issueYear + 1, _ => null };
        if (year is not int other || (sign + 1 < end && chars[sign + 1] is '代' or '级' or '确'))
        {
            return false;
        }

        var start = sign - 1;
        var at = sign + 1;
        _opening = null;
        ReadFiner(ref at, end, out var month, out var day);
        ReadSuffix(ref at, end, false, out _);
        _year = other;
        date = new DateToken(start, at, new PlanDate(other, month, day), Entry(ref start, floor), false, false);
        return true;
    }

    // 6月底前, 10月15日前, 5月至10月, and 3月 or 3月20日 that open their clause; 6月 in a narrative is no deadline.
    private bool TryMonthOnly(int sign, int floor, int end, out DateToken date)
    {
        date = default;
        _opening = null;
        var start = sign;
        while (start > floor && sign - start < 2 && (char.IsAsciiDigit(chars[start - 1]) || Numerals.IsNumeral(chars[start - 1])))
        {
            start--;
        }

        var at = start;
        var month = start < sign ? ReadNumberBefore(ref at, end, '月', 12) : null;
        if (month is null || _year is not int year)
        {
            return false;
        }

        start = FirstMonth(start, floor, year);
        var day = ReadNumberBefore(ref at, end, '日', 31);
        int? monthEnd = month, dayEnd = day, from = null;
        var single = at;
        ReadPeriodOfMonths(ref at, end, ref year, ref monthEnd, ref dayEnd, ref from);
        var period = at > single;
        var suffix = at;
        ReadSuffix(ref at, end, false, out _);
        var owed = (at - suffix >= 1 && chars.AsSpan(suffix, at - suffix).IndexOfAny('前', '底', '末') >= 0) || IsListedBeforeOwed(at, end);
        var starting = at < end && chars[at] == '起';
        if (!owed && !EndsInDeed(at, end) && !(OpensClause(start, floor) && (period || starting || ClosesClause(at, end) || Deeds.AtStart(chars.AsSpan(at, end - at)) > 0)))
        {
            return false;
        }

        if (start - 2 >= floor && chars[start - 1] == '年' && chars[start - 2] is '今' or '本' or '当')
        {
            start -= 2;
        }

        // 每年11月30日前 comes round every year.
        var recurrent = _afterRecurrent >= 0 && (start == _afterRecurrent || (start - 1 == _afterRecurrent && chars[start - 1] is '的' or '于' or '、' or '和'));
        var entry = Entry(ref start, floor);
        if (starting)
        {
            (at, entry) = (at + 1, DateEntry.From);
        }

        date = new DateToken(start, at, Dated(year, monthEnd, dayEnd, from), entry, false, recurrent);
        return true;
    }

    private static readonly SearchValues<char> MonthSigns = SearchValues.Create("0123456789月日、和");
    private const int LongestMonths = 40;

    // 6月30日、9月30日、12月31日前: the last says that all are deadlines.
    private bool IsListedBeforeOwed(int at, int end)
    {
        if (at >= end || chars[at] is not ('、' or '和'))
        {
            return false;
        }

        var rest = chars.AsSpan(at, Math.Min(LongestMonths, end - at));
        var stop = rest.IndexOfAnyExcept(MonthSigns);
        return stop > 2 && rest[stop] is '前' or '底' or '末' && rest[stop - 1] is '月' or '日';
    }

    // 3—4月: the first month stands without its sign.
    private int FirstMonth(int start, int floor, int year)
    {
        var at = start - 1;
        if (at <= floor || chars[at] is not ('—' or '-' or '~' or '至'))
        {
            return start;
        }

        while (at > floor && chars[at - 1] == '—')
        {
            at--;
        }

        var first = at;
        while (first > floor && at - first < 2 && char.IsAsciiDigit(chars[first - 1]))
        {
            first--;
        }

        if (first == at || !int.TryParse(chars.AsSpan(first, at - first), out var month) || month is < 1 or > 12)
        {
            return start;
        }

        _opening = new PlanDate(year, month);
        return first;
    }

    // 9月竣工: what is done at once after the month.
    private static readonly WordList Deeds =
        ["完成", "开工", "竣工", "启动", "建成", "投入", "召开", "组织", "开展", "印发", "出台", "举行", "验收", "上线", "通车", "投产", "投用", "全面", "主体", "完工", "正式"];

    // 电厂二期6月开工、年底主体封顶: nothing but a stage of building after the month, wherever it stands.
    private static readonly WordList Stages = WordList.LongestFirst("开工", "开工建设", "启动建设", "竣工", "竣工验收", "竣工投用", "竣工投产", "封顶", "主体封顶", "完工", "主体完工", "全面完工", "通车", "全线通车", "建成", "建成通车", "建成投产", "建成投用", "投产", "投用", "投入使用", "投入运营", "投入运行", "交付使用");

    private bool EndsInDeed(int at, int end) =>
        Stages.AtStart(chars.AsSpan(at, end - at)) is > 0 and var deed && (at + deed == end || chars[at + deed] is '，' or '。' or '；' or '、');

    private bool OpensClause(int start, int floor) =>
        start == 0 || chars[start - 1] is '，' or '。' or '；' or '：' or '（' or '\n' or '\t' || (start > 1 && start == floor && chars[start - 1] is '年');

    private bool ClosesClause(int at, int end) => at >= end || chars[at] is '，' or '：' or '）' or '\t';

    // 第三季度 without a year.
    private bool TryQuarterOnly(int sign, int floor, int end, out DateToken date)
    {
        date = default;
        var number = sign <= floor ? -1 : char.IsAsciiDigit(chars[sign - 1]) ? chars[sign - 1] - '0' : Numerals.Digit(chars[sign - 1]);
        if (number is < 1 or > 4 || sign + 1 >= end || chars[sign + 1] != '度' || _year is not int year)
        {
            return false;
        }

        var start = sign - 1 > floor && chars[sign - 2] == '第' ? sign - 2 : sign - 1;
        var at = sign + 2;
        ReadSuffix(ref at, end, false, out _);
        date = new DateToken(start, at, new PlanDate(year, number * 3), DateEntry.Plain, false, false);
        return true;
    }

    // “十四五”期间, with or without quotation marks.
    private bool TryPlanPeriod(int sign, int floor, int end, out DateToken date)
    {
        date = default;
        var start = sign - 2;
        if (start < floor)
        {
            return false;
        }

        var index = Array.IndexOf(PlanPrefixes, chars.Substring(start, 3));
        if (index < 0)
        {
            return false;
        }

        var at = sign + 1;
        if (at < end && chars[at] == '”')
        {
            at++;
            start -= start > floor && chars[start - 1] == '“' ? 1 : 0;
        }

        var last = 2010 + (5 * index);
        var ending = chars.AsSpan(at, end - at);
        var atEnd = ending.StartsWith("末") || ending.StartsWith("期末");
        if (!atEnd && !ending.StartsWith("期间") && !ending.StartsWith("时期"))
        {
            return false;
        }

        at += ending.StartsWith("末") ? 1 : 2;
        var entry = Entry(ref start, floor);
        date = new DateToken(start, at, new PlanDate(last, FromYear: atEnd ? null : last - 4), entry, false, false);
        return true;
    }
}
