using System.Net;
using Luoshi.Office.Notices;
using Luoshi.Office.Notices.Channels;
using Luoshi.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Cases;

public sealed class NoticesThatStayTests
{
    private static readonly Webhook Robot = new("值班群", WebhookShape.WeCom, new("https://robot.example.org/"), "");

    [Fact]
    public async Task A_server_that_sends_nothing_says_so_and_offers_no_choice()
    {
        await using var site = await RunningSite.StartAsync();
        using var visitor = site.Visit();

        var page = (await visitor.GetAsync("/notices")).Html;
        Assert.Contains("没有设置邮件和推送通道", page, StringComparison.Ordinal);
        Assert.DoesNotContain("发到我的邮箱", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"notice-choice\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_with_webhooks_alone_offers_them_says_that_it_sends_no_mail_and_keeps_what_was_chosen_about_it()
    {
        await using var site = await RunningSite.StartAsync(options => options with { Notices = new() { Webhooks = [Robot] } });
        using var visitor = site.Visit();
        var store = site.Services.GetRequiredService<NoticeStore>();

        var page = (await visitor.GetAsync("/notices")).Html;
        Assert.Contains("不发邮件", page, StringComparison.Ordinal);
        Assert.DoesNotContain("发到我的邮箱", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"mail\"", page, StringComparison.Ordinal);
        (string, string)[] choice = [("version", ""), ("webhook", "值班群"), ("every", "0"), ("hour", ""), ("from", ""), ("until", ""), ("language", "zh")];
        var byHand = await visitor.SubmitAsync("/notices", "choice", fields: [.. choice, ("mail", "on")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, byHand.Status);
        Assert.Contains("serve --notices", byHand.Html, StringComparison.Ordinal);
        var kept = await visitor.SubmitAsync("/notices", "choice", fields: choice);
        Assert.Equal(HttpStatusCode.Found, kept.Status);
        Assert.Equal(["值班群"], store.Webhooks);
        // Once there is mail, whoever was never asked about it gets it like anybody.
        Assert.Equal((true, "值班群"), await store.PreferenceAsync("p-office", TestContext.Current.CancellationToken) is { } now ? (now.ByMail, now.Webhook) : default);
    }
}
