using System.Net;
using System.Text;
using Luoshi.Office.People;
using Luoshi.Office.Permissions;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Api;

/// <summary>What administrators and everybody for themselves do on pages, done by programs.</summary>
public sealed class OfficeApiTests : IAsyncLifetime
{
    private RunningSite? _site;

    private RunningSite Site => _site ?? throw new InvalidOperationException();

    public async ValueTask InitializeAsync() => _site = await RunningSite.StartAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Fact]
    public async Task A_security_administrator_opens_a_unit_makes_a_post_and_invites_somebody_who_makes_their_account()
    {
        using var admin = await ApiClient.SignedInAsync(Site, "市信息中心", Roles.SecurityAdmin);
        var unit = (await SendAsync(admin, "/api/v1/units", """{"name":"市数据局","shortNames":["数据局"],"from":"2013-01-01"}"""))["id"];
        Assert.Contains("市数据局", (await admin.GetAsync("/api/v1/units")).Text, StringComparison.Ordinal);
        var post = (await SendAsync(admin, "/api/v1/posts", $$"""{"unitId":"{{unit}}","title":"联络员","role":"unit-liaison"}"""))["id"];
        Assert.Contains(post ?? "-", (await admin.GetAsync("/api/v1/posts?limit=500")).Text, StringComparison.Ordinal);

        var invited = await SendAsync(admin, "/api/v1/invitations", $$"""{"name":"何清","unitId":"{{unit}}","role":"unit-liaison","title":"联络员"}""");
        Assert.Equal(HttpStatusCode.Created, invited.Status);
        using var guest = Site.VisitAsNobody();
        var link = new Uri(invited["link"] ?? "-").AbsolutePath;
        Assert.Equal(200, (int)(await guest.SubmitAsync(link, "accept", null, ("user", "heqing"), ("new-password", Staff.Password), ("new-password-again", Staff.Password))).Status);

        var he = (await admin.GetAsync("/api/v1/people?limit=500")).Json["items"]?.AsArray().Single(each => each?["name"]?.ToString() == "何清");
        Assert.Equal(("heqing", "active", "市数据局"), (he?["account"]?["userName"]?.ToString(), he?["account"]?["state"]?.ToString(), he?["posts"]?[0]?["unit"]?.ToString()));
        var disabled = await SendAsync(admin, $"/api/v1/people/{he?["id"]}/account", """{"step":"disable","reason":"调离"}""");
        Assert.Equal("disabled", disabled.Json["account"]?["state"]?.ToString());
        Assert.Equal(422, (int)(await SendAsync(admin, $"/api/v1/people/{he?["id"]}/account", """{"step":"enable","reason":""}""")).Status);
    }

    [Fact]
    public async Task A_person_is_changed_by_whoever_saw_them_last_and_their_sessions_are_ended()
    {
        using var admin = await ApiClient.SignedInAsync(Site, "市信息中心", Roles.SecurityAdmin);
        using var person = await ApiClient.SignedInAsync(Site, "市教育局", Roles.UnitLiaison);
        var own = (await admin.GetAsync("/api/v1/people?limit=500")).Json["items"]?.AsArray().Single(each => each?["posts"]?.AsArray().Any(post => post?["unit"]?.ToString() == "市教育局" && post["role"]?.ToString() == Roles.UnitLiaison) == true);
        var address = $"/api/v1/people/{own?["id"]}";

        var changed = await SendAsync(admin, address + "/changes", $$"""{"name":"周新","phone":"0755-00000000","version":{{own?["version"]}}}""");
        Assert.Equal((200, "周新", "0755-00000000"), ((int)changed.Status, changed["name"], changed["phone"]));
        Assert.Equal(409, (int)(await SendAsync(admin, address + "/changes", $$"""{"name":"周旧","version":{{own?["version"]}}}""")).Status);
        Assert.Equal(404, (int)(await SendAsync(admin, "/api/v1/people/p-none/changes", """{"name":"周旧","version":1}""")).Status);

        var session = (await admin.GetAsync(address + "/sessions")).Json["items"]?.AsArray().Single()?["id"];
        Assert.Equal(422, (int)(await SendAsync(admin, address + "/sessions/end", """{"sessions":[],"reason":"电脑遗失"}""")).Status);
        Assert.Equal(404, (int)(await SendAsync(admin, address + "/sessions/end", """{"sessions":["none"],"reason":"电脑遗失"}""")).Status);
        Assert.Equal(200, (int)(await person.GetAsync("/api/v1/inbox")).Status);
        Assert.Equal(204, (int)(await SendAsync(admin, address + "/sessions/end", $$"""{"sessions":["{{session}}"],"reason":"电脑遗失"}""")).Status);
        Assert.Equal(401, (int)(await person.GetAsync("/api/v1/inbox")).Status);
    }

    [Fact]
    public async Task Settings_are_read_and_set_from_a_day_on_and_a_day_that_has_passed_is_refused()
    {
        using var admin = await ApiClient.SignedInAsync(Site, "市信息中心", Roles.SystemAdmin);

        var set = await SendAsync(admin, "/api/v1/settings/accounts.idle-minutes/values", """{"value":"20","from":"2099-01-01","reason":"测评要求"}""");

        Assert.Equal(("30", "20", "2099-01-01"), (set["value"], set.Json["ahead"]?[0]?["value"]?.ToString(), set.Json["ahead"]?[0]?["from"]?.ToString()));
        Assert.Equal(422, (int)(await SendAsync(admin, "/api/v1/settings/accounts.idle-minutes/values", """{"value":"20","from":"2013-01-01","reason":"测评要求"}""")).Status);
        Assert.Equal(200, (int)(await SendAsync(admin, "/api/v1/settings/accounts.idle-minutes/withdrawal", """{"from":"2099-01-01","reason":"不改了"}""")).Status);
        Assert.Equal(2, (await admin.GetAsync("/api/v1/settings/accounts.idle-minutes")).Json["history"]?.AsArray().Count);
    }

    [Fact]
    public async Task The_audit_trail_is_searched_read_and_taken_away_also_with_a_token()
    {
        using var admin = await ApiClient.SignedInAsync(Site, "市信息中心", Roles.SystemAdmin);
        await SendAsync(admin, "/api/v1/settings/accounts.idle-minutes/values", """{"value":"20","from":"2099-01-01","reason":"测评要求"}""");
        using var auditor = await ApiClient.WithTokenAsync(Site, Permission.TrailRead);

        var found = (await auditor.GetAsync("/api/v1/trail?action=settings.set")).Json["items"]?[0];

        Assert.Equal("setting:accounts.idle-minutes", found?["about"]?.ToString());
        Assert.Contains("\"20\"", (await auditor.GetAsync($"/api/v1/trail/{found?["sequence"]}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync("/api/v1/trail/x1")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await auditor.GetAsync("/api/v1/trail?since=yesterday")).Status);
        Assert.Equal(2, (await auditor.GetAsync("/api/v1/trail/?limit=2")).Json["items"]?.AsArray().Count);
        foreach (var (asked, named) in new[] { ("limit=abc", "limit"), ("limit=0", "limit"), ("from=xx", "from"), ("until=soon", "until"), ("before=x", "before") })
        {
            var refused = await auditor.GetAsync("/api/v1/trail/?" + asked);
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Equal(named, Assert.Single(refused.Json["faults"]?.AsArray() ?? [])?["field"]?.ToString());
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await auditor.GetAsync("/api/v1/trail/export?since=yesterday")).Status);
        Assert.Contains("settings.set", (await auditor.GetAsync("/api/v1/trail/export?action=settings.")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_reads_their_own_inbox_notices_and_sessions_and_no_token_does()
    {
        using var liaison = await ApiClient.SignedInAsync(Site, "市教育局", Roles.UnitLiaison);

        Assert.Equal("0", (await liaison.GetAsync("/api/v1/inbox"))["total"]);
        Assert.Equal("0", (await liaison.GetAsync("/api/v1/notices"))["total"]);
        // The server of the tests has no mail: whoever asks for it is told what is missing, and nothing is kept.
        var refused = await liaison.SendAsync(HttpMethod.Put, "/api/v1/notices/choice", Json("""{"byMail":true,"everyHours":4,"language":"en"}"""));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("serve --notices", refused["detail"], StringComparison.Ordinal);
        Assert.Equal("0", (await liaison.GetAsync("/api/v1/notices/choice"))["everyHours"]);
        Assert.Null((await liaison.GetAsync("/api/v1/notices/choice")).Json["byMail"]);
        Assert.Null((await liaison.SendAsync(HttpMethod.Put, "/api/v1/notices/choice", Json("""{"byMail":false,"everyHours":4,"language":"en"}"""))).Json["byMail"]);
        Assert.Equal("4", (await liaison.GetAsync("/api/v1/notices/choice"))["everyHours"]);
        Assert.Equal("True", (await liaison.GetAsync("/api/v1/me/sessions")).Json["items"]?[0]?["this"]?.GetValue<bool>().ToString());
        using var token = await ApiClient.WithTokenAsync(Site, Permission.CasesRead);
        Assert.Equal(HttpStatusCode.Forbidden, (await token.GetAsync("/api/v1/inbox")).Status);
        Assert.Equal(HttpStatusCode.OK, (await token.GetAsync("/api/v1/case-kinds")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await token.GetAsync("/api/v1/cases/none")).Status);
    }

    private static async Task<ApiAnswer> SendAsync(ApiClient client, string path, string body) => await client.SendAsync(HttpMethod.Post, path, Json(body));

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
