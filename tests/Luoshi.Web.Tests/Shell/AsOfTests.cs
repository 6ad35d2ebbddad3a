using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Shell;

public class AsOfTests(SharedSite shared)
{
    [Fact]
    public async Task A_date_other_than_today_is_said_in_words_and_tints_the_header()
    {
        using var visitor = shared.Site.Visit();

        var html = (await visitor.GetAsync("/")).Html;

        Assert.Contains("截至 2013-11-30（非今日）", html, StringComparison.Ordinal);
        Assert.Contains("class=\"top other-day\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chosen_date_stays_until_today_is_asked_for()
    {
        using var visitor = shared.Site.Visit();

        Assert.Contains("截至 2012-06-01", (await visitor.GetAsync("/?asof=2012-06-01")).Html, StringComparison.Ordinal);
        Assert.Contains("截至 2012-06-01", (await visitor.GetAsync("/workbench")).Html, StringComparison.Ordinal);
        Assert.Contains("截至今日", (await visitor.GetAsync("/?asof=today")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("other-day", (await visitor.GetAsync("/")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2012-13-01")]
    [InlineData("yesterday")]
    [InlineData("0000-00-00")]
    [InlineData("9999")]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public async Task A_date_that_is_none_changes_nothing_and_the_page_says_so(string date)
    {
        using var visitor = shared.Site.Visit();

        var told = (await visitor.GetAsync("/?asof=" + date)).Html;
        Assert.Contains("截至 2013-11-30", told, StringComparison.Ordinal);
        Assert.Contains($"“{date}”不是可以查看的日期", told, StringComparison.Ordinal);
        Assert.Contains($"“{date}” is no day", (await visitor.GetAsync($"{shared.Plan}/targets?lang=en&asof={date}")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("no-day", (await visitor.GetAsync("/?asof=2013-11-29")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_far_off_a_deadline_is_follows_the_date()
    {
        using var visitor = shared.Site.Visit();

        Assert.Contains("截至 2015-12-01 还有 30 天", (await visitor.GetAsync($"{shared.Plan}?item=T02&asof=2015-12-01")).Html, StringComparison.Ordinal);
        Assert.Contains("截至 2016-01-10 已过 10 天", (await visitor.GetAsync($"{shared.Plan}?item=T02&asof=2016-01-10")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Today_is_the_day_in_beijing()
    {
        var clock = new FixedClock(new DateTimeOffset(2026, 1, 1, 17, 0, 0, TimeSpan.Zero));
        await using var site = await RunningSite.StartAsync(options => options with { Clock = clock });
        using var visitor = site.Visit();

        Assert.Contains("截至今日 2026-01-02", (await visitor.GetAsync("/")).Html, StringComparison.Ordinal);
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
