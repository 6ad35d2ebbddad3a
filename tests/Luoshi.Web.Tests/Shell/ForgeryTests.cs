using System.Net;
using System.Text;
using Luoshi.Office.Permissions;
using Luoshi.Web.Tests.Api;
using Luoshi.Web.Tests.Permissions;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Shell;

/// <summary>Requests that other sites make a browser send, and what answers carry on an encrypted line.</summary>
public sealed class ForgeryTests(SharedSite shared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_page_of_another_site_changes_anything_through_the_api_with_the_readers_cookie()
    {
        var values = await DoorMatrix.ValuesAsync(shared.Site, shared.PlanId);
        var wrong = new List<string>();
        var doors = Door.Of(shared.Site.Services).Where(door => door.IsForPrograms && door.Method != "GET" && door.Permission is not null).ToList();
        foreach (var door in doors)
        {
            var role = RoleTable.Codes.First(role => door.Permission is { } needed && RoleTable.Of(role).Contains(needed));
            using var client = await ApiClient.SignedInAsync(shared.Site, DoorMatrix.Unit, role);
            foreach (var header in new[] { ("Origin", "https://elsewhere.example"), ("Origin", "null"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site") })
            {
                using var body = new StringContent("{}", Encoding.UTF8, "text/plain");
                var answer = await client.SendAsync(new HttpMethod(door.Method), door.Address(values), body, header);
                if ((answer.Status, answer["code"]) != (HttpStatusCode.Forbidden, "access.other-site"))
                {
                    wrong.Add($"{door.Method} {door.Route} with {header}: {answer.Status}");
                }
            }
        }

        Assert.True(doors.Count > 10, "The API's endpoints were not found.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Behind_a_proxy_that_encrypts_every_cookie_is_for_encrypted_lines_alone_and_browsers_are_told_to_stay_there()
    {
        await using var site = await RunningSite.StartAsync(options => options with { Proxies = ["127.0.0.1"] });
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };
        var page = await AskAsync(client, "https");
        var plain = await AskAsync(client, "http");

        var cookies = page.Headers.GetValues("Set-Cookie").ToList();
        Assert.Contains(cookies, cookie => cookie.StartsWith("luoshi.form=", StringComparison.Ordinal));
        Assert.Contains(cookies, cookie => cookie.StartsWith("luoshi.lang=", StringComparison.Ordinal));
        Assert.All(cookies, cookie => Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies, cookie => Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies, cookie => Assert.Contains("; samesite=", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("max-age=", page.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task A_file_name_made_of_header_lines_stays_a_file_name()
    {
        using var office = await ApiClient.OfOfficeAsync(shared.Site);
        using var body = new ByteArrayContent("头"u8.ToArray());

        var handed = await office.SendAsync(
            HttpMethod.Post, $"/api/v1/evidence?about=plan:{shared.PlanId}&name={Uri.EscapeDataString("甲\r\nSet-Cookie: a=1\";filename=x.html\u202E.txt")}", body);
        var taken = await office.GetAsync(handed.Response.Headers.Location?.OriginalString + "/content");

        Assert.Equal(HttpStatusCode.OK, taken.Status);
        Assert.False(taken.Response.Headers.Contains("Set-Cookie"));
        Assert.Equal("attachment", taken.Response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.EndsWith("x.html.txt", taken.Response.Content.Headers.ContentDisposition?.FileNameStar, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/account")]
    [InlineData("/evidence")]
    [InlineData("/api/v1/me")]
    [InlineData("/api/v1/evidence")]
    [InlineData("/no/such/page")]
    public async Task What_somebody_signed_in_sees_is_kept_by_no_cache(string path)
    {
        using var office = shared.Site.Visit();

        Assert.True((await office.GetAsync(path)).Response.Headers.CacheControl?.NoStore);
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string scheme)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/sign-in?lang=en", UriKind.Relative));
        request.Headers.Add("X-Forwarded-Proto", scheme);
        request.Headers.Add("X-Forwarded-For", "10.0.0.7");
        return await client.SendAsync(request, Cancellation);
    }
}
