using System.IO.Compression;
using System.Net;
using Luoshi.Office.CaseFiles;
using Luoshi.Office.Record;
using Luoshi.Office.Supervision;
using Luoshi.Office.Trail;
using Luoshi.Web.Hosting;
using Luoshi.Web.Pages.AuditTrail;
using Luoshi.Web.Settings;
using Luoshi.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Simulated;

/// <summary>A server on a short simulation: whatever it gives out says that it is one.</summary>
public sealed class SimulatedSiteTests : IAsyncLifetime
{
    private static readonly DateOnly Until = new(2012, 10, 31);

    private RunningSite? _site;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private RunningSite Site => _site ?? throw new InvalidOperationException("The server has not been started.");

    public async ValueTask InitializeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("luoshi-simulated-").FullName;
        await SimulatedOffice.LiveAsync(folder, Until);
        _site = await RunningSite.StartAsync(options => options with { Demo = true }, folder);
    }

    public ValueTask DisposeAsync() => _site?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task No_case_lists_itself_among_the_others_behind_its_work()
    {
        using var clerk = await ClerkAsync();
        var looked = 0;
        await using var db = await Site.Services.GetRequiredService<IDbContextFactory<OfficeDb>>().CreateDbContextAsync(Cancellation);
        foreach (var file in await db.Set<CaseFile>().AsNoTracking().Where(file => file.Kind == "assistance" || file.Kind.StartsWith("supervision")).OrderBy(file => file.Id).Take(5).ToListAsync(Cancellation))
        {
            var html = (await clerk.GetAsync(OpenCase.LinkTo(file.Id))).Html;
            if (html.IndexOf("id=\"evidence\"", StringComparison.Ordinal) is var at and > 0)
            {
                looked++;
                Assert.DoesNotContain($"<li><a href=\"{OpenCase.LinkTo(file.Id)}\"", html[at..], StringComparison.Ordinal);
            }
        }

        Assert.True(looked > 0, "No page of a case showed the evidence behind its work.");
    }

    [Fact]
    public async Task What_the_product_itself_says_of_a_supervision_is_English_on_English_pages()
    {
        using var clerk = await ClerkAsync();
        await using var db = await Site.Services.GetRequiredService<IDbContextFactory<OfficeDb>>().CreateDbContextAsync(Cancellation);
        var files = await db.Set<CaseFile>().AsNoTracking().Where(file => file.Kind.StartsWith("office-supervision") || file.Kind.StartsWith("government-supervision")).OrderBy(file => file.Id).Take(5).ToListAsync(Cancellation);
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var html = (await clerk.GetAsync(OpenCase.LinkTo(file.Id) + "?lang=en")).Html;
            Assert.Contains("<dt>Where it comes from</dt>", html, StringComparison.Ordinal);
            Assert.Contains(SupervisionSource.All.Values, name => html.Contains($">{char.ToUpperInvariant(name.En[0])}{name.En[1..]}<", StringComparison.Ordinal) || html.Contains($">{name.En}<", StringComparison.Ordinal));
            Assert.DoesNotContain(SupervisionSource.All.Values, name => html.Contains($">{name.Zh}<", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Every_act_that_was_recorded_has_a_name_in_both_languages()
    {
        var acts = new TrailActs(Site.Services.GetRequiredService<CaseKinds>());

        var unnamed = (await Site.Services.GetRequiredService<TrailStore>().ActionsAsync(Cancellation)).Where(action => acts.Name(action) is not { Zh.Length: > 0, En.Length: > 0 });

        Assert.Empty(unnamed);
    }

    [Fact]
    public async Task Every_page_says_so_to_everybody_in_both_languages()
    {
        using var nobody = Site.VisitAsNobody();
        using var clerk = await ClerkAsync();
        var plan = Assert.Single(await Site.Store.ListAsync(Cancellation)).Id;
        foreach (var (visitor, page) in new[] { (nobody, "/sign-in"), (clerk, "/"), (clerk, "/inbox"), (clerk, "/cases"), (clerk, "/waiting"), (clerk, $"/plans/{plan}"), (clerk, $"/plans/{plan}/duties"), (clerk, "/plans/none") })
        {
            var zh = await visitor.GetAsync(page + "?lang=zh");
            var en = await visitor.GetAsync(page + "?lang=en");

            Assert.Contains("模拟数据：人员、报表、数值、证据材料和办理经过都是程序生成的", zh.Html, StringComparison.Ordinal);
            Assert.Contains("日期停在 2012-10-31", zh.Html, StringComparison.Ordinal);
            Assert.Contains("Simulated data: people, returns, values, evidence and everything done are made up", en.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Answers_say_so()
    {
        using var clerk = await ClerkAsync();
        using var api = await clerk.Client.GetAsync(new Uri("/api/v1/inbox", UriKind.Relative), Cancellation);

        Assert.Equal("until=2012-10-31; seed=3", Assert.Single(api.Headers.GetValues("Luoshi-Simulated")));
    }

    [Theory]
    [InlineData("targets.xlsx")]
    [InlineData("responsibilities.docx")]
    [InlineData("annual-plan.xlsx?year=2013")]
    [InlineData("annual-plan.docx?year=2013")]
    public async Task Downloads_and_the_tables_in_them_say_so(string name)
    {
        using var clerk = await ClerkAsync();
        var plan = Assert.Single(await Site.Store.ListAsync(Cancellation)).Id;
        using var file = await clerk.Client.GetAsync(new Uri($"/plans/{plan}/{name}", UriKind.Relative), Cancellation);

        Assert.Equal("until=2012-10-31; seed=3", Assert.Single(file.Headers.GetValues("Luoshi-Simulated")));
        Assert.StartsWith("[模拟] ", file.Content.Headers.ContentDisposition?.FileNameStar, StringComparison.Ordinal);
        using var book = new ZipArchive(await file.Content.ReadAsStreamAsync(Cancellation));
        var words = book.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        });
        Assert.Contains(words, text => text.Contains("模拟数据：", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_always_the_day_that_was_lived_up_to()
    {
        using var clerk = await ClerkAsync();

        Assert.Equal(Until, Office.Calendar.ChinaTime.Today(Site.Services.GetRequiredService<TimeProvider>()));
        Assert.Contains("2012-10-31", (await clerk.GetAsync("/inbox")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_not_served_to_other_machines()
    {
        var folder = await Site.StopAsync();

        var refused = Assert.Throws<ArgumentException>(() => LuoshiWeb.Build(new LuoshiWebOptions { DataFolder = folder, Urls = "http://0.0.0.0:0", AllowNonLoopback = true, Proxies = ["10.0.0.2"] }));
        Assert.Contains("simulated data is looked at on this machine alone", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_people_work_nothing_is_said()
    {
        await using var site = await RunningSite.StartAsync();
        using var visitor = site.Visit();
        var answer = await visitor.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.DoesNotContain("模拟数据", answer.Html, StringComparison.Ordinal);
        Assert.False(answer.Response.Headers.Contains("Luoshi-Simulated"));
        Assert.Same(TimeProvider.System, site.Services.GetRequiredService<TimeProvider>());
    }

    private async Task<Visitor> ClerkAsync() => new(Site.Address, await Staff.SessionAsync(Site.Services, "account-demo-clerk"));
}
