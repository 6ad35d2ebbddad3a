using System.Net;
using System.Text.RegularExpressions;
using Luoshi.Office.Accounts;
using Luoshi.Office.People;
using Luoshi.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.People;

public sealed partial class PersonPageTests : PeopleSite
{
    private const string Page = "/people/p-office";

    [Fact]
    public async Task A_person_is_appointed_and_the_holding_ends_on_its_last_day()
    {
        var post = (await Site.Services.GetRequiredService<PostStore>().AddAsync("u-市改革办", "督查专员", Roles.Supervisor, Luoshi.Office.Record.Actor.System("test"), Cancellation)).Value;
        (string, string)[] appoint = [("do", "appoint"), ("post", post?.Id ?? ""), ("kind", "Regular"), ("from", "2024-01-01"), ("until", "")];

        var blank = await Admin.SubmitAsync(Page, "holding", fields: [.. appoint, ("appoint-reason", "")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, blank.Status);
        Assert.Equal(Page + "?done=1", (await Admin.SubmitAsync(Page, "holding", fields: [.. appoint, ("appoint-reason", "任命通知")])).Location);
        var held = (await Admin.GetAsync(Page)).Html;
        Assert.Contains("市改革办 督查专员", held, StringComparison.Ordinal);
        Assert.Contains($"/handovers?post={post?.Id}#start", held, StringComparison.Ordinal);
        Assert.Contains("已在此岗位上", (await Admin.SubmitAsync(Page, "holding", fields: [.. appoint, ("appoint-reason", "又一次")])).Html, StringComparison.Ordinal);

        var holding = Regex.Match(held, "<option value=\"([^\"]+)\"[^>]*>市改革办 督查专员 2024-01-01").Groups[1].Value;
        Assert.Equal(Page + "?done=1", (await Admin.SubmitAsync(Page, "holding", fields: [("do", "end"), ("holding", holding), ("last", "2024-06-30"), ("end-reason", "调离")])).Location);
        Assert.Contains("2024-06-30", (await Admin.GetAsync(Page)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_one_person_ends_no_holding_of_another()
    {
        (await Site.VisitAsAsync("市教育局", Roles.UnitLiaison)).Dispose();

        var refused = await Admin.SubmitAsync(Page, "holding", fields: [("do", "end"), ("holding", "post-unit-liaison-市教育局-unit-liaison"), ("last", "2024-06-30"), ("end-reason", "误")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.DoesNotContain("2024-06-30", (await Admin.GetAsync("/people/p-unit-liaison-市教育局")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_somebody_else_changed_first_is_shown_beside_what_was_typed()
    {
        var version = Version().Match((await Admin.GetAsync(Page)).Html).Groups[1].Value;
        await Admin.SubmitAsync(Page, "person", fields: [("version", version), ("person-name", "陈一一"), ("person-email", "chen@gxq.example"), ("person-phone", "")]);

        var conflict = await Admin.SubmitAsync(Page, "person", fields: [("version", version), ("person-name", "陈壹"), ("person-email", ""), ("person-phone", "0755-1234")]);

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("两个版本并列", conflict.Html, StringComparison.Ordinal);
        Assert.Contains("陈一一", conflict.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"陈壹\"", conflict.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"0755-1234\"", conflict.Html, StringComparison.Ordinal);

        var newer = Version().Match(conflict.Html).Groups[1].Value;
        Assert.Equal(Page + "?done=1", (await Admin.SubmitAsync(Page, "person", fields: [("version", newer), ("person-name", "陈壹"), ("person-email", ""), ("person-phone", "0755-1234")])).Location);
        Assert.Contains("<h1>陈壹</h1>", (await Admin.GetAsync(Page)).Html, StringComparison.Ordinal);

        // What will not do is no conflict.
        var latest = Version().Match((await Admin.GetAsync(Page)).Html).Groups[1].Value;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Admin.SubmitAsync(Page, "person", fields: [("version", latest), ("person-name", " "), ("person-email", "")])).Status);
    }

    [Fact]
    public async Task Single_sessions_are_ended_and_the_others_go_on()
    {
        using var office = Site.Visit();
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync("/account")).Status);
        var sessions = Site.Services.GetRequiredService<SessionStore>();
        using var other = new Visitor(Site.Address, await Staff.SessionAsync(Site.Services, "a-office"));
        var open = await sessions.OfAsync("a-office", Cancellation);
        var last = open[0].Id;

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Admin.SubmitAsync(Page, "sessions", fields: [("session", last), ("session-reason", "")])).Status);
        Assert.Equal(Page + "?done=1", (await Admin.SubmitAsync(Page, "sessions", fields: [("session", last), ("session-reason", "电脑丢失")])).Location);

        Assert.Equal(open.Count - 1, (await sessions.OfAsync("a-office", Cancellation)).Count);
        Assert.Equal(HttpStatusCode.Found, (await other.GetAsync("/account")).Status);
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync("/account")).Status);

        // Of somebody else's sessions nothing is ended from here.
        var mine = Assert.Single(await sessions.OfAsync("a-security-admin-市信息中心", Cancellation)).Id;
        await Admin.SubmitAsync(Page, "sessions", fields: [("session", mine), ("session-reason", "误")]);
        Assert.Equal(HttpStatusCode.OK, (await Admin.GetAsync("/people")).Status);
    }

    [GeneratedRegex("name=\"version\" value=\"(\\d+)\"")]
    private static partial Regex Version();
}
