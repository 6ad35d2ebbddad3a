using System.Net;
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
    public async Task The_script_gets_the_results_alone()
    {
        using var visitor = shared.Site.Visit();

        var answer = await visitor.SubmitAsync("/workbench", "draft", "/workbench/check", ("Text", Text));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.DoesNotContain("<html", answer.Html, StringComparison.Ordinal);
        Assert.Contains("6300 亿元", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_results_speak_the_readers_language()
    {
        using var visitor = shared.Site.Visit();
        await visitor.GetAsync("/?lang=en");

        Assert.Contains("Structure", (await visitor.SubmitAsync("/workbench", "draft", "/workbench/check", ("Text", Text))).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_never_kept()
    {
        var before = await shared.Site.Store.HistoryAsync(100, TestContext.Current.CancellationToken);

        await shared.Site.Visit().SubmitAsync("/workbench", "draft", fields: ("Text", Text));

        Assert.Equal(before.Count, (await shared.Site.Store.HistoryAsync(100, TestContext.Current.CancellationToken)).Count);
    }

    [Fact]
    public async Task A_draft_from_elsewhere_is_refused()
    {
        using var content = new FormUrlEncodedContent([new("Text", Text)]);

        Assert.Equal(HttpStatusCode.BadRequest, (await shared.Site.Visit().PostAsync("/workbench/check", content)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\u3000")]
    public async Task An_empty_draft_is_asked_for(string text) =>
        Assert.Contains("还没有文字", (await shared.Site.Visit().SubmitAsync("/workbench", "draft", "/workbench/check", ("Text", text))).Html, StringComparison.Ordinal);

    [Fact]
    public async Task A_draft_beyond_the_limit_is_not_compiled_and_the_limit_is_named()
    {
        var answer = await shared.Site.Visit().SubmitAsync("/workbench", "draft", "/workbench/check", ("Text", new string('年', Draft.MaxLength + 1)));

        Assert.Contains("超过 200000 字的上限", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_words_come_back_as_words()
    {
        var answer = await shared.Site.Visit().SubmitAsync("/workbench", "draft", "/workbench/check", ("Text", "一、<img src=x onerror=alert(1)>\n\uD800"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }
}
