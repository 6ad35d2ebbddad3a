using System.Net;
using Luoshi.Office.Calendar;
using Luoshi.Office.People;
using Luoshi.Web.Tests.Api;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.WorkingDays;

public sealed class CalendarPageTests(SharedSite shared)
{
    [Fact]
    public async Task A_year_shows_its_days_off_and_make_up_days_with_their_source()
    {
        using var visitor = shared.Site.Visit();

        var page = (await visitor.GetAsync("/calendar?year=2026")).Html;
        Assert.Contains("国办发明电〔2025〕7号", page, StringComparison.Ordinal);
        Assert.Contains("调休上班", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/calendar\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_that_is_not_settled_says_that_its_other_days_go_by_the_week()
    {
        using var visitor = shared.Site.Visit();

        Assert.Contains("2027 年的放假调休安排还没有公布", (await visitor.GetAsync("/calendar?year=2027")).Html, StringComparison.Ordinal);
        Assert.Contains("没有 2031 年的数据", (await visitor.GetAsync("/calendar?year=2031")).Html, StringComparison.Ordinal);
        var wrong = (await visitor.GetAsync("/calendar?year=soon")).Html;
        Assert.Contains("“soon”不是年份", wrong, StringComparison.Ordinal);
        Assert.Contains("2013", wrong, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_read_the_same()
    {
        using var client = await ApiClient.OfOfficeAsync(shared.Site);

        var year = (await client.GetAsync("/api/v1/calendar/2027")).Json;
        Assert.Equal("not_announced", year["certainty"]?.ToString());
        Assert.Equal("holiday", year["days"]?[0]?["kind"]?.ToString());
        var known = (await client.GetAsync("/api/v1/calendar/2026")).Json;
        Assert.Equal("known", known["certainty"]?.ToString());
        Assert.Equal(248, known["workingDays"]?.GetValue<int>());
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/api/v1/calendar/soon")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/api/v1/calendar/9999")).Status);
    }

    [Fact]
    public async Task Administrators_see_it_too_and_an_office_counts_on_its_own_file()
    {
        var own = HolidayFile.Read("2027,announced,,,某办发〔2026〕1号\n2027-02-20,work,春节,Spring Festival,某办发〔2026〕1号");
        await using var site = await RunningSite.StartAsync(options => options with { Calendar = WorkingCalendar.Standard.With(own.Table) });
        using var visitor = await site.VisitAsAsync("市信息中心", Roles.SystemAdmin);

        var page = (await visitor.GetAsync("/calendar?year=2027")).Html;
        Assert.Contains("某办发〔2026〕1号", page, StringComparison.Ordinal);
        Assert.DoesNotContain("还没有公布", page, StringComparison.Ordinal);
    }
}
