using Luoshi.Office.Permissions;
using Luoshi.Web.Permissions;
using Luoshi.Web.Tests.Support;
using Microsoft.AspNetCore.Builder;

namespace Luoshi.Web.Tests.Permissions;

public sealed class EveryLookTests(SharedSite shared)
{
    [Fact]
    public async Task Every_look_at_data_of_persons_or_enterprises_leaves_one_entry_in_the_audit_trail()
    {
        var wrong = await LookThrough.WrongAsync(shared.Site, shared.PlanId);

        Assert.True(LookThrough.Count(shared.Site) >= 13, "The pages and endpoints that show such data were not found.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_page_that_shows_people_and_notes_nothing_and_one_that_declares_nothing_are_found()
    {
        await using var site = await RunningSite.StartAsync(options => options with { Examples = [RunningSite.ExampleFile] }, more: app =>
        {
            app.MapGet("/guilty/silent", () => "陈一 13800000000").Permit(Permission.PeopleRead).Noted("people.read");
            app.MapGet("/guilty/undeclared", () => "陈一 13800000000").Permit(Permission.PeopleRead);
        });

        var wrong = await LookThrough.WrongAsync(site, Assert.Single(await site.Store.ListAsync(TestContext.Current.CancellationToken)).Id);

        Assert.Equal(
            ["/guilty/silent: a look left no entry people.read", "/guilty/undeclared: shows what people.read opens and does not say how a look is noted"],
            wrong.Order(StringComparer.Ordinal));
    }
}
