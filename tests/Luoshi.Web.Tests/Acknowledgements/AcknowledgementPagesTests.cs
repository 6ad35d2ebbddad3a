using System.Net;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Acknowledgements;

public sealed class AcknowledgementPagesTests : IAsyncLifetime
{
    private const string Text =
        "青溪县工作方案\n一、目标\n到2025年，新建道路500公里（县道200公里，乡道270公里）。\n二、任务\n（一）建设平台。建成平台。（县科技局、县发改局牵头）\n";

    private RunningSite? _site;
    private string _plan = string.Empty;

    private RunningSite Site => _site ?? throw new InvalidOperationException("The server has not been started.");

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync();
        using var visitor = _site.Visit();
        _plan = (await visitor.UploadAsync("青溪.txt", System.Text.Encoding.UTF8.GetBytes(Text))).Location;
    }

    public ValueTask DisposeAsync() => _site?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task A_finding_is_acknowledged_with_name_and_reason_and_shown_so_on_the_list_in_the_reader_and_in_the_files()
    {
        using var visitor = Site.Visit();
        var number = await NumberAsync(visitor, "LS1001");
        var sent = await AcknowledgeAsync(visitor, number);
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        Assert.Equal(_plan + "/findings", sent.Location);

        foreach (var page in new[] { "/findings", "?item=" + number })
        {
            var html = (await visitor.GetAsync(_plan + page)).Html;
            Assert.Contains("已认可：陈一，", html, StringComparison.Ordinal);
            Assert.Contains("口径不同", html, StringComparison.Ordinal);
            Assert.Contains("/findings/withdraw?acknowledgement=a", html, StringComparison.Ordinal);
        }

        Assert.Contains("Acknowledged by 陈一", (await visitor.GetAsync(_plan + "/findings?lang=en")).Html, StringComparison.Ordinal);
        Assert.Contains("\"by\": \"陈一\"", (await visitor.GetAsync(_plan + "/findings.json")).Html, StringComparison.Ordinal);
        Assert.Contains("\"suppressions\"", (await visitor.GetAsync(_plan + "/findings.sarif")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(_plan + "/findings.xlsx?state=acknowledged")).Status);
    }

    [Fact]
    public async Task The_list_is_filtered_by_state_and_counts_both()
    {
        using var visitor = Site.Visit();
        var number = await NumberAsync(visitor, "LS1001");
        await AcknowledgeAsync(visitor, number);

        var all = (await visitor.GetAsync(_plan + "/findings")).Html;
        var open = (await visitor.GetAsync(_plan + "/findings?state=open")).Html;
        var known = (await visitor.GetAsync(_plan + "/findings?state=acknowledged")).Html;
        Assert.Contains("已认可 1", all, StringComparison.Ordinal);
        Assert.Contains($"<li id=\"{number}\"", all, StringComparison.Ordinal);
        Assert.DoesNotContain($"<li id=\"{number}\"", open, StringComparison.Ordinal);
        Assert.Contains($"<li id=\"{number}\"", known, StringComparison.Ordinal);
        Assert.DoesNotContain("LS2005</code></a>", known, StringComparison.Ordinal);
        Assert.Contains("1 acknowledged", (await visitor.GetAsync(_plan + "/findings?lang=en")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_a_reason_is_refused_and_says_so()
    {
        using var visitor = Site.Visit();
        var number = await NumberAsync(visitor, "LS1001");
        var refused = await visitor.SubmitAsync($"{_plan}/findings/acknowledge?finding={number}", "acknowledge", fields: [("reason", " ")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("请写理由", refused.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("已认可：", (await visitor.GetAsync(_plan + "/findings")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var visitor = Site.Visit();
        var number = await NumberAsync(visitor, "LS1001");
        using var content = new FormUrlEncodedContent([new("_handler", "acknowledge"), new("reason", "口径不同")]);

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync($"{_plan}/findings/acknowledge?finding={number}", content)).Status);
    }

    [Fact]
    public async Task Withdrawing_asks_for_a_reason_and_leaves_it_on_record_with_who_is_signed_in()
    {
        using var visitor = Site.Visit();
        var number = await NumberAsync(visitor, "LS1001");
        await AcknowledgeAsync(visitor, number);
        var list = (await visitor.GetAsync(_plan + "/findings")).Html;
        var at = list.IndexOf("withdraw?acknowledgement=", StringComparison.Ordinal);
        var address = $"{_plan}/findings/{list[at..list.IndexOf('"', at)]}";

        Assert.Contains("撤下后问题重新列为未认可", (await visitor.GetAsync(address)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.SubmitAsync(address, "withdraw", fields: [("reason", "")])).Status);
        await visitor.SubmitAsync(address, "withdraw", fields: [("reason", "口径已经统一")]);

        var after = (await visitor.GetAsync(_plan + "/findings")).Html;
        Assert.Contains("已认可 0", after, StringComparison.Ordinal);
        Assert.Contains("已撤下：陈一", after, StringComparison.Ordinal);
        Assert.Contains("口径不同", after, StringComparison.Ordinal);
        Assert.Contains("没有可以撤下的认可", (await visitor.GetAsync(address)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_of_one_rule_stand_together_where_there_are_many_until_the_reader_asks_for_them()
    {
        using var visitor = Site.Visit();
        var text = Text + string.Concat(Enumerable.Range(1, 8).Select(i => $"（{"二三四五六七八九"[i - 1]}）建设平台{i}。建成平台{i}。（县科技局、县发改局牵头）\n"));
        var plan = (await visitor.UploadAsync("多.txt", System.Text.Encoding.UTF8.GetBytes(text))).Location;

        Assert.Contains("9 个同类问题", (await visitor.GetAsync(plan + "/findings")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("个同类问题", (await visitor.GetAsync(plan + "/findings?code=LS2005")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fixes_and_the_whole_working_stand_on_the_list_and_on_the_card()
    {
        using var visitor = Site.Visit();
        var number = await NumberAsync(visitor, "LS1001");
        foreach (var page in new[] { "/findings", "?item=" + number })
        {
            var html = (await visitor.GetAsync(_plan + page)).Html;
            Assert.Contains("T01（第3行“", html, StringComparison.Ordinal);
            Assert.Contains("470公里 ≠ 500公里", html, StringComparison.Ordinal);
            Assert.Contains("“500公里”改为“470公里”", html, StringComparison.Ordinal);
        }
    }

    private async Task<string> NumberAsync(Visitor visitor, string code)
    {
        var html = (await visitor.GetAsync($"{_plan}/findings?code={code}")).Html;
        var at = html.IndexOf("<li id=\"F", StringComparison.Ordinal) + 8;
        return html[at..html.IndexOf('"', at)];
    }

    private Task<Answer> AcknowledgeAsync(Visitor visitor, string number) =>
        visitor.SubmitAsync($"{_plan}/findings/acknowledge?finding={number}", "acknowledge", fields: [("reason", "口径不同")]);
}
