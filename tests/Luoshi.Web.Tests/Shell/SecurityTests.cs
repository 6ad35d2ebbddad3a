using System.Net;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Shell;

public class SecurityTests(SharedSite shared)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/assets/site.css")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        using var visitor = shared.Site.Visit();

        var answer = await visitor.GetAsync(path);

        var policy = Assert.Single(answer.Response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Response.Headers.GetValues("Referrer-Policy")));
        Assert.False(answer.Response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Pages_are_not_cached_and_assets_with_their_version_are_for_good()
    {
        using var visitor = shared.Site.Visit();

        var page = await visitor.GetAsync("/");
        Assert.True(page.Response.Headers.CacheControl?.NoStore);

        var start = page.Html.IndexOf("/assets/site.css", StringComparison.Ordinal);
        var versioned = page.Html[start..page.Html.IndexOf('"', start)];
        Assert.Contains("immutable", (await visitor.GetAsync(versioned)).Response.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        Assert.Contains("no-cache", (await visitor.GetAsync("/assets/site.css?v=old")).Response.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Layouts_for_narrow_screens_do_not_reach_paper()
    {
        using var visitor = shared.Site.Visit();

        var styles = (await visitor.GetAsync("/assets/site.css")).Html;

        // A sheet of A4 is narrower than a desktop window: without "screen" its tables would lose columns.
        Assert.Contains("@media screen and (max-width", styles, StringComparison.Ordinal);
        Assert.DoesNotContain("@media (max-width", styles, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/assets/../appsettings.json")]
    [InlineData("/assets/css/00-base.css")]
    [InlineData("/assets/")]
    public async Task Nothing_but_the_assets_can_be_fetched(string path)
    {
        using var visitor = shared.Site.Visit();

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).Status);
    }

    [Theory]
    [InlineData("%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E")]
    public async Task What_the_address_says_is_shown_as_text(string hostile)
    {
        using var visitor = shared.Site.Visit();
        var client = visitor.Client;

        foreach (var parameter in new[] { "item", "q" })
        {
            var html = await client.GetStringAsync(new Uri($"{shared.Plan}?{parameter}={hostile}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        }
    }
}
