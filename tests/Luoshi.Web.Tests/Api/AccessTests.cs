using System.Net;
using System.Text.Json.Nodes;
using Luoshi.Office.Jobs;
using Luoshi.Office.Permissions;
using Luoshi.Office.Record;
using Luoshi.Office.Tokens;
using Luoshi.Testing.Databases;
using Luoshi.Web.Settings;
using Luoshi.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Api;

public sealed class AccessTests : IAsyncLifetime
{
    private RunningSite? _site;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private RunningSite Site => _site ?? throw new InvalidOperationException("The server has not been started.");

    public async ValueTask InitializeAsync() =>
        _site = await RunningSite.StartAsync(options => options with { Api = new ApiLimits { Requests = 30, WrongTokens = 3, Window = TimeSpan.FromHours(1) } });

    public ValueTask DisposeAsync() => _site?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task A_token_reaches_what_its_scopes_name_and_nothing_else()
    {
        using var client = await ApiClient.WithTokenAsync(Site, Permission.PlansRead);

        Assert.Equal(["plans.read"], (await client.GetAsync("/api/v1/me")).Json["permissions"]?.AsArray().Select(each => each?.ToString()));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/plans")).Status);
        var refused = await client.PostTextAsync("/api/v1/plans?name=a.txt", "文字");
        Assert.Equal((HttpStatusCode.Forbidden, "access.permission"), (refused.Status, refused["code"]));
        Assert.Contains("plans.receive", refused["detail"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/metrics")).Status);
    }

    [Fact]
    public async Task A_token_that_is_revoked_or_expired_reaches_nothing()
    {
        var store = Site.Services.GetRequiredService<TokenStore>();
        var secret = await ApiClient.TokenAsync(Site, Permission.PlansRead);
        using var client = new ApiClient(Site.Address, secret);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/plans")).Status);
        var shown = Assert.Single(await store.ListAsync(Cancellation));
        Assert.NotNull(shown.LastAt);
        Assert.StartsWith(shown.Token.Prefix, secret, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, shown.Token.Hash, StringComparison.Ordinal);

        Assert.True(await store.RevokeAsync(shown.Token.Id, new Actor("a9", "安管员", null, "test"), "停用", Cancellation));

        var refused = await client.GetAsync("/api/v1/plans");
        Assert.Equal((HttpStatusCode.Unauthorized, "access.token"), (refused.Status, refused["code"]));
        Assert.Equal("Bearer", refused.Response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Nobody_is_told_to_sign_in_and_is_not_led_away()
    {
        using var nobody = new ApiClient(Site.Address);
        using var ended = new ApiClient(Site.Address, session: "no-such-session");
        foreach (var client in new[] { nobody, ended })
        {
            foreach (var answer in new[] { await client.GetAsync("/api/v1/plans"), await client.PostTextAsync("/api/v1/plans?name=a.txt", "文字"), await client.GetAsync("/api/v1/nowhere") })
            {
                Assert.Equal((HttpStatusCode.Unauthorized, "access.sign-in"), (answer.Status, answer["code"]));
                Assert.Equal("Bearer", answer.Response.Headers.WwwAuthenticate.ToString());
                Assert.Null(answer.Response.Headers.Location);
            }
        }

        Assert.Null((await nobody.GetAsync("/api/v1/me")).Json["productVersion"]);
    }

    [Fact]
    public async Task A_request_with_a_token_is_the_machines_also_where_a_session_comes_along()
    {
        using var both = new ApiClient(Site.Address, await ApiClient.TokenAsync(Site, Permission.PlansRead), await Staff.OfficeAsync(Site.Services));
        using var wrong = new ApiClient(Site.Address, "lsk_wrong", await Staff.OfficeAsync(Site.Services));

        Assert.StartsWith("token:", (await both.GetAsync("/api/v1/me"))["account"], StringComparison.Ordinal);
        Assert.Equal("access.token", (await wrong.GetAsync("/api/v1/plans"))["code"]);
    }

    [Fact]
    public async Task A_token_opens_no_page()
    {
        using var client = await ApiClient.WithTokenAsync(Site, Permission.PlansRead);

        Assert.Equal(HttpStatusCode.Found, (await client.GetAsync("/")).Status);
    }

    [Fact]
    public async Task The_security_administrator_makes_a_token_that_works_and_revokes_it()
    {
        using var administrator = await ApiClient.SignedInAsync(Site, "市改革办", "security-admin");
        var body = new JsonObject { ["purpose"] = "看板", ["unitId"] = "u-市改革办", ["role"] = "supervisor", ["scopes"] = new JsonArray("plans.read"), ["expiresAt"] = Site.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(1).ToString("O") };

        var made = await administrator.PostJsonAsync("/api/v1/tokens", body.ToJsonString());
        using var machine = new ApiClient(Site.Address, made["secret"]);
        Assert.Equal(HttpStatusCode.OK, (await machine.GetAsync("/api/v1/plans")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await administrator.PostJsonAsync($"/api/v1/tokens/{made.Json["token"]?["id"]}/revocation", """{"reason":"停用"}""")).Status);

        Assert.Equal(HttpStatusCode.Unauthorized, (await machine.GetAsync("/api/v1/plans")).Status);
        body["scopes"] = new JsonArray("plans.delete");
        Assert.Equal("scopes", (await administrator.PostJsonAsync("/api/v1/tokens", body.ToJsonString())).Json["faults"]?[0]?["field"]?.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.GetAsync("/api/v1/plans")).Status);
    }

    [Fact]
    public async Task Whoever_tries_tokens_is_stopped()
    {
        using var client = new ApiClient(Site.Address, "lsk_wrong");

        for (var attempt = 0; attempt < 3; attempt++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/v1/plans")).Status);
        }

        var stopped = await client.GetAsync("/api/v1/plans");
        Assert.Equal((HttpStatusCode.TooManyRequests, "request.rate"), (stopped.Status, stopped["code"]));
    }

    [Fact]
    public async Task A_caller_that_asks_too_much_waits_and_others_do_not()
    {
        using var busy = await ApiClient.WithTokenAsync(Site, Permission.PlansRead);
        using var other = await ApiClient.WithTokenAsync(Site, Permission.PlansRead);
        for (var request = 0; request < 30; request++)
        {
            Assert.Equal(HttpStatusCode.OK, (await busy.GetAsync("/api/v1/me")).Status);
        }

        var refused = await busy.GetAsync("/api/v1/me");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.InRange(refused.Response.Headers.RetryAfter?.Delta ?? TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/api/v1/me")).Status);
    }

    [Fact]
    public async Task How_the_service_runs_is_told_to_strangers_in_one_word_and_in_full_to_whoever_may_know()
    {
        using var stranger = new ApiClient(Site.Address);
        using var watcher = await ApiClient.WithTokenAsync(Site, Permission.OperationsRead);

        Assert.Equal("""{"status":"ready"}""", (await stranger.GetAsync("/health/live")).Text);
        while (Site.Services.GetRequiredService<JobLoop>().LastBeat is null)
        {
            // Background work begins beside the server.
            await Task.Yield();
        }

        Assert.Equal("""{"status":"ready"}""", (await stranger.GetAsync("/health/ready")).Text);
        Assert.Equal("ok", (await watcher.GetAsync("/health/ready")).Json["checks"]?["database"]?["status"]?.ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/metrics")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/api/v1/jobs")).Status);
        var figures = (await watcher.GetAsync("/metrics")).Text;
        Assert.Contains("http_server_request_duration_seconds_count", figures, StringComparison.Ordinal);

        // In seconds, as the unit is: a boundary of 0 or of thousands belongs to milliseconds.
        var boundaries = figures.Split('\n').Where(line => line.StartsWith("luoshi_jobs_duration_seconds_bucket", StringComparison.Ordinal)).ToList();
        Assert.Contains(boundaries, line => line.Contains("le=\"0.25\"", StringComparison.Ordinal));
        Assert.DoesNotContain(boundaries, line => line.Contains("le=\"0\"", StringComparison.Ordinal) || line.Contains("le=\"7500\"", StringComparison.Ordinal));
        Assert.Contains("jobs_prune", (await watcher.GetAsync("/api/v1/jobs")).Text.Replace('.', '_'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_whose_folder_cannot_be_written_is_not_ready_and_says_so_to_whoever_may_know()
    {
        var folder = Directory.CreateTempSubdirectory("luoshi-web-").FullName;
        // The database stays where it is, so that who asks can still be known.
        var database = PostgresServer.Shared.EmptyDatabase();
        await using var site = await RunningSite.StartAsync(options => options with { Database = database }, folder);
        using var watcher = await ApiClient.WithTokenAsync(site, Permission.OperationsRead);
        var moved = folder + "-moved";
        Directory.Move(folder, moved);
        try
        {
            var answer = await watcher.GetAsync("/health/ready");

            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
            Assert.Equal("failed", answer.Json["checks"]?["dataFolder"]?["status"]?.ToString());
        }
        finally
        {
            Directory.Move(moved, folder);
        }
    }
}
