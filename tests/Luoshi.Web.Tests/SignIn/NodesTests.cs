using System.Text.RegularExpressions;
using Luoshi.Office.Accounts;
using Luoshi.Office.Keys;
using Luoshi.Office.People;
using Luoshi.Office.Record;
using Luoshi.Office.Trail;
using Luoshi.Testing.Databases;
using Luoshi.Web.Settings;
using Luoshi.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;

namespace Luoshi.Web.Tests.SignIn;

/// <summary>Several nodes on one PostgreSQL, each with a folder of its own: what one protects, another takes.</summary>
public sealed partial class NodesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_signs_in_on_one_node_with_a_second_factor_goes_on_on_another()
    {
        var database = PostgresServer.Shared.EmptyDatabase();
        var starts = Enumerable.Range(0, 2).Select(_ => Task.Run(() => RunningSite.StartAsync(options => options with { Database = database }, hire: false))).ToList();
        await using var one = await starts[0];
        await using var other = await starts[1];
        var account = await Staff.HireAsync(one.Services, "chenyi", "陈一", "市改革办", Roles.OfficeClerk);
        var secret = await FactorAsync(one, account);
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });

        // Each form is written by one node and sent to the other, as a proxy may have it.
        var password = await SendAsync(browser, one, other, "/sign-in", "sign-in", ("user", "chenyi"), ("password", Staff.Password));
        Assert.Equal("/sign-in/code", password.Headers.Location?.AbsolutePath);
        var code = await SendAsync(browser, one, other, "/sign-in/code", "code", ("code", new Totp(secret).ComputeTotp()));
        Assert.Equal("/begin", code.Headers.Location?.AbsolutePath);

        Assert.Contains("陈一", await browser.GetStringAsync(new Uri(one.Address, "/account"), Cancellation), StringComparison.Ordinal);
        Assert.Single(await one.Services.GetRequiredService<ProtectionKeyStore>().ListAsync(Cancellation));
        PostgresServer.Shared.Drop(database);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_protected_opens_also_after_the_keys_went_from_a_folder_into_the_database_or_out_of_it(bool outwards)
    {
        var folder = Directory.CreateTempSubdirectory("luoshi-web-").FullName;
        var apart = Path.Combine(folder, "apart");
        LuoshiWebOptions Apart(LuoshiWebOptions options) => options with { KeyFolder = apart };
        var site = await RunningSite.StartAsync(outwards ? null : Apart, folder);
        var kept = site.Services.GetRequiredService<OneTimeCodes>().Protect([1, 2, 3]);
        Assert.Equal(outwards ? null : apart, Assert.Single(await site.Services.GetRequiredService<ProtectionKeyStore>().ListAsync(Cancellation)).Folder);
        await site.StopAsync();
        if (!outwards)
        {
            // Where older versions kept them too.
            Directory.Move(apart, Path.Combine(folder, "keys"));
        }

        await using var second = await RunningSite.StartAsync(outwards ? Apart : null, folder);

        Assert.Equal([1, 2, 3], second.Services.GetRequiredService<OneTimeCodes>().Unprotect(kept));
        Assert.NotNull(Assert.Single(await second.Services.GetRequiredService<ProtectionKeyStore>().ListAsync(Cancellation)).Element);
        Assert.Empty((await second.Services.GetRequiredService<TrailVerifier>().VerifyAsync(Cancellation)).Faults);
    }

    [Fact]
    public async Task A_key_stands_in_no_trail()
    {
        await using var site = await RunningSite.StartAsync();
        var key = Assert.Single(await site.Services.GetRequiredService<ProtectionKeyStore>().ListAsync(Cancellation));
        var told = Assert.Single(await site.Services.GetRequiredService<TrailStore>().OfAsync("key:" + key.Name, 10, Cancellation));

        Assert.Contains("masterKey", System.Text.Encoding.UTF8.GetString(key.Element ?? []), StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", told.Changes, StringComparison.Ordinal);
        Assert.Contains("sha256:", told.Changes, StringComparison.Ordinal);
    }

    /// <summary>Sets up a second factor as its holder would, and returns the secret that their device has.</summary>
    private static async Task<byte[]> FactorAsync(RunningSite site, string account)
    {
        var factors = site.Services.GetRequiredService<SecondFactorStore>();
        var by = Actor.System("test");
        var begun = await factors.BeginAsync(account, "test", by, Cancellation);
        var secret = Base32Encoding.ToBytes(begun.Value?.Typed);
        // A code proves the device or signs in, not both: the one of half a minute ago proves it.
        var code = new Totp(secret).ComputeTotp(site.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime.AddSeconds(-30));
        Assert.True((await factors.ConfirmAsync(account, code, by, Cancellation)).Done);
        return secret;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, RunningSite from, RunningSite to, string page, string handler, params (string Name, string Value)[] fields)
    {
        var form = await browser.GetStringAsync(new Uri(from.Address, page), Cancellation);
        using var content = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", Token().Match(form).Groups[1].Value), new("_handler", handler),
            .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)),
        ]);
        return await browser.PostAsync(new Uri(to.Address, page), content, Cancellation);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
