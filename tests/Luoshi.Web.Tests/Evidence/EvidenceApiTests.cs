using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Luoshi.Office.Permissions;
using Luoshi.Web.Tests.Api;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Evidence;

public sealed class EvidenceApiTests : IAsyncLifetime
{
    private const string Unit = "市科技创新委";
    private RunningSite? _site;
    private string _plan = string.Empty;

    private RunningSite Site => _site ?? throw new InvalidOperationException("The server has not been started.");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync(options => options with { Examples = [RunningSite.ExampleFile], AsOf = new DateOnly(2013, 11, 30), MaxEvidenceBytes = 2 << 20 });
        _plan = "plan:" + Assert.Single(await Site.Store.ListAsync(Cancellation)).Id;
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Fact]
    public async Task A_machine_of_a_unit_hands_in_lists_takes_away_and_withdraws()
    {
        await Site.VisitAsAsync(Unit, "unit-liaison");
        using var machine = new ApiClient(Site.Address, await ApiClient.TokenAsync(Site, Unit, "unit-liaison", Permission.EvidenceRead, Permission.EvidenceAdd, Permission.PlansRead));

        var made = await HandInAsync(machine, "进度.csv", "指标,数值\n产值,6300\n");

        Assert.Equal((HttpStatusCode.Created, "text", "u-" + Unit, _plan), (made.Status, made["kind"], made["unitId"], made["about"]));
        var address = made.Response.Headers.Location?.OriginalString ?? string.Empty;
        Assert.Equal(made["id"], (await machine.GetAsync("/api/v1/evidence?about=" + _plan)).Json["items"]?[0]?["id"]?.ToString());
        Assert.Equal("指标,数值\n产值,6300\n", (await machine.GetAsync(address + "/content")).Text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await machine.PostJsonAsync($"{address}/links/{made["id"]}/withdrawal", "{\"reason\":\"\"}")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await machine.PostJsonAsync($"{address}/links/{made["id"]}/withdrawal", "{\"reason\":\"交错了\"}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await machine.PostJsonAsync($"{address}/links/{made["id"]}/withdrawal", "{\"reason\":\"再来\"}")).Status);
        Assert.Equal("交错了", (await machine.GetAsync(address)).Json["uses"]?[0]?["withdrawnWhy"]?.ToString());
    }

    [Fact]
    public async Task What_is_refused_is_told_as_problem_details_and_a_key_gives_the_same_answer_again()
    {
        using var office = await ApiClient.OfOfficeAsync(Site);

        Assert.Equal("request.invalid", (await HandInAsync(office, "页.html", "<html>"))["code"]);
        Assert.Equal("request.invalid", (await HandInAsync(office, "甲.txt", "甲", "&unit=u-none"))["code"]);
        Assert.Equal("request.parameter", (await office.PostTextAsync("/api/v1/evidence?about=" + _plan, "甲"))["code"]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await HandInAsync(office, "大.txt", new string('0', 4 << 20))).Status);
        Assert.Equal(
            (await HandInAsync(office, "甲.txt", "甲", "", ("Idempotency-Key", "k1")))["id"], (await HandInAsync(office, "甲.txt", "甲", "", ("Idempotency-Key", "k1")))["id"]);
    }

    [Fact]
    public async Task A_token_that_may_only_read_hands_nothing_in()
    {
        using var reader = await ApiClient.WithTokenAsync(Site, Permission.EvidenceRead);

        Assert.Equal(HttpStatusCode.Forbidden, (await HandInAsync(reader, "甲.txt", "甲")).Status);
    }

    private Task<ApiAnswer> HandInAsync(ApiClient client, string name, string text, string more = "", params (string, string)[] headers)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return client.SendAsync(HttpMethod.Post, $"/api/v1/evidence?name={Uri.EscapeDataString(name)}&about={_plan}{more}", content, headers);
    }
}
