using System.Net;
using System.Text.RegularExpressions;
using Luoshi.Office.People;
using Luoshi.Web.Tests.Api;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Permissions;

/// <summary>What the people of a unit see of a plan: all of the document that was issued to them, and of what was made of it their part.</summary>
public sealed partial class OwnPartTests(SharedSite shared)
{
    private const string Unit = "市文体旅游局";

    [Fact]
    public async Task The_document_is_whole_for_a_unit_that_carries_it_out_and_what_was_made_of_it_is_cut()
    {
        using var office = await ApiClient.OfOfficeAsync(shared.Site);
        using var liaison = await ApiClient.SignedInAsync(shared.Site, Unit, Roles.UnitLiaison);
        var plan = "/api/v1/plans/" + shared.PlanId;

        foreach (var whole in (string[])["/text", "/document", "/uncompiled?limit=500"])
        {
            var (all, own) = (await office.GetAsync(plan + whole), await liaison.GetAsync(plan + whole));
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (all.Status, own.Status));
            Assert.Equal(all.Text, own.Text);
        }

        foreach (var cut in (string[])["/targets", "/tasks", "/responsibilities", "/timeline", "/units"])
        {
            var (all, own) = (await office.GetAsync(plan + cut), await liaison.GetAsync(plan + cut));
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (all.Status, own.Status));
            Assert.True(Total(own) < Total(all), $"{cut} is not cut: {Total(own)} of {Total(all)}.");
        }

        // What the office found to be wrong with the document, mended or changed in it is not the unit's.
        foreach (var shut in (string[])["/findings", "/corrections", "/amendments"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await liaison.GetAsync(plan + shut)).Status);
        }
    }

    [Fact]
    public async Task The_reader_shows_a_unit_every_line_and_marks_its_own_part_alone()
    {
        using var office = shared.Site.Visit();
        using var liaison = await shared.Site.VisitAsAsync(Unit, Roles.UnitLiaison);

        var (all, own) = ((await office.GetAsync("/plans/" + shared.PlanId)).Html, (await liaison.GetAsync("/plans/" + shared.PlanId)).Html);

        Assert.Equal(Lines().Count(all), Lines().Count(own));
        Assert.InRange(Marks().Count(own), 1, Marks().Count(all) - 1);
        Assert.Contains("其余原文照常可读", own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_owes_nothing_in_a_plan_does_not_get_its_document_either()
    {
        using var stranger = await ApiClient.SignedInAsync(shared.Site, "市气象局", Roles.UnitLiaison);

        foreach (var path in (string[])["", "/text", "/document", "/uncompiled", "/tasks"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync($"/api/v1/plans/{shared.PlanId}{path}")).Status);
        }
    }

    private static int Total(ApiAnswer answer) => answer.Json["total"]?.GetValue<int>() ?? throw new InvalidOperationException(answer.Text);

    [GeneratedRegex("id=\"l[0-9]+\"")]
    private static partial Regex Lines();

    [GeneratedRegex("data-keys=\"")]
    private static partial Regex Marks();
}
