using Luoshi.Office.Accounts;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Web.Hosting;
using Luoshi.Web.Settings;
using Luoshi.Web.Tests.Support;

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
