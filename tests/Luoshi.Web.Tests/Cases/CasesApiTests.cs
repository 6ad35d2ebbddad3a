using System.Net;
using Luoshi.Web.Tests.Api;

namespace Luoshi.Web.Tests.Cases;

public sealed class CasesApiTests : HandingSite
{
    [Fact]
    public async Task Cases_of_every_kind_are_listed_and_narrowed_as_on_the_page()
    {
        await ProposedAsync();
        using var client = await ApiClient.OfOfficeAsync(Site);

        async Task<int?> CountAsync(string asked) => (await client.GetAsync("/api/v1/cases" + asked)).Json["total"]?.GetValue<int>();
        Assert.Equal(1, await CountAsync(""));
        Assert.Equal(1, await CountAsync("?kind=post-handover&state=open"));
        Assert.Equal(0, await CountAsync("?kind=office-supervision"));
        Assert.Equal(0, await CountAsync("?state=ended"));
        Assert.Equal(0, await CountAsync("?state=overdue"));
        Assert.Equal(1, await CountAsync("?q=交接&limit=1"));
        Assert.Equal(0, await CountAsync("?q=查无此事"));
    }

    [Theory]
    [InlineData("?kind=nothing", "kind")]
    [InlineData("?state=lost", "state")]
    [InlineData("?limit=abc", "limit")]
    [InlineData("?standing=open", "standing")]
    public async Task What_cannot_be_read_is_named(string asked, string field)
    {
        using var client = await ApiClient.OfOfficeAsync(Site);

        var refused = await client.GetAsync("/api/v1/cases" + asked);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(field, Assert.Single(refused.Json["faults"]?.AsArray() ?? [])?["field"]?.ToString());
    }
}
