using System.Net;
using Luoshi.Office.People;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.People;

public sealed class UnitPagesTests : PeopleSite
{
    [Fact]
    public async Task A_unit_is_added_under_another_renamed_and_closed_with_who_takes_over()
    {
        var water = await AddAsync("市水务局", short_: "水务局");
        var river = await AddAsync("市河道处", parent: water);
        Assert.Contains("市水务局", (await Admin.GetAsync(river)).Html, StringComparison.Ordinal);

        var blank = await Admin.SubmitAsync(river, "unit", fields: Change("市河道管理处", water, reason: ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, blank.Status);
        Assert.Contains("value=\"市河道管理处\"", blank.Html, StringComparison.Ordinal);
        Assert.Equal(river + "?done=1", (await Admin.SubmitAsync(river, "unit", fields: Change("市河道管理处", water, reason: "机构改革"))).Location);
        Assert.Contains("<h1>市河道管理处</h1>", (await Admin.GetAsync(river)).Html, StringComparison.Ordinal);

        // Not while it has parts, and not by a slip of the hand.
        Assert.Contains("在此之后仍然存在", (await Admin.SubmitAsync(water, "unit", fields: Close("2098-12-31", "u-市信息中心"))).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Admin.SubmitAsync(river, "unit", fields: [.. Close("2098-12-31", "u-市信息中心").Where(field => field.Item1 != "sure")])).Status);
        Assert.Equal(river + "?done=1", (await Admin.SubmitAsync(river, "unit", fields: Close("2098-12-31", "u-市信息中心"))).Location);
        Assert.Contains("2098-12-31", (await Admin.GetAsync(river)).Html, StringComparison.Ordinal);
        var after = await Site.Services.GetRequiredService<UnitStore>().DirectoryAsync(new(2099, 1, 1), cancellation: Cancellation);
        Assert.Equal("u-市信息中心", Assert.Single(after.Resolve("市河道管理处").Units).Id);
    }

    [Fact]
    public async Task Posts_are_added_to_a_unit_and_show_who_holds_them()
    {
        Assert.Contains("陈一", (await Admin.GetAsync("/people/units/u-市改革办")).Html, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Admin.SubmitAsync("/people/units/u-市改革办", "post", fields: [("title", " "), ("role", Roles.Supervisor)])).Status);
        await Admin.SubmitAsync("/people/units/u-市改革办", "post", fields: [("title", "督查专员"), ("role", Roles.Supervisor)]);

        var shown = (await Admin.GetAsync("/people/units/u-市改革办")).Html;
        Assert.Contains("督查专员", shown, StringComparison.Ordinal);
        Assert.Contains("空缺", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Units_are_sorted_filtered_and_taken_away_and_one_that_is_not_there_is_told()
    {
        await AddAsync("市水务局", short_: "水务局");

        var down = (await Admin.GetAsync("/people/units?sort=-name")).Html;
        Assert.True(down.IndexOf("市水务局</a>", StringComparison.Ordinal) < down.IndexOf("市信息中心</a>", StringComparison.Ordinal));
        Assert.DoesNotContain("市信息中心</a>", (await Admin.GetAsync("/people/units?q=水务")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Admin.GetAsync("/people/units.xlsx?q=水务")).Status);
        var missing = await Admin.GetAsync("/people/units/none?lang=en");
        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
        Assert.Contains("There is no such unit today", missing.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_group_is_defined_and_its_members_change_from_a_day_on()
    {
        Assert.Contains("还没有单位组", (await Admin.GetAsync("/people/groups")).Html, StringComparison.Ordinal);
        var made = await Admin.SubmitAsync("/people/groups", "group", fields: [("group", ""), ("name", "相关部门"), ("other", "有关部门"), ("member-", "u-市信息中心"), ("from-", "2020-01-01")]);
        Assert.Equal("/people/groups?done=1", made.Location);
        var units = Site.Services.GetRequiredService<UnitStore>();
        var group = Assert.Single((await units.DirectoryAsync(new(2026, 1, 1), cancellation: Cancellation)).Groups);

        var blank = await Admin.SubmitAsync("/people/groups", "group", fields: [("group", group.Id), ("member-" + group.Id, "u-市改革办"), ("from-" + group.Id, "2021-01-01")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, blank.Status);
        await Admin.SubmitAsync("/people/groups", "group", fields: [("group", group.Id), ("member-" + group.Id, "u-市改革办"), ("from-" + group.Id, "2021-01-01"), ("reason-" + group.Id, "调整")]);

        Assert.Equal("u-市信息中心", Assert.Single((await units.DirectoryAsync(new(2020, 6, 1), cancellation: Cancellation)).Resolve("有关部门").Units).Id);
        Assert.Equal("u-市改革办", Assert.Single((await units.DirectoryAsync(new(2021, 6, 1), cancellation: Cancellation)).Resolve("有关部门").Units).Id);
    }

    [Fact]
    public async Task The_unit_that_hosts_the_office_and_the_post_that_stands_in_are_declared_from_a_day_on()
    {
        Assert.Contains("尚未设定承办单位", (await Admin.GetAsync("/people/host")).Html, StringComparison.Ordinal);
        var post = (await Site.Services.GetRequiredService<PostStore>().ListAsync("u-市信息中心", Cancellation))[0];
        var own = await Admin.SubmitAsync("/people/host", "host", fields: [("unit", "u-市信息中心"), ("post", post.Id), ("from", "2020-01-01"), ("reason", "方案第六部分")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, own.Status);
        Assert.Contains("代行岗位不能属于承办单位", own.Html, StringComparison.Ordinal);
        Assert.Contains("方案第六部分", own.Html, StringComparison.Ordinal);

        var declared = await Admin.SubmitAsync("/people/host", "host", fields: [("unit", "u-市改革办"), ("post", post.Id), ("from", "2020-01-01"), ("reason", "方案第六部分")]);
        Assert.Equal("/people/host?done=1", declared.Location);
        var shown = (await Admin.GetAsync("/people/host")).Html;
        Assert.Contains("市改革办</a>", shown, StringComparison.Ordinal);
        Assert.Contains("方案第六部分", shown, StringComparison.Ordinal);
        Assert.Equal(post.Id, Assert.Single(await Site.Services.GetRequiredService<HostStore>().AllAsync(new(2026, 1, 1), Cancellation)).StandInPostId);
    }

    private async Task<string> AddAsync(string name, string short_ = "", string parent = "")
    {
        var added = await Admin.SubmitAsync("/people/units", "unit", fields:
            [("name", name), ("full", ""), ("short", short_), ("parent", parent.Length == 0 ? "" : parent.Split('/')[^1]), ("from", "2020-01-01")]);
        Assert.StartsWith("/people/units/", added.Location, StringComparison.Ordinal);
        return added.Location;
    }

    private static (string, string)[] Change(string name, string parent, string reason) =>
        [("do", "change"), ("name", name), ("full", ""), ("short", ""), ("parent", parent.Split('/')[^1]), ("from", "2021-01-01"), ("reason", reason)];

    private static (string, string)[] Close(string last, string successor) =>
        [("do", "close"), ("last", last), ("successor", successor), ("kind", "TakenOver"), ("why-closed", "机构改革"), ("sure", "yes")];
}
