using System.Net;
using Luoshi.Web.Tests.Support;

namespace Luoshi.Web.Tests.Shell;

public class RequestTests(SharedSite shared)
{
    [Theory]
    [InlineData("rebound.example")]
    [InlineData("rebound.example:5080")]
    [InlineData("127.0.0.1.rebound.example")]
    [InlineData("192.168.1.4")]
    public async Task A_foreign_host_name_is_refused_in_both_languages(string host)
    {
        using var visitor = shared.Site.Visit();

        foreach (var path in new[] { "/", shared.Plan, "/assets/site.css", shared.Plan + "/plan.json" })
        {
            var answer = await visitor.SendAsync(HttpMethod.Get, path, host);
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.Contains("不以这个主机名应答", answer.Html, StringComparison.Ordinal);
            Assert.Contains("does not answer to that host name", answer.Html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:5080")]
    [InlineData("127.0.0.1:80")]
    [InlineData("[::1]:5080")]
    public async Task The_names_of_this_machine_are_answered(string host)
    {
        using var visitor = shared.Site.Visit();

        Assert.Equal(HttpStatusCode.OK, (await visitor.SendAsync(HttpMethod.Get, "/", host)).Status);
    }

    [Fact]
    public async Task A_name_that_was_allowed_is_answered_and_no_other()
    {
        await using var site = await RunningSite.StartAsync(options => options with { AllowNonLoopback = true, AllowedHosts = ["plans.office.example"] });
        using var visitor = site.Visit();

        Assert.Equal(HttpStatusCode.OK, (await visitor.SendAsync(HttpMethod.Get, "/", "plans.office.example:5080")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SendAsync(HttpMethod.Get, "/", "rebound.example")).Status);
    }

    [Theory]
    [InlineData("/status/404", 404)]
    [InlineData("/status/500", 500)]
    [InlineData("/status/200", 404)]
    public async Task An_error_page_asked_for_directly_answers_with_its_own_status(string path, int status)
    {
        using var visitor = shared.Site.Visit();

        var answer = await visitor.GetAsync(path);

        Assert.Equal(status, (int)answer.Status);
        Assert.Contains("回到方案列表", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HEAD_is_answered_as_GET_is_without_the_body()
    {
        using var visitor = shared.Site.Visit();

        foreach (var path in new[] { "/", shared.Plan, "/nowhere" })
        {
            var (head, get) = (await visitor.SendAsync(HttpMethod.Head, path), await visitor.GetAsync(path));
            Assert.Equal(get.Status, head.Status);
            Assert.Equal(get.Response.Content.Headers.ContentType, head.Response.Content.Headers.ContentType);
            Assert.Empty(head.Html);
        }
    }

    [Fact]
    public async Task The_plan_that_the_start_script_names_first_stands_first()
    {
        var script = await File.ReadAllTextAsync(Luoshi.Testing.Repository.PathOf("run"), TestContext.Current.CancellationToken);
        string[] examples = [.. script.Split([' ', '\n']).Where(word => word.StartsWith("examples/", StringComparison.Ordinal) && word.EndsWith(".txt", StringComparison.Ordinal))
            .Select(word => Luoshi.Testing.Repository.PathOf(word))];
        await using var site = await RunningSite.StartAsync(options => options with { Examples = examples });

        var plans = await site.Store.ListAsync(TestContext.Current.CancellationToken);

        Assert.True(examples.Length > 1);
        Assert.Equal("gaoxinqu-2012.txt", plans[0].Name);
        Assert.Equal(examples.Select(Path.GetFileName), plans.Select(plan => plan.Name));
    }

    [Fact]
    public async Task Finding_in_the_reader_goes_to_the_first_hit_without_script()
    {
        using var visitor = shared.Site.Visit();

        Assert.Contains($"action=\"{shared.Plan}#hit\"", (await visitor.GetAsync(shared.Plan)).Html, StringComparison.Ordinal);
        Assert.Contains("id=\"hit\"", (await visitor.GetAsync(shared.Plan + "?q=工作")).Html, StringComparison.Ordinal);
    }
}
