using System.Net;
using System.Text.RegularExpressions;
using Luoshi.Web.Plans;
using Luoshi.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Reader;

public partial class ReaderPageTests(SharedSite shared)
{
    [Fact]
    public async Task The_page_holds_the_documents_own_text_line_by_line()
    {
        var plan = await PlanAsync();
        using var visitor = shared.Site.Visit();
        var client = visitor.Client;
        var html = await client.GetStringAsync(new Uri(shared.Plan, UriKind.Relative), TestContext.Current.CancellationToken);

        var lines = LineElement().Matches(html).ToDictionary(match => int.Parse(match.Groups[1].Value, null), match => WebUtility.HtmlDecode(Tag().Replace(match.Groups[2].Value, string.Empty)));

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Equal(plan.Compilation.Source.Slice(plan.Compilation.Source.LineSpan(line.Key)), line.Value));
    }

    [Fact]
    public async Task Every_item_has_a_card_that_quotes_its_words()
    {
        var plan = await PlanAsync();
        using var visitor = shared.Site.Visit();
        string[] keys =
        [
            plan.Plan.Targets[0].Id, plan.Plan.Responsibilities[0].Number, plan.Plan.Clauses[0].Number, plan.Plan.Milestones[0].Number, plan.Plan.Tasks[0].Number,
            plan.Plan.Units[0].Number, plan.Plan.Headings[0].Id, "D01",
        ];
        foreach (var key in keys)
        {
            var html = (await visitor.GetAsync($"{shared.Plan}?item={key}")).Html;

            Assert.Contains("id=\"chosen\"", html, StringComparison.Ordinal);
            Assert.Matches("<aside class=\"panel\"[\\s\\S]*<blockquote class=\"official\"", html);
        }
    }

    [Fact]
    public async Task A_target_says_what_it_promises_by_when_and_which_words_say_so()
    {
        var plan = await PlanAsync();
        var target = plan.Plan.Targets.First(target => target.DeadlineSpan is not null);

        var html = (await shared.Site.Visit().GetAsync($"{shared.Plan}?item={target.Number}")).Html;

        Assert.Contains(target.Indicator, html, StringComparison.Ordinal);
        Assert.Contains($"“{plan.Words(target.DeadlineSpan.GetValueOrDefault())}”", html, StringComparison.Ordinal);
        Assert.Contains(plan.Words(target.Sentence).Trim(), html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_shows_its_working_and_leads_to_every_place_it_rests_on()
    {
        var plan = await PlanAsync();
        var found = plan.Index.Findings.First(finding => !finding.Finding.Working.IsEmpty && finding.Finding.Related.Length is > 0 and < 7);

        var html = (await shared.Site.Visit().GetAsync($"{shared.Plan}?item={found.Number}")).Html;

        Assert.All(found.Finding.Working, line => Assert.Contains(line.Zh, html, StringComparison.Ordinal));
        Assert.Contains(found.Finding.Help.Zh, html, StringComparison.Ordinal);
        var anchors = Regex.Matches(html, $"item={found.Number}&line=[0-9]+#(chosen[-0-9]*)").Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(anchors);
        Assert.All(anchors, anchor => Assert.Contains($"id=\"{anchor}\"", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_item_that_does_not_exist_is_said_and_the_text_is_still_there()
    {
        var answer = await shared.Site.Visit().GetAsync(shared.Plan + "?item=T9999");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("没有编号为“T9999”的内容", answer.Html, StringComparison.Ordinal);
        Assert.Contains("class=\"document\"", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finding_counts_the_places_and_walks_them_in_a_circle()
    {
        var plan = await PlanAsync();
        var count = Regex.Count(plan.Compilation.Source.Text, "园区");
        using var visitor = shared.Site.Visit();

        var first = (await visitor.GetAsync(shared.Plan + "?q=园区")).Html;
        Assert.Contains($"第 1 处，共 {count} 处", first, StringComparison.Ordinal);
        Assert.Contains($"hit={count}#hit\">上一处", first, StringComparison.Ordinal);
        Assert.Contains("hit=2#hit\">下一处", first, StringComparison.Ordinal);
        Assert.Contains("id=\"hit\"", first, StringComparison.Ordinal);

        Assert.Contains("hit=1#hit\">下一处", (await visitor.GetAsync($"{shared.Plan}?q=园区&hit={count}")).Html, StringComparison.Ordinal);
        Assert.Contains("原文中没有“火星”", (await visitor.GetAsync(shared.Plan + "?q=火星")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?line=0")]
    [InlineData("?line=99999")]
    [InlineData("?hit=-5&q=年")]
    [InlineData("?hit=99999999999&q=年")]
    [InlineData("?item=&q=")]
    public async Task An_odd_address_still_shows_the_plan(string query) =>
        Assert.NotEqual(HttpStatusCode.InternalServerError, (await shared.Site.Visit().GetAsync(shared.Plan + query)).Status);

    [Fact]
    public async Task Coverage_is_shown_as_a_share_and_in_the_gutter()
    {
        var html = (await shared.Site.Visit().GetAsync(shared.Plan)).Html;

        Assert.Matches("编译覆盖 <a class=\"coverage\" href=\"[^\"]+\"><b>[0-9.]+%</b></a>", html);
        Assert.Contains("<rect class=\"promise\"", html, StringComparison.Ordinal);
    }

    private async Task<LoadedPlan> PlanAsync() =>
        await shared.Site.Services.GetRequiredService<PlanCatalogue>().FindAsync(shared.PlanId, TestContext.Current.CancellationToken)
        ?? throw new InvalidOperationException();

    [GeneratedRegex("<div class=\"doc-line [^\"]*\" id=\"l([0-9]+)\">(?:<svg[\\s\\S]*?</svg>)?\\s*<p[^>]*>([\\s\\S]*?)</p></div>")]
    private static partial Regex LineElement();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
