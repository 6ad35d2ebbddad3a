using Luoshi.Office.Permissions;
using Luoshi.Testing;
using Luoshi.Web.Permissions;
using Luoshi.Web.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Luoshi.Web.Tests.Permissions;

public sealed class EveryDoorTests(SharedSite shared)
{
    [Fact]
    public async Task Every_page_and_endpoint_lets_in_exactly_the_roles_of_the_table()
    {
        var wrong = await DoorMatrix.WrongAsync(shared.Site, shared.PlanId);

        Assert.True(Door.Of(shared.Site.Services).Count > 40, "The server's endpoints were not found.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task An_endpoint_without_a_policy_and_ones_with_a_wrong_policy_are_found()
    {
        await using var site = await RunningSite.StartAsync(options => options with { Examples = [RunningSite.ExampleFile] }, more: app =>
        {
            app.MapGet("/guilty/undeclared", () => "open by oversight");
            app.MapGet("/guilty/let-in", () => "declared, and yet open").Permit(Permission.TrailRead).WithMetadata(new AllowAnonymousAttribute());
            app.MapGet("/guilty/shut-out", () => Results.StatusCode(StatusCodes.Status403Forbidden)).Permit(Permission.PlansRead);
        });
        var plan = Assert.Single(await site.Store.ListAsync(TestContext.Current.CancellationToken));

        var wrong = await DoorMatrix.WrongAsync(site, plan.Id);

        Assert.Contains("GET /guilty/undeclared: declares no permission and is not open", wrong);
        Assert.Contains(wrong, line => line.StartsWith("GET /guilty/let-in as nobody: 200", StringComparison.Ordinal));
        Assert.Contains(wrong, line => line.StartsWith("GET /guilty/let-in as office-clerk: 200", StringComparison.Ordinal));
        Assert.Contains(wrong, line => line.StartsWith("GET /guilty/shut-out as office-clerk: 403", StringComparison.Ordinal));
        Assert.All(wrong, line => Assert.Contains("/guilty/", line, StringComparison.Ordinal));

        // Nothing that was forgotten is open: whoever is not signed in is sent away, and whoever is gets refused.
        Assert.Equal(302, (int)(await site.VisitAsNobody().GetAsync("/guilty/undeclared")).Status);
        Assert.Equal(403, (int)(await site.Visit().GetAsync("/guilty/undeclared")).Status);
    }

    [Fact]
    public void The_document_shows_the_table_and_every_door()
    {
        Assert.Null(Approved.Difference(Repository.PathOf("docs", "permissions.md"), PermissionsDocument.Write(Door.Of(shared.Site.Services))));
    }
}
