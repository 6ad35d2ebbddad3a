using System.IO.Compression;
using System.Net;
using System.Text;
using Luoshi.Office.Evidence;
using Luoshi.Office.Record;
using Luoshi.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Evidence;

public sealed class EvidencePagesTests : IAsyncLifetime
{
    private const string Unit = "市科技创新委";
    private const string OtherUnit = "市规划国土委";
    private RunningSite? _site;
    private string _plan = string.Empty;

    private RunningSite Site => _site ?? throw new InvalidOperationException("The server has not been started.");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await RunningSite.StartAsync(options => options with { Examples = [RunningSite.ExampleFile], AsOf = new DateOnly(2013, 11, 30), MaxEvidenceBytes = 2 << 20 });
        _plan = "plan:" + Assert.Single(await Site.Store.ListAsync(Cancellation)).Id;
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    [Fact]
    public async Task A_liaison_hands_in_a_photograph_and_its_page_says_what_it_is_and_shows_it_so_that_nothing_runs()
    {
        using var liaison = await Site.VisitAsAsync(Unit, "unit-liaison");

        var handed = await HandInAsync(liaison, @"C:\照片\现场.png", Handed.Picture);

        Assert.Equal(HttpStatusCode.Found, handed.Status);
        var page = await liaison.GetAsync(handed.Location);
        foreach (var told in new[] { "现场.png", "PNG 图片", "人员unit-liaison-" + Unit, Unit, "方案：", "SHA-256", "有效" })
        {
            Assert.Contains(told, page.Html, StringComparison.Ordinal);
        }

        Assert.Contains($"src=\"{handed.Location}/picture\"", page.Html, StringComparison.Ordinal);
        using var picture = await liaison.Client.GetAsync(handed.Location + "/picture", Cancellation);
        Assert.Equal(Handed.Picture, await picture.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Equal("image/png", picture.Content.Headers.ContentType?.ToString());
        AssertInert(picture);
        using var download = await liaison.Client.GetAsync(handed.Location + "/content", Cancellation);
        AssertInert(download);
        Assert.Equal("现场.png", download.Content.Headers.ContentDisposition?.FileNameStar);
    }

    [Fact]
    public async Task Another_unit_learns_nothing_of_it_and_may_not_withdraw_it_and_the_office_sees_all()
    {
        using var liaison = await Site.VisitAsAsync(Unit, "unit-liaison");
        using var other = await Site.VisitAsAsync(OtherUnit, "unit-liaison");
        using var office = Site.Visit();
        var page = (await HandInAsync(liaison, "机密.png", Handed.Picture)).Location;
        var link = await LinkAsync();

        foreach (var address in new[] { page, page + "/content", page + "/picture", "/api/v1" + page, "/api/v1" + page + "/content" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address)).Status);
            Assert.Equal(HttpStatusCode.OK, (await office.GetAsync(address)).Status);
        }

        Assert.DoesNotContain("机密", (await other.GetAsync("/evidence")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("机密", (await other.GetAsync("/evidence?about=" + _plan)).Html, StringComparison.Ordinal);
        // The same bytes from another unit open their own part of the file's page and nothing of the first.
        Assert.Equal(page, (await HandInAsync(other, "公开.png", Handed.Picture, OtherUnit)).Location);
        Assert.DoesNotContain("机密", (await other.GetAsync(page)).Html, StringComparison.Ordinal);
        Assert.Equal("公开.png", (await other.GetAsync(page + "/content")).Response.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.SubmitAsync(page, "withdraw", fields: [("link", link), ("reason", "不是我的")])).Status);
        // The page has no such form for somebody whose unit handed in none of it.
        Assert.Equal(HttpStatusCode.BadRequest, (await office.SubmitAsync(page, "withdraw", fields: [("link", link), ("reason", "不是我的")])).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await liaison.SubmitAsync(page, "withdraw", fields: [("link", link), ("reason", " ")])).Status);

        Assert.Contains("交错了", (await liaison.SubmitAsync(page, "withdraw", fields: [("link", link), ("reason", "交错了")])).Html, StringComparison.Ordinal);
        Assert.Contains("已撤回", (await office.GetAsync("/evidence")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_it_is_and_what_for_is_not_believed_from_the_form()
    {
        using var liaison = await Site.VisitAsAsync(Unit, "unit-liaison");
        using var other = await Site.VisitAsAsync("市卫生局", "unit-liaison");

        Assert.Contains("请选择您任职的单位", (await HandInAsync(liaison, "甲.png", Handed.Picture, OtherUnit)).Html, StringComparison.Ordinal);
        Assert.Contains("请选择材料证明什么", (await HandInAsync(liaison, "甲.png", Handed.Picture, about: "plan:none")).Html, StringComparison.Ordinal);
        Assert.Contains("请选择材料证明什么", (await HandInAsync(liaison, "甲.png", Handed.Picture, about: "account:a-office")).Html, StringComparison.Ordinal);
        // A unit that owes nothing in the plan has nothing to prove in it.
        Assert.Contains("没有可以附材料", (await other.GetAsync("/evidence")).Html, StringComparison.Ordinal);
        Assert.Empty(await AllAsync());
    }

    public static TheoryData<string, byte[], string> Hostile => new()
    {
        { "页.html", "<html><script>alert(1)</script>"u8.ToArray(), "不是可以收的类型" },
        { "图.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"u8.ToArray(), "不是可以收的类型" },
        { "图.png", "<svg onload=alert(1)>"u8.ToArray(), "不是可以收的类型" },
        { "图.html", Handed.Picture, "与文件名的后缀不符" },
        { "表.xlsx", "%PDF-1.7"u8.ToArray(), "与文件名的后缀不符" },
        { "空.txt", [], "是空文件" },
        { "大.png", [.. Handed.Picture, .. new byte[(2 << 20) + 1]], "超过 2 MB" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task What_could_run_or_is_not_what_it_says_is_refused_with_the_reason(string name, byte[] content, string reason)
    {
        using var liaison = await Site.VisitAsAsync(Unit, "unit-liaison");

        var answer = await HandInAsync(liaison, name, content);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(reason, answer.Html, StringComparison.Ordinal);
        Assert.Empty(await AllAsync());
    }

    [Fact]
    public async Task A_file_far_too_large_is_answered_with_the_limit_for_evidence()
    {
        using var liaison = await Site.VisitAsAsync(Unit, "unit-liaison");

        var answer = await HandInAsync(liaison, "大.png", new byte[4 << 20]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Contains("不超过 2 MB", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_is_a_page_as_well_is_only_ever_sent_as_a_picture_in_a_sandbox()
    {
        using var liaison = await Site.VisitAsAsync(Unit, "unit-liaison");
        byte[] both = [.. Handed.Picture, .. "<html><script src=//evil></script>"u8];

        var page = (await HandInAsync(liaison, "图.png", both)).Location;

        using var picture = await liaison.Client.GetAsync(page + "/picture", Cancellation);
        Assert.Equal("image/png", picture.Content.Headers.ContentType?.ToString());
        AssertInert(picture);
    }

    [Fact]
    public async Task Text_is_shown_encoded_and_a_table_and_a_document_by_their_cells_and_paragraphs()
    {
        using var liaison = await Site.VisitAsAsync(Unit, "unit-liaison");
        var text = (await HandInAsync(liaison, "说明.txt", Encoding.GetEncoding("utf-8").GetBytes("产值 6300 <img src=x onerror=alert(1)>"))).Location;
        var document = (await HandInAsync(liaison, "说明.docx", Packed(
            ("[Content_Types].xml", "<x/>"), ("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r><w:t>&lt;b&gt;进展&lt;/b&gt;</w:t></w:r></w:p></w:document>")))).Location;
        var pdf = (await HandInAsync(liaison, "批复.pdf", "%PDF-1.7 /JavaScript"u8.ToArray())).Location;

        var raw = await liaison.Client.GetStringAsync(text, Cancellation);
        Assert.Contains("产值 6300 &lt;img src=x onerror=alert(1)&gt;", raw, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", raw, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;进展&lt;/b&gt;", await liaison.Client.GetStringAsync(document, Cancellation), StringComparison.Ordinal);
        Assert.Contains("不在网页里打开", (await liaison.GetAsync(pdf)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await liaison.GetAsync(pdf + "/picture")).Status);
        Assert.Equal("text/plain; charset=utf-8", (await liaison.GetAsync(text + "/content")).Response.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task A_file_changed_behind_the_servers_back_is_not_handed_out_and_says_so()
    {
        using var liaison = await Site.VisitAsAsync(Unit, "unit-liaison");
        var page = (await HandInAsync(liaison, "说明.txt", "原文"u8.ToArray())).Location;
        var folder = Site.Services.GetRequiredService<EvidenceOptions>().Folder;
        await File.WriteAllTextAsync(Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Single(), "改过", Cancellation);

        Assert.Contains("已被改动", (await liaison.GetAsync(page)).Html, StringComparison.Ordinal);
        Assert.Contains("luoshi verify", (await liaison.GetAsync(page + "/content")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("改过", (await liaison.GetAsync(page)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Listing_looking_and_taking_away_are_each_on_the_trail_with_who_did()
    {
        using var liaison = await Site.VisitAsAsync(Unit, "unit-liaison");
        var page = (await HandInAsync(liaison, "甲.png", Handed.Picture)).Location;
        var hash = page[(page.LastIndexOf('/') + 1)..];
        using var office = Site.Visit();

        await office.GetAsync("/evidence");
        await office.GetAsync(page);
        await office.GetAsync(page + "/content");
        await office.GetAsync("/api/v1" + page + "/content");

        await using var db = await Site.Services.GetRequiredService<IDbContextFactory<OfficeDb>>().CreateDbContextAsync(Cancellation);
        var acts = await db.Set<TrailEntry>().Where(entry => entry.Name == "陈一" && entry.Action.StartsWith("evidence.")).OrderBy(entry => entry.Sequence).ToListAsync(Cancellation);
        Assert.Equal(
            [("evidence.list", "evidence:all"), ("evidence.read", "evidence:" + hash), ("evidence.download", "evidence:" + hash), ("evidence.download", "evidence:" + hash)],
            acts.Select(act => (act.Action, act.About)));
    }

    [Theory]
    [InlineData("exit 1", "有害")]
    [InlineData("exit 7", "没有给出结果")]
    public async Task What_the_scanner_refuses_or_does_not_answer_for_is_not_kept(string script, string reason)
    {
        await using var site = await RunningSite.StartAsync(options => options with { Examples = [RunningSite.ExampleFile], Scanner = ["sh", "-c", script] });
        using var office = site.Visit();

        var answer = await HandInAsync(office, "甲.png", Handed.Picture, "市改革办", "plan:" + Assert.Single(await site.Store.ListAsync(Cancellation)).Id);

        Assert.Contains(reason, answer.Html, StringComparison.Ordinal);
        Assert.Contains("先经扫描程序检查", answer.Html, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(site.Services.GetRequiredService<EvidenceOptions>().Folder, "*", SearchOption.AllDirectories));
    }

    private async Task<Answer> HandInAsync(Visitor visitor, string name, byte[] content, string unit = Unit, string? about = null)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await visitor.TokenAsync("/evidence")), "__RequestVerificationToken" }, { new StringContent("evidence"), "_handler" },
            { new StringContent(about ?? _plan), "about" }, { new StringContent("u-" + unit), "unit" }, { new ByteArrayContent(content), "File", name },
        };
        return await visitor.PostAsync("/evidence", form);
    }

    private static void AssertInert(HttpResponseMessage answer)
    {
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("sandbox;", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("allow-", policy, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    private async Task<List<EvidenceLink>> AllAsync()
    {
        await using var db = await Site.Services.GetRequiredService<IDbContextFactory<OfficeDb>>().CreateDbContextAsync(Cancellation);
        return await db.Set<EvidenceLink>().ToListAsync(Cancellation);
    }

    private async Task<string> LinkAsync() => Assert.Single(await AllAsync()).Id;

    private static byte[] Packed(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
