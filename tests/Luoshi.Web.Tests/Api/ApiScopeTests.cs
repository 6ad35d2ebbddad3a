using System.Net;
using System.Text.Json.Nodes;
using Luoshi.Office.Permissions;
using Luoshi.Office.Record;
using Luoshi.Web.Plans;
using Luoshi.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Api;

public sealed class ApiScopeTests : IAsyncLifetime
{
    private const string Unit = "南山区政府";
    private const string Role = "unit-liaison";
    private static readonly string[] Lists = ["targets", "tasks", "units", "responsibilities", "timeline", "projects", "matrix"];
    private RunningSite? _site;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private RunningSite Site => _site ?? throw new InvalidOperationException("The server has not been started.");

    public async ValueTask InitializeAsync() =>
        _site = await RunningSite.StartAsync(options => options with { Examples = [RunningSite.ExampleFile], AsOf = new DateOnly(2013, 11, 30) });

    public ValueTask DisposeAsync() => _site?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_unit_gets_from_the_api_what_the_pages_show_its_people_and_nothing_else(bool withToken)
    {
        var plan = Assert.Single(await Site.Store.ListAsync(Cancellation)).Id;
        var other = await Site.Services.GetRequiredService<PlanCatalogue>().ReceiveAsync(
            "b.txt", System.Text.Encoding.UTF8.GetBytes("某园区工作方案\n\n二、重点工作\n（一）建设孵化器\n2013年年底前建成孵化器2个。（牵头单位：市卫生局）\n"), Actor.System("test"), Cancellation);
        using var pages = await Site.VisitAsAsync(Unit, Role);
        using var office = await ApiClient.OfOfficeAsync(Site);
        using var client = withToken
            ? new ApiClient(Site.Address, await ApiClient.TokenAsync(Site, Unit, Role, Permission.PlansRead))
            : await ApiClient.SignedInAsync(Site, Unit, Role);

        Assert.Equal([plan], Ids(await client.GetAsync("/api/v1/plans")));
        var refused = await client.GetAsync($"/api/v1/plans/{other.Receipt?.PlanId}");
        Assert.Equal((HttpStatusCode.Forbidden, "access.permission"), (refused.Status, refused["code"]));
        Assert.Contains("您单位", refused["detail"], StringComparison.Ordinal);
        Assert.Empty(Ids(await client.GetAsync("/api/v1/plans/history")));
        Assert.NotEmpty(Ids(await office.GetAsync("/api/v1/plans/history")));

        var shown = (await pages.GetAsync($"/plans/{plan}/plan.json")).Html;
        Assert.Equal(JsonNode.Parse(shown)?.ToJsonString(), JsonNode.Parse((await client.GetAsync($"/api/v1/plans/{plan}/plan.json")).Text)?.ToJsonString());
        foreach (var list in Lists)
        {
            var (own, all) = (Ids(await client.GetAsync($"/api/v1/plans/{plan}/{list}?limit=500")), Ids(await office.GetAsync($"/api/v1/plans/{plan}/{list}?limit=500")));
            Assert.All(own, id => Assert.Contains(id, all));
            Assert.All(own, id => Assert.Contains($"\"{id}\"", shown, StringComparison.Ordinal));
            Assert.True(own.Count < all.Count, $"{list}: {own.Count} of {all.Count}");
            var foreign = all.Except(own).First();
            if (list is "targets" or "tasks" or "units")
            {
                Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/api/v1/plans/{plan}/{list}/{foreign}")).Status);
            }
        }

        foreach (var never in new[] { "findings", "acknowledgements", "corrections", "amendments" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"/api/v1/plans/{plan}/{never}")).Status);
        }

        Assert.Equal("0", (await client.GetAsync($"/api/v1/plans/{plan}")).Json["counts"]?["findings"]?.ToString());
        Assert.NotEqual(
            (await office.GetAsync($"/api/v1/plans/{plan}")).Response.Headers.ETag?.ToString(), (await client.GetAsync($"/api/v1/plans/{plan}")).Response.Headers.ETag?.ToString());
    }

    private static List<string?> Ids(ApiAnswer answer) => [.. (answer.Json["items"]?.AsArray() ?? []).Select(item => item?["id"]?.ToString())];
}
