using System.Collections.Immutable;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Luoshi.Web.Lists;
using Luoshi.Web.Plans;
using Luoshi.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Lists;

public sealed class ListCapTests : IAsyncLifetime
{
    private const int Many = ListCap.MaxRows + 200;

    private RunningSite? _site;

    private RunningSite Site => _site ?? throw new InvalidOperationException();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await RunningSite.StartAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Fact]
    public void The_first_rows_are_taken_across_groups()
    {
        ImmutableArray<int> Rows(int count) => [.. Enumerable.Range(0, count)];

        var shown = ListCap.First([Rows(600), Rows(600), Rows(5)], group => group).ToList();

        Assert.Equal([600, ListCap.MaxRows - 600], shown.Select(pair => pair.Rows.Length));
        Assert.Equal([600, 600], shown.Select(pair => pair.Group.Length));
    }

    [Fact]
    public async Task A_long_list_shows_its_beginning_says_so_and_is_exported_whole()
    {
        using var visitor = Site.Visit();
        var plan = await UploadAsync(visitor);
        var targets = (await Site.Services.GetRequiredService<PlanCatalogue>().FindAsync(plan[7..], Cancellation))?.Plan.Targets.Length ?? 0;
        Assert.InRange(targets, ListCap.MaxRows + 1, int.MaxValue);

        var page = (await visitor.GetAsync(plan + "/targets")).Html;

        Assert.Equal(ListCap.MaxRows, page.Split("<tr id=\"").Length - 1);
        Assert.Contains($"符合条件的共 {targets} 项，本页只列出前 {ListCap.MaxRows} 项", page, StringComparison.Ordinal);
        Assert.Contains($"{targets} match; this page shows the first {ListCap.MaxRows}", (await visitor.GetAsync(plan + "/targets?lang=en")).Html, StringComparison.Ordinal);
        Assert.InRange(await RowsOfXlsxAsync(plan + "/targets.xlsx"), targets, int.MaxValue);
    }

    [Fact]
    public async Task A_list_that_fits_says_nothing_of_a_limit()
    {
        using var visitor = Site.Visit();
        var plan = await UploadAsync(visitor);

        var page = (await visitor.GetAsync(plan + "/targets?q=产值17亿元不存在")).Html;

        Assert.DoesNotContain("本页只列出前", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tasks")]
    [InlineData("timeline")]
    [InlineData("findings")]
    [InlineData("matrix")]
    [InlineData("units")]
    [InlineData("projects")]
    public async Task Every_list_of_a_long_plan_is_answered(string page)
    {
        using var visitor = Site.Visit();
        var plan = await UploadAsync(visitor);

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(plan + "/" + page)).Status);
    }

    [Fact]
    public async Task What_was_compiled_at_the_upload_is_what_the_first_page_shows()
    {
        using var visitor = Site.Visit();
        var plan = await UploadAsync(visitor);
        var catalogue = Site.Services.GetRequiredService<PlanCatalogue>();

        Assert.True(catalogue.Keeps(Assert.Single(await Site.Store.ListAsync(Cancellation)).ContentHash));
        Assert.Same((await catalogue.FindAsync(plan[7..], Cancellation))?.Compilation, (await catalogue.FindAsync(plan[7..], Cancellation))?.Compilation);
    }

    [Fact]
    public async Task A_plan_is_deleted_without_being_compiled()
    {
        var folder = Directory.CreateTempSubdirectory("luoshi-web-").FullName;
        var first = await RunningSite.StartAsync(folder: folder);
        var plan = (await first.Visit().UploadAsync("方案.txt", "一、目标"u8.ToArray())).Location;
        await first.StopAsync();
        await using var site = await RunningSite.StartAsync(folder: folder);
        using var visitor = site.Visit();
        var hash = Assert.Single(await site.Store.ListAsync(Cancellation)).ContentHash;

        Assert.Contains("确定删除", (await visitor.GetAsync(plan + "/delete")).Html, StringComparison.Ordinal);
        Assert.False(site.Services.GetRequiredService<PlanCatalogue>().Keeps(hash));
        await visitor.SubmitAsync(plan + "/delete", "delete");
        Assert.Empty(await site.Store.ListAsync(Cancellation));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(plan + "/delete")).Status);
    }

    private static async Task<string> UploadAsync(Visitor visitor)
    {
        var text = new StringBuilder("滨海提升工作方案\n一、目标\n");
        for (var i = 0; i < Many; i++)
        {
            text.Append("到2027年，产值达到").Append(i + 1).Append("亿元。");
        }

        return (await visitor.UploadAsync("长方案.txt", Encoding.UTF8.GetBytes(text.ToString()))).Location;
    }

    private async Task<int> RowsOfXlsxAsync(string path)
    {
        using var visitor = Site.Visit();
        var client = visitor.Client;
        using var book = new ZipArchive(await client.GetStreamAsync(new Uri(path, UriKind.Relative), Cancellation));
        using var sheet = new StreamReader(book.Entries.First(entry => entry.FullName.Contains("worksheets/", StringComparison.Ordinal)).Open());
        return XDocument.Parse(await sheet.ReadToEndAsync(Cancellation)).Descendants().Count(element => element.Name.LocalName == "row");
    }
}
