using Luoshi.Office.Calendar;

namespace Luoshi.Office.Tests.Calendar;

public class HolidayFileTests
{
    [Theory]
    [InlineData("2027-02-06,holiday,春节,Spring Festival", "5列", "5 columns")]
    [InlineData("2027-02-06,holiday,春节,Spring Festival,", "依据", "source")]
    [InlineData("2027-02-30,holiday,春节,Spring Festival,x", "不是日期", "no date")]
    [InlineData("2027/2/6,holiday,春节,Spring Festival,x", "2027-02-06", "2027-02-06")]
    [InlineData("2027-02-06,off,春节,Spring Festival,x", "off", "off")]
    [InlineData("2027-02-06,holiday,春节,,x", "两种", "in English")]
    [InlineData("2027-02-10,work,春节,Spring Festival,x", "不是周末", "no weekend")]
    [InlineData("27,announced,,,x", "年份", "no year")]
    [InlineData("2027,announced,,,y", "2027年已有", "already has a line")]
    [InlineData("2027-01-01,rest,元旦,New Year's Day,y", "已有一行", "already has a line")]
    public void A_line_that_cannot_be_read_is_named_with_the_mend_and_the_others_are_read(string line, string zh, string en)
    {
        var reading = HolidayFile.Read($"date,kind,zh,en,source\n2027,announced,,,x\n2027-01-01,holiday,元旦,New Year's Day,x\n{line}\n");

        var problem = Assert.Single(reading.Problems);
        Assert.StartsWith("第4行：", problem.Zh, StringComparison.Ordinal);
        Assert.StartsWith("Line 4: ", problem.En, StringComparison.Ordinal);
        Assert.Contains(zh, problem.Zh, StringComparison.Ordinal);
        Assert.Contains(en, problem.En, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 1, 1), Assert.Single(reading.Table.Rows).Key);
    }

    [Fact]
    public void A_file_that_a_spreadsheet_saved_is_read()
    {
        var reading = HolidayFile.Read("\uFEFFdate,kind,zh,en,source\r\n\"2027\",announced,,,x\r\n2027-01-01,holiday,元旦,\"New Year's Day\",x\r\n,,,,\r\n");

        Assert.Empty(reading.Problems);
        Assert.Equal("New Year's Day", Assert.Single(reading.Table.Rows).Value.Name.En);
    }

    [Fact]
    public void An_offices_file_replaces_the_years_it_declares_and_adds_days_to_others()
    {
        var own = HolidayFile.Read("""
            2027,announced,,,某办发〔2026〕1号
            2026-12-31,rest,元旦,New Year's Day,某办发〔2026〕1号
            2027-01-02,work,元旦,New Year's Day,某办发〔2026〕1号
            """).Table;
        var calendar = WorkingCalendar.Standard.With(own);

        Assert.False(calendar.Day(new(2026, 12, 31)).IsWorkingDay);
        Assert.True(calendar.Day(new(2027, 1, 2)).IsWorkingDay);
        Assert.Equal((true, DayCertainty.Known), (calendar.Day(new(2027, 2, 8)).IsWorkingDay, calendar.Day(new(2027, 2, 8)).Certainty));
        Assert.Equal(DayReason.Holiday, calendar.Day(new(2026, 10, 1)).Reason);
    }
}
