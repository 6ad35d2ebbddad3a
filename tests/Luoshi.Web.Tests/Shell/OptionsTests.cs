using System.Globalization;
using Luoshi.Office.Accounts;
using Luoshi.Office.Notices.Channels;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Testing;
using Luoshi.Web.Hosting;
using Luoshi.Web.Settings;
using Luoshi.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Shell;

public class OptionsTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://localhost:80")]
    [InlineData("http://[::1]:5080")]
    [InlineData("http://127.0.0.1:5080;http://localhost:5081")]
    public void Addresses_of_this_machine_are_served(string urls) => Assert.Null(Options(urls).Problem());

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://+:5080")]
    [InlineData("http://192.168.1.4:5080")]
    [InlineData("http://example.org:5080")]
    [InlineData("http://127.0.0.1:5080;http://0.0.0.0:5081")]
    public void Other_addresses_are_refused_with_the_reason_until_allowed(string urls)
    {
        var problem = Options(urls).Problem();

        Assert.Contains("--allow-remote", problem?.En, StringComparison.Ordinal);
        Assert.Contains("明确允许", problem?.Zh, StringComparison.Ordinal);
        Assert.Contains("--proxy", (Options(urls) with { AllowNonLoopback = true }).Problem()?.En, StringComparison.Ordinal);
        Assert.Null((Options(urls) with { AllowNonLoopback = true, Proxies = ["10.0.0.2"] }).Problem());
        Assert.NotNull((Options(urls) with { AllowNonLoopback = true, Proxies = ["proxy.example"] }).Problem());
        Assert.NotNull((Options(urls) with { AllowNonLoopback = true, Proxies = ["10.0.0.2"], Demo = true }).Problem());
        Assert.Throws<ArgumentException>(() => LuoshiWeb.Build(Options(urls)));
    }

    [Fact]
    public void Encryption_beyond_this_machine_needs_a_certificate()
    {
        var open = Options("https://0.0.0.0:5443") with { AllowNonLoopback = true };

        Assert.Contains("--certificate", open.Problem()?.En, StringComparison.Ordinal);
        Assert.Null((open with { CertificateFile = "server.pem" }).Problem());
    }

    [Theory]
    [InlineData("https://id.example.org/realms/gov", "luoshi", true)]
    [InlineData("http://127.0.0.1:8080", "luoshi", true)]
    [InlineData("http://id.example.org", "luoshi", false)]
    [InlineData("ftp://127.0.0.1", "luoshi", false)]
    [InlineData("https://id.example.org/?tenant=1", "luoshi", false)]
    [InlineData("id.example.org", "luoshi", false)]
    [InlineData("https://id.example.org", " ", false)]
    public void An_outside_provider_is_encrypted_or_on_this_machine_and_knows_the_server(string authority, string client, bool good)
    {
        var options = Options("http://127.0.0.1:5080") with { Outside = new OutsideProvider { Authority = authority, ClientId = client } };

        Assert.Equal(good, options.Problem() is null);
        Assert.NotNull((options with { Outside = options.Outside with { SecretFile = "/no/such/file" } }).Problem());
    }

    [Fact]
    public void Options_written_into_a_log_give_no_secret_away()
    {
        var options = Options("http://127.0.0.1:5080") with
        {
            Database = "Host=db.example.org;Database=luoshi;Username=luoshi;Password=not-this-one",
            OtlpEndpoint = new Uri("http://collector:not-this-one@127.0.0.1:4317"),
        };

        foreach (var told in (string[])[$"{options}", $"{options.Place}", $"{new FirstAdministrator("system-admin", new PersonDetails("甲"), "jia", "not-this-one")}"])
        {
            Assert.DoesNotContain("not-this-one", told, StringComparison.Ordinal);
        }

        Assert.Contains("http://127.0.0.1:5080", options.ToString(), StringComparison.Ordinal);
        Assert.Contains("PostgreSQL", options.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5303", null, null, "http://127.0.0.1:5303/")]
    [InlineData("https://0.0.0.0:5443", null, null, "https://localhost:5443/")]
    [InlineData("https://*:5443", null, "plans.example.org", "https://plans.example.org:5443/")]
    [InlineData("http://127.0.0.1:5080", "https://plans.example.org", null, "https://plans.example.org/")]
    [InlineData("http://127.0.0.1:5080", "https://plans.example.org:8443/", "other.example.org", "https://plans.example.org:8443/")]
    public void Links_begin_with_the_address_by_which_people_reach_the_server(string urls, string? address, string? host, string begin)
    {
        var options = Options(urls) with { Address = address, AllowedHosts = host is null ? [] : [host] };

        Assert.Equal(begin, options.PublicAddress.AbsoluteUri);
        Assert.Contains(options.PublicAddress.Host, options.HostNames());
    }

    [Fact]
    public void Behind_a_proxy_links_begin_with_the_name_that_callers_use() => Assert.Equal(
        "https://plans.example.org/", (Options("http://127.0.0.1:5080") with { Proxies = ["127.0.0.1"], AllowedHosts = ["plans.example.org"] }).PublicAddress.AbsoluteUri);

    [Theory]
    [InlineData("plans.example.org")]
    [InlineData("ftp://plans.example.org")]
    [InlineData("https://plans.example.org/luoshi")]
    [InlineData("https://plans.example.org/?a=1")]
    [InlineData("https://somebody@plans.example.org")]
    public void What_links_cannot_begin_with_is_refused(string address) =>
        Assert.Contains("https://plans.example.org,", (Options("http://127.0.0.1:5080") with { Address = address }).Problem()?.En, StringComparison.Ordinal);

    [Fact]
    public async Task The_address_is_the_one_of_the_calendars_and_messages_of_a_server_and_it_answers_to_its_name()
    {
        await using var site = await RunningSite.StartAsync(options => options with { Address = "https://plans.example.org" });

        Assert.Equal("https://plans.example.org/", site.Services.GetRequiredService<NoticeOptions>().PublicAddress.AbsoluteUri);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, "/health/live")) { Headers = { Host = "plans.example.org" } };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public void The_proxy_lets_the_largest_upload_through_and_hardly_more()
    {
        var set = File.ReadLines(Repository.PathOf("packaging", "nginx.conf")).Single(line => line.TrimStart().StartsWith("client_max_body_size", StringComparison.Ordinal));
        var proxy = long.Parse(set.Split(' ')[^1].TrimEnd('m', ';'), CultureInfo.InvariantCulture) * 1024 * 1024;
        var options = Options("http://127.0.0.1:5080");
        var service = Math.Max(UploadLimit.OfRequest(options.MaxUploadBytes), UploadLimit.OfEvidence(options.MaxEvidenceBytes));

        Assert.InRange(proxy, service + 1, service + (8 * 1024 * 1024));
    }

    [Fact]
    public void What_is_no_address_is_refused() => Assert.NotNull(Options("5080").Problem());

    [Fact]
    public async Task A_second_start_reuses_the_data_and_does_not_bring_a_deleted_example_back()
    {
        var site = await RunningSite.StartAsync(options => options with { Examples = [RunningSite.ExampleFile] });
        var plan = Assert.Single(await site.Store.ListAsync(TestContext.Current.CancellationToken));
        var folder = await site.StopAsync();

        site = await RunningSite.StartAsync(options => options with { Examples = [RunningSite.ExampleFile] }, folder);
        Assert.Equal(plan, Assert.Single(await site.Store.ListAsync(TestContext.Current.CancellationToken)));
        await site.Store.DeleteAsync(plan.Id, Actor.System("test"), TestContext.Current.CancellationToken);
        await site.StopAsync();

        await using var third = await RunningSite.StartAsync(options => options with { Examples = [RunningSite.ExampleFile] }, folder);
        Assert.Empty(await third.Store.ListAsync(TestContext.Current.CancellationToken));
    }

    private static LuoshiWebOptions Options(string urls) => new() { DataFolder = "unused", Urls = urls };
}
