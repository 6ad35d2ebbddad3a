using Luoshi.Office.Permissions;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Api;

public sealed class FiguresTests
{
    [Fact]
    public async Task Signing_in_and_what_waits_to_be_sent_is_told_to_whoever_watches_and_names_nobody()
    {
        await using var site = await RunningSite.StartAsync();
        using var visitor = site.VisitAsNobody();
        await visitor.SubmitAsync("/sign-in", "sign-in", null, ("user", "office"), ("password", "错的密码"));
        await visitor.SubmitAsync("/sign-in", "sign-in", null, ("user", "office"), ("password", Staff.Password));
        using var watcher = await ApiClient.WithTokenAsync(site, Permission.OperationsRead);

        var figures = (await watcher.GetAsync("/metrics")).Text;
        for (var tries = 0; tries < 300 && !figures.Contains("luoshi_outbox_length", StringComparison.Ordinal); tries++)
        {
            // Background work counts it when it begins, and figures are made anew now and then.
            await Task.Delay(200, TestContext.Current.CancellationToken);
            figures = (await watcher.GetAsync("/metrics")).Text;
        }

        Assert.Matches("luoshi_sign_ins_total\\{[^}]*means=\"password\"[^}]*outcome=\"refused\"[^}]*\\} [1-9]", figures);
        Assert.Matches("luoshi_sign_ins_total\\{[^}]*means=\"password\"[^}]*outcome=\"in\"[^}]*\\} [1-9]", figures);
        Assert.Matches("luoshi_outbox_length\\{[^}]*channel=\"mail\"[^}]*\\} 0", figures);
        Assert.Matches("luoshi_outbox_age_seconds\\{[^}]*channel=\"webhook\"[^}]*\\} 0", figures);
        Assert.DoesNotContain("office", string.Join('\n', figures.Split('\n').Where(line => line.StartsWith("luoshi_sign", StringComparison.Ordinal))), StringComparison.Ordinal);
    }
}
