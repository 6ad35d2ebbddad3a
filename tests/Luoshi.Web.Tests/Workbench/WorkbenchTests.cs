using System.Net;
using System.Text;
using Luoshi.Web.Pages.Workbench;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Workbench;

public class WorkbenchTests(SharedSite shared)
{
    private const string Text = "滨海提升工作方案\n一、目标\n到2015年，园区总产值达到6300亿元。";

    [Fact]
    public async Task The_button_checks_the_draft_without_script_and_keeps_it_in_the_box()
    {
        using var visitor = shared.Site.Visit();

        var answer = await visitor.SubmitAsync("/workbench", "draft", fields: ("Text", Text));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("到2015年，园区总产值达到6300亿元。</textarea>", answer.Html, StringComparison.Ordinal);
        Assert.Contains("6300 亿元", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_never_kept_unasked()
    {
        var before = await shared.Site.Store.HistoryAsync(100, TestContext.Current.CancellationToken);

        await shared.Site.Visit().SubmitAsync("/workbench", "draft", fields: [("Text", Text), ("Do", "check"), ("Name", "不存")]);

        Assert.Equal(before.Count, (await shared.Site.Store.HistoryAsync(100, TestContext.Current.CancellationToken)).Count);
    }

    [Fact]
    public async Task A_draft_that_is_to_be_kept_becomes_a_plan_and_opens()
    {
        await using var site = await RunningSite.StartAsync();
        using var visitor = site.Visit();

        var answer = await visitor.SubmitAsync("/workbench", "draft", fields: [("Text", Text), ("Do", "keep")]);

        var plan = Assert.Single(await site.Store.ListAsync(TestContext.Current.CancellationToken));
        Assert.Equal("滨海提升工作方案.txt", plan.Name);
        Assert.Equal("/plans/" + plan.Id, answer.Location);
        Assert.Equal(Text, Encoding.UTF8.GetString(await site.Store.ReadAsync(plan.Id, TestContext.Current.CancellationToken) ?? []));
    }

    [Fact]
    public async Task A_draft_is_kept_under_the_name_given()
    {
        await using var site = await RunningSite.StartAsync();

        await site.Visit().SubmitAsync("/workbench", "draft", fields: [("Text", Text), ("Do", "keep"), ("Name", "../滨海：第二稿.txt")]);

        Assert.Equal("滨海：第二稿.txt", Assert.Single(await site.Store.ListAsync(TestContext.Current.CancellationToken)).Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\u3000")]
    public async Task A_blank_draft_is_not_kept(string text)
    {
        var answer = await shared.Site.Visit().SubmitAsync("/workbench", "draft", fields: [("Text", text), ("Do", "keep")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("草稿是空的", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stored_plan_opens_in_the_box_with_its_results()
    {
        var answer = await shared.Site.Visit().GetAsync("/workbench?plan=" + shared.PlanId);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("data-kept", answer.Html, StringComparison.Ordinal);
        Assert.Contains("<li data-row=", answer.Html, StringComparison.Ordinal);
        Assert.Contains("领导小组", answer.Html[answer.Html.IndexOf("<textarea", StringComparison.Ordinal)..answer.Html.IndexOf("</textarea>", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_is_not_there_leaves_the_box_empty_and_says_so()
    {
        var answer = await shared.Site.Visit().GetAsync("/workbench?plan=none");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("没有这个方案", answer.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "draft.txt")]
    [InlineData(" . ", "draft.txt")]
    [InlineData("方案", "方案.txt")]
    [InlineData("方案.TXT", "方案.txt")]
    [InlineData("a/b\\c:d*e?\"<>|\n", "abcde.txt")]
    public void Names_of_kept_drafts_suit_every_file_system(string words, string name) => Assert.Equal(name, DraftName.Of(words));

    [Fact]
    public void A_name_is_no_longer_than_file_systems_take() => Assert.Equal(84, DraftName.Of(new string('长', 500)).Length);
}
