using System.Net;
using System.Text.RegularExpressions;
using Luoshi.Office.People;

namespace Luoshi.Web.Tests.Cases;

public sealed partial class HandoversPageTests : HandingSite
{
    [Fact]
    public async Task The_holder_begins_one_for_their_post_and_only_one()
    {
        Assert.Contains("没有岗位交接", (await Holder.GetAsync("/handovers")).Html, StringComparison.Ordinal);

        var begun = await BeginAsync(Holder, Post);

        Assert.StartsWith("/cases/", begun.Location, StringComparison.Ordinal);
        Assert.Contains("待提出", (await Holder.GetAsync(begun.Location)).Html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{begun.Location}\"", (await Leader.GetAsync("/handovers")).Html, StringComparison.Ordinal);
        var second = await BeginAsync(Leader, Post);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("已有一件在办", second.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_security_administrator_begins_one_that_the_holder_then_proposes()
    {
        var begun = await BeginAsync(Security, Post);
        Assert.Contains("现在没有要您办理的", (await Security.GetAsync(begun.Location)).Html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{begun.Location}\"", (await Holder.GetAsync("/inbox")).Html, StringComparison.Ordinal);

        // And may confirm it afterwards: to have it begun is no part in it.
        await (await CaseForm.OfAsync(Holder, begun.Location, "propose")).SendAsync(Holder, ("successor", SuccessorId), ("effective-on", Ahead));
        await (await CaseForm.OfAsync(Successor, begun.Location, "accept")).SendAsync(Successor);
        Assert.Equal(HttpStatusCode.Found, (await (await CaseForm.OfAsync(Security, begun.Location, "confirm")).SendAsync(Security, ("sure", "yes"))).Status);
    }

    [Fact]
    public async Task Nobody_begins_one_for_a_post_of_another_unit_or_sees_it()
    {
        await DraftAsync();
        using var stranger = await Site.VisitAsAsync("市水务局", Roles.UnitLeader);

        Assert.Contains("没有岗位交接", (await stranger.GetAsync("/handovers")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await BeginAsync(stranger, Handing(Roles.UnitLeader))).Status);
    }

    [Fact]
    public async Task The_holder_takes_back_what_was_begun_by_mistake()
    {
        var page = await DraftAsync();

        await (await CaseForm.OfAsync(Holder, page, "withdraw")).SendAsync(Holder, ("sure", "yes"));

        Assert.Contains("已撤回", (await Holder.GetAsync(page)).Html, StringComparison.Ordinal);
        Assert.StartsWith("/cases/", (await BeginAsync(Holder, Post)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_filters_sorts_and_is_taken_away_as_it_is_seen()
    {
        var page = await ProposedAsync();
        await BeginAsync(Leader, Handing(Roles.UnitLeader));

        Assert.Contains("1 / 2 项", (await Leader.GetAsync("/handovers?state=draft")).Html, StringComparison.Ordinal);
        Assert.Contains("没有符合条件的条目", (await Leader.GetAsync("/handovers?state=in-force")).Html, StringComparison.Ordinal);
        var sorted = (await Leader.GetAsync("/handovers?state=open&sort=due")).Html;
        Assert.Equal(page, CaseLink().Match(sorted).Groups[1].Value);
        Assert.Equal(HttpStatusCode.OK, (await Leader.GetAsync("/handovers.xlsx?state=draft")).Status);
    }

    private static string Handing(string role) => Support.Handing.PostOf("unit-leader-市教育局", role);

    private static async Task<Support.Answer> BeginAsync(Support.Visitor who, string post)
    {
        var request = Request().Match((await who.GetAsync("/handovers")).Html).Groups[1].Value;
        return await who.SubmitAsync("/handovers", "start", fields: [("request", request), ("post", post)]);
    }

    [GeneratedRegex("name=\"request\" value=\"([^\"]+)\"")]
    private static partial Regex Request();

    [GeneratedRegex("<th scope=\"row\"><a href=\"(/cases/[^\"]+)\"")]
    private static partial Regex CaseLink();
}
