using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Luoshi.Office.Calendar;
using Luoshi.Office.People;
using Luoshi.Office.Permissions;
using Luoshi.Web.Tests.Api;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Reports;

public sealed class ReportApiTests : ReportingSite
{
    private const string Root = "/api/v1";

    [Fact]
    public async Task A_program_opens_a_round_reads_how_it_stands_closes_it_and_makes_an_exception()
    {
        using var office = await ApiClient.OfOfficeAsync(Site);
        var ahead = ChinaTime.Today(TimeProvider.System).AddDays(5);
        var body = $$"""{"planId":"{{PlanId}}","frequency":"month","day":"2013-11-08","dueOn":"{{ahead:yyyy-MM-dd}}"}""";
        var opened = await office.PostJsonAsync(Root + "/rounds", body, ("Idempotency-Key", "open-november"));
        Assert.Equal(HttpStatusCode.Created, opened.Status);
        var id = opened.Json["round"]?["id"]?.ToString();
        Assert.Equal(("2013-11-01", "1", "to-report"), (opened.Json["round"]?["from"]?.ToString(), opened.Json["round"]?["asked"]?.ToString(), opened.Json["returns"]?[0]?["state"]?.ToString()));
        Assert.Equal("27", opened.Json["returns"]?[0]?["burden"]?["fields"]?.ToString());
        Assert.Equal(opened.Text, (await office.PostJsonAsync(Root + "/rounds", body, ("Idempotency-Key", "open-november"))).Text);
        Assert.Equal(HttpStatusCode.Conflict, (await office.PostJsonAsync(Root + "/rounds", body)).Status);
        Assert.Equal(4, (await office.PostJsonAsync(Root + "/rounds", "{}")).Json["faults"]?.AsArray().Count);

        Assert.Equal("3", (await office.GetAsync($"{Root}/rounds?plan={PlanId}"))["total"]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.PostJsonAsync($"{Root}/rounds/{id}/closing", "{}")).Status);
        Assert.NotNull((await office.PostJsonAsync($"{Root}/rounds/{id}/closing", """{"reason":"到期"}""")).Json["round"]?["closedAt"]);
        var made = await office.PostJsonAsync($"{Root}/rounds/{id}/exceptions", $$"""{"unitId":"u-{{Unit}}","until":"{{ahead:yyyy-MM-dd}}","reason":"停机"}""");
        Assert.Equal((HttpStatusCode.Created, "停机"), (made.Status, made["reason"]));
        Assert.Equal(HttpStatusCode.OK, (await office.PostJsonAsync($"{Root}/rounds/{id}/asking", "{}")).Status);
        Assert.Equal("u-" + Unit, (await office.GetAsync(Root + "/rounds/burden")).Json["items"]?[0]?["unitId"]?.ToString());
    }

    [Fact]
    public async Task A_unit_reads_and_fills_in_its_own_return_and_nobody_elses()
    {
        using var liaison = await OfAsync(Reporting.Liaison(Unit));
        var read = await liaison.GetAsync($"{Root}/returns/{Open}");
        Assert.Null(read.Json["locked"]);
        var lines = read.Json["lines"]?.AsArray() ?? [];
        Assert.Equal(5, lines.Count);
        Assert.Equal(Accepted, lines[1]?["acceptedLast"]?["returnId"]?.ToString());

        var wrong = await PutAsync(liaison, Body(lines, "九所"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 2), (wrong.Status, wrong.Json["faults"]?.AsArray().Count));
        Assert.Equal("5", (await PutAsync(liaison, Body(lines, "9")))["changed"]);
        Assert.Equal("0", (await PutAsync(liaison, Body(lines, "9")))["changed"]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PutAsync(liaison, Body(lines, "10"))).Status);

        var version = (await liaison.GetAsync($"{Root}/returns/{Open}"))["version"];
        var step = await liaison.PostJsonAsync($"{Root}/me/cases/{Open}/steps", $$"""{"requestId":"r1","action":"hand-up","version":{{version}},"data":{} }""");
        Assert.Equal(HttpStatusCode.OK, step.Status);
        Assert.Equal(HttpStatusCode.Conflict, (await liaison.SendAsync(HttpMethod.Post, $"{Root}/returns/{Open}/nothing-new", null)).Status);

        using var other = await ApiClient.SignedInAsync(Site, "市财政局", Roles.UnitLiaison);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"{Root}/returns/{Open}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PutAsync(other, Body(lines, "1"))).Status);
        Assert.Equal("0", (await other.GetAsync(Root + "/rounds"))["total"]);
    }

    [Fact]
    public async Task Nothing_new_and_the_workbook_have_their_operations()
    {
        using var liaison = await OfAsync(Reporting.Liaison(Unit));
        Assert.Equal("5", (await liaison.SendAsync(HttpMethod.Post, $"{Root}/returns/{Open}/nothing-new", null))["changed"]);
        using var browser = await LiaisonAsync();
        var workbook = await browser.Client.GetByteArrayAsync($"{Root}/returns/{Open}/workbook", Cancellation);
        Assert.Equal(("0", HttpStatusCode.OK), await SendAsync(workbook));
        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync(await browser.Client.GetByteArrayAsync($"{Root}/returns/{Accepted}/workbook", Cancellation))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync("no workbook"u8.ToArray())).Status);

        async Task<(string? Changed, HttpStatusCode Status)> SendAsync(byte[] file)
        {
            using var content = new ByteArrayContent(file);
            var answer = await liaison.SendAsync(HttpMethod.Post, $"{Root}/returns/{Open}/workbook", content);
            return (answer["changed"], answer.Status);
        }
    }

    [Fact]
    public async Task A_machine_reads_as_far_as_its_scopes_go()
    {
        using var machine = await ApiClient.WithTokenAsync(Site, Permission.CasesRead);
        Assert.Equal("2", (await machine.GetAsync(Root + "/rounds"))["total"]);
        Assert.Equal(HttpStatusCode.OK, (await machine.GetAsync($"{Root}/returns/{Open}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await PutAsync(machine, "{}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await machine.GetAsync(Root + "/rounds/burden")).Status);
    }

    private async Task<ApiClient> OfAsync(string userName) => new(Site.Address, session: await Staff.SessionAsync(Site.Services, "a-" + userName));

    private Task<ApiAnswer> PutAsync(ApiClient client, string body) =>
        client.SendAsync(HttpMethod.Put, $"{Root}/returns/{Open}/lines", new StringContent(body, Encoding.UTF8, "application/json"));

    private static string Body(JsonArray lines, string value) => new JsonObject
    {
        ["lines"] = new JsonArray([.. lines.OfType<JsonObject>().Select(line => new JsonObject
        {
            ["id"] = line["id"]?.ToString(),
            ["version"] = line["version"]?.GetValue<int>(),
            ["value"] = line["kind"]?.ToString() == "target" ? value : null,
            ["state"] = "on_schedule",
            ["narrative"] = "接口填报",
        })]),
    }.ToJsonString();
}
