using System.Net;
using System.Text.RegularExpressions;
using Luoshi.Web.Plans;
using Luoshi.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Lists;

public sealed partial class ListPagesTests(SharedSite shared)
{
    [Fact]
    public async Task Every_target_leads_to_its_sentence()
    {
        var plan = await PlanAsync();
        var page = await PageAsync("targets");
        Assert.NotEmpty(plan.Plan.Targets);
        Assert.All(plan.Plan.Targets, target => Assert.Contains(PlanLinks.Why(shared.PlanId, target.Id), page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_milestone_and_every_task_is_on_the_line_or_named_as_undated()
    {
        var plan = await PlanAsync();
        var page = await PageAsync("timeline");
        Assert.All(plan.Plan.Milestones, milestone => Assert.Contains(PlanLinks.Why(shared.PlanId, milestone.Id), page, StringComparison.Ordinal));
        Assert.All(plan.Plan.Tasks, task => Assert.Contains($"tasks/{task.Id}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_responsibility_is_a_sign_in_the_matrix()
    {
        var plan = await PlanAsync();
        var page = await PageAsync("matrix");
        var owed = plan.Plan.Responsibilities.DistinctBy(each => (each.ClauseId, each.UnitId)).ToList();
        Assert.NotEmpty(owed);
        Assert.Equal(owed.Count, owed.Count(each => page.Contains(PlanLinks.Why(shared.PlanId, each.Id), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_clause_is_in_the_list_of_tasks_and_on_the_page_of_its_task()
    {
        var plan = await PlanAsync();
        var page = await PageAsync("tasks");
        Assert.NotEmpty(plan.Plan.Clauses);
        Assert.All(plan.Plan.Clauses, clause => Assert.Contains(PlanLinks.Why(shared.PlanId, clause.Id), page, StringComparison.Ordinal));
        var first = plan.Plan.Clauses[0];
        Assert.Contains(PlanLinks.Why(shared.PlanId, first.Id), await PageAsync("tasks/" + first.TaskId), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_page_lists_every_clause_that_names_the_unit()
    {
        var plan = await PlanAsync();
        var unit = plan.Plan.Units.MaxBy(unit => plan.Index.OfUnit(unit.Id).Count());
        Assert.NotNull(unit);
        var page = await PageAsync("units/" + unit.Id);
        Assert.All(
            plan.Index.OfUnit(unit.Id).DistinctBy(owed => (owed.ClauseId, owed.Role)),
            owed => Assert.Contains(PlanLinks.Why(shared.PlanId, owed.Id), page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("tasks/none")]
    [InlineData("units/none")]
    [InlineData("tasks/T01")]
    public async Task A_task_or_unit_that_is_not_there_is_a_page_that_is_not_there(string page)
    {
        using var visitor = shared.Site.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"{shared.Plan}/{page}")).Status);
    }

    [Theory]
    [InlineData("targets")]
    [InlineData("tasks")]
    [InlineData("units")]
    [InlineData("matrix")]
    [InlineData("timeline")]
    public async Task A_search_that_finds_nothing_says_so_and_offers_the_way_back(string page)
    {
        var html = await PageAsync(page + "?q=zzzz&lang=zh");
        Assert.Contains("没有符合条件的条目", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{shared.Plan}/{page}\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("targets?sort=-indicator&q=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("tasks?part=%22%3E%3Cimg%20src=x%3E&unit=%27")]
    [InlineData("findings?level=9999&family=%00&code=%F0%9F%98%80")]
    [InlineData("timeline?year=999999999999999999999&unit=&part=")]
    [InlineData("units?kind=7&role=-1&sort=--load")]
    public async Task Odd_filters_make_an_ordinary_page(string page)
    {
        using var visitor = shared.Site.Visit();
        var answer = await visitor.GetAsync($"{shared.Plan}/{page}");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var raw = await answer.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<script>alert", raw, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_come_due_changes_with_the_as_of_date()
    {
        var before = Passed().Count(await PageAsync("timeline?asof=2000-01-01&lang=zh"));
        var after = Passed().Count(await PageAsync("timeline?asof=2099-01-01&lang=zh"));
        Assert.Equal(0, before);
        Assert.True(after > 0);
    }

    [Fact]
    public async Task A_plan_that_promises_nothing_has_an_empty_state_on_every_list()
    {
        var folder = Directory.CreateTempSubdirectory("luoshi-web-");
        var file = Path.Combine(folder.FullName, "空.txt");
        await File.WriteAllTextAsync(file, "今天天气很好。\n", TestContext.Current.CancellationToken);
        await using var site = await RunningSite.StartAsync(options => options with { Examples = [file] });
        var id = Assert.Single(await site.Store.ListAsync(TestContext.Current.CancellationToken)).Id;
        using var visitor = site.Visit();
        foreach (var page in new[] { "targets", "tasks", "units", "matrix", "timeline", "projects", "findings" })
        {
            var answer = await visitor.GetAsync($"/plans/{id}/{page}");
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.True(answer.Html.Contains("class=\"empty\"", StringComparison.Ordinal) || answer.Html.Contains("finding-line", StringComparison.Ordinal), page);
        }

        folder.Delete(recursive: true);
    }

    private async Task<LoadedPlan> PlanAsync() =>
        await shared.Site.Services.GetRequiredService<PlanCatalogue>().FindAsync(shared.PlanId, TestContext.Current.CancellationToken)
        ?? throw new InvalidOperationException("The example plan is not there.");

    private async Task<string> PageAsync(string page)
    {
        using var visitor = shared.Site.Visit();
        var answer = await visitor.GetAsync($"{shared.Plan}/{page}");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Html;
    }

    [GeneratedRegex("class=\"due passed\"")]
    private static partial Regex Passed();
}
