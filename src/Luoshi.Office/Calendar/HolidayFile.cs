using System.Collections.Immutable;
using System.Globalization;
using Luoshi.Core.Model;

namespace Luoshi.Office.Calendar;

/// <summary>What a file of holidays holds, and what in it could not be read.</summary>
public sealed record HolidayReading(HolidayTable Table, ImmutableArray<LocalizedText> Problems);

/// <summary>
/// Holidays as a CSV file (UTF-8) that an office can replace or extend: <c>date,kind,zh,en,source</c>, one row for each day off or
/// make-up working day, and one for each year with its notice. Lines that begin with # are remarks.
/// </summary>
public static class HolidayFile
{
    private const string YearAnnounced = "announced";
    private const string YearNotAnnounced = "not-announced";

    private static readonly ImmutableDictionary<string, DayReason> Kinds = new Dictionary<string, DayReason>
    {
        ["holiday"] = DayReason.Holiday,
        ["rest"] = DayReason.Rest,
        ["work"] = DayReason.MakeUp,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Reads a file. What can be read is; every line that cannot is named with what to write instead.</summary>
    public static HolidayReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var years = ImmutableSortedDictionary.CreateBuilder<int, HolidayYear>();
        var rows = ImmutableSortedDictionary.CreateBuilder<DateOnly, HolidayRow>();
        var problems = ImmutableArray.CreateBuilder<LocalizedText>();
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var cells = line.Split(',').Select(cell => cell.Trim().Trim('"')).ToArray();
            if (cells.All(cell => cell.Length == 0) || cells[0].StartsWith('#') || cells[0] == "date")
            {
                continue;
            }

            if (ReadLine(cells, years, rows) is { } problem)
            {
                problems.Add(new($"第{number}行：{problem.Zh}", $"Line {number}: {problem.En}"));
            }
        }

        return new(new(years.ToImmutable(), rows.ToImmutable()), problems.ToImmutable());
    }

    private static LocalizedText? ReadLine(
        string[] cells,
        ImmutableSortedDictionary<int, HolidayYear>.Builder years,
        ImmutableSortedDictionary<DateOnly, HolidayRow>.Builder rows)
    {
        if (cells.Length != 5)
        {
            return new($"应有5列（date,kind,zh,en,source），现有{cells.Length}列。",
                $"there should be 5 columns (date,kind,zh,en,source), there are {cells.Length}.");
        }

        if (cells[4].Length == 0)
        {
            return new("缺少依据，请在第5列写明通知文号。", "the source is missing: give the number of the notice in column 5.");
        }

        return cells[1] is YearAnnounced or YearNotAnnounced ? ReadYear(cells, years) : ReadDay(cells, rows);
    }

    private static LocalizedText? ReadYear(string[] cells, ImmutableSortedDictionary<int, HolidayYear>.Builder years)
    {
        if (!int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1949 or > 9998)
        {
            return new($"“{cells[0]}”不是年份，请写成2027这样的四位数。", $"\"{cells[0]}\" is no year: write four digits such as 2027.");
        }

        return years.TryAdd(year, new(cells[1] == YearAnnounced, cells[4]))
            ? null
            : new($"{year}年已有一行，请只留一行。", $"{year} already has a line: keep one of them.");
    }

    private static LocalizedText? ReadDay(string[] cells, ImmutableSortedDictionary<DateOnly, HolidayRow>.Builder rows)
    {
        if (!DateOnly.TryParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return new($"“{cells[0]}”不是日期，请写成2027-02-06这样。", $"\"{cells[0]}\" is no date: write it as 2027-02-06.");
        }

        if (!Kinds.TryGetValue(cells[1], out var reason))
        {
            return new($"不认识种类“{cells[1]}”，请用 holiday、rest、work、announced 或 not-announced。",
                $"unknown kind \"{cells[1]}\": use holiday, rest, work, announced or not-announced.");
        }

        if (cells[2].Length == 0 || cells[3].Length == 0)
        {
            return new("节名要有中文和英文两种。", "the holiday's name is needed in Chinese and in English.");
        }

        if (reason == DayReason.MakeUp && date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
        {
            return new($"{cells[0]}不是周末，本来就上班；请核对日期。", $"{cells[0]} is no weekend and is worked anyway: check the date.");
        }

        return rows.TryAdd(date, new(date, reason, new(cells[2], cells[3]), cells[4]))
            ? null
            : new($"{cells[0]}已有一行，请只留一行。", $"{cells[0]} already has a line: keep one of them.");
    }
}
