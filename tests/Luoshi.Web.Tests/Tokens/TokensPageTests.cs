using System.Net;
using System.Text.RegularExpressions;
using Luoshi.Office.People;
using Luoshi.Office.Tokens;
using Luoshi.Web.Tests.Api;
using Luoshi.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Tokens;

public sealed partial class TokensPageTests : IAsyncLifetime
{
    private const string New = "/tokens/new?role=assessor";
    private RunningSite? _site;

    private RunningSite Site => _site ?? throw new InvalidOperationException();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string In(int days) =>
        TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public async ValueTask InitializeAsync() => _site = await RunningSite.StartAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Fact]
    public async Task A_token_is_issued_shown_once_used_seen_and_withdrawn()
    {
        using var visitor = await Site.VisitAsAsync("市信息中心", Roles.SecurityAdmin);
        Assert.Contains("还没有令牌", (await visitor.GetAsync("/tokens")).Html, StringComparison.Ordinal);

        var issued = await visitor.SubmitAsync(
            New, "issue", null, ("purpose", "统计局数据交换"), ("unit", "u-市改革办"), ("scopes", "plans.read"), ("scopes", "findings.read"), ("expiresAt", In(30)));

        Assert.Equal(HttpStatusCode.OK, issued.Status);
        var secret = Secret().Match(issued.Html).Value;
        Assert.NotEmpty(secret);
        var token = Assert.Single(await Site.Services.GetRequiredService<TokenStore>().ListAsync(Cancellation)).Token;
        using var program = new ApiClient(Site.Address, secret);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/v1/plans")).Status);
        var page = (await visitor.GetAsync("/tokens/" + token.Id)).Html;
        Assert.DoesNotContain(secret, page, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1", page, StringComparison.Ordinal);

        // Its last day is said as it was asked for, not as the midnight after it.
        Assert.Contains($"<dd>{In(30)}</dd>", page, StringComparison.Ordinal);
        Assert.Contains($">{In(30)}</td>", (await visitor.GetAsync("/tokens")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("从未", (await visitor.GetAsync("/tokens")).Html, StringComparison.Ordinal);

        Assert.Equal(422, (int)(await visitor.SubmitAsync("/tokens/" + token.Id, "revoke", null, ("reason", ""))).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.SubmitAsync("/tokens/" + token.Id, "revoke", null, ("reason", "停用"))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/v1/plans")).Status);
        Assert.Contains("停用", (await visitor.GetAsync("/tokens/" + token.Id)).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "plans.read", 30, "purpose")]
    [InlineData("交换", "amendments.decide", 30, "scopes")]
    [InlineData("交换", "plans.read", 4000, "expiresAt")]
    [InlineData("交换", "plans.read", -2, "expiresAt")]
    public async Task What_no_token_may_be_is_told_and_none_is_made(string purpose, string scope, int days, string field)
    {
        using var visitor = await Site.VisitAsAsync("市信息中心", Roles.SecurityAdmin);

        var refused = await visitor.SubmitAsync(New, "issue", null, ("purpose", purpose), ("unit", "u-市改革办"), ("scopes", scope), ("expiresAt", In(days)));

        Assert.Equal(422, (int)refused.Status);
        Assert.Contains($"href=\"#f-{field}\"", refused.Html, StringComparison.Ordinal);
        Assert.Empty(await Site.Services.GetRequiredService<TokenStore>().ListAsync(Cancellation));
    }

    [GeneratedRegex("lsk_[A-Za-z0-9_-]{20,}")]
    private static partial Regex Secret();
}
